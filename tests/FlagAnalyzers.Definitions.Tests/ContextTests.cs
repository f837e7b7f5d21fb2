using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Tests;

public class ContextTests
{
    [Fact]
    public void Every_type_is_read()
    {
        FlagSet set = Marked.Valid("""
            context:
              region: string
              tier: { values: [free, premium-plus, 3rd], type_name: Plan }
              account_age_days: int
              score: double
              beta_program: bool
              groups: string[]
              app_version: version
              signed_up: date
            """);

        Assert.Equal(
            [("Region", RuleType.String), ("Tier", RuleType.Enum), ("AccountAgeDays", RuleType.Int), ("Score", RuleType.Double), ("BetaProgram", RuleType.Bool), ("Groups", RuleType.StringList), ("AppVersion", RuleType.Version), ("SignedUp", RuleType.Date)],
            set.Attributes.Select(attribute => (attribute.MemberName, attribute.Type)));
        Assert.Equal("Plan", set.Attributes[1].EnumName);
        Assert.Equal([("free", "Free"), ("premium-plus", "PremiumPlus"), ("3rd", "Variant3rd")], set.Attributes[1].Values.Select(value => (value.Name, value.MemberName)));
        Assert.All(set.Attributes, attribute => Assert.True(attribute.IsDeclared));
    }

    [Theory]
    [InlineData("a: «FLAG002:strng»", "'a' must be one of string, int, double, bool, string[], version, date, not 'strng'; did you mean 'string'?")]
    [InlineData("a: «FLAG002:[string]»", "not a list; write string[]")]
    [InlineData("a: «FLAG002:{}»", "has no 'values'")]
    [InlineData("a: { «FLAG002:values»: [] }", "'values' of 'a' is empty")]
    [InlineData("a: { values: «FLAG002:free» }", "'values' must be a list")]
    [InlineData("a: { values: [x, «FLAG002:x»] }", "stands here a second time")]
    [InlineData("a: { values: [x-y, «FLAG002:x_y»] }", "would both be named XY in C#")]
    [InlineData("a: { values: [x], «FLAG002:typeName»: T }", "did you mean 'type_name'?")]
    [InlineData("a:«FLAG002:»", "'a' has no value")]
    [InlineData("a: int\n  «FLAG002:a»: int", "stands here a second time")]
    [InlineData("«FLAG002:user_id»: string", "is there without being declared")]
    [InlineData("«FLAG002:id»: string", "is there without being declared")]
    [InlineData("«FLAG002:my attr»: string", "an attribute is named by letters, digits and '_'")]
    public void Errors_in_the_context(string lines, string message)
    {
        Marked.Errors($"context:\n  {lines}\n", message);
    }

    [Fact]
    public void Attributes_of_one_name_in_CSharp_are_an_error()
    {
        FlagSet set = Marked.Errors("context:\n  a_b: int\n  «FLAG002:A_b»: int\n", "would both be named AB in C#");

        Assert.Equal(["AB", "AB2"], set.Attributes.Select(attribute => attribute.MemberName));
    }

    [Fact]
    public void With_a_context_an_unknown_attribute_is_an_error()
    {
        FlagSet set = Marked.Errors("context: { region: string }\nfeatures:\n  f:\n    enabled: true\n    targeting:\n      - rule: \"user.«FLAG004:regoin» == 'eu'\"\n");

        Assert.Equal("region", set.Problems[0].Suggestion);
    }

    [Fact]
    public void Without_a_context_types_follow_from_the_rules()
    {
        FlagSet set = Marked.Valid("""
            features:
              f:
                enabled: true
                targeting:
                  - rule: "user.age > 18 && user.region == 'eu' && user.beta"
                  - rule: "user.groups contains 'x' and user.v >= version('1.2.0')"
            """);

        Assert.Equal(
            [("age", RuleType.Int), ("beta", RuleType.Bool), ("groups", RuleType.StringList), ("region", RuleType.String), ("v", RuleType.Version)],
            set.Attributes.Select(attribute => (attribute.Name, attribute.Type)));
    }

    [Fact]
    public void Uses_that_conflict_are_an_error()
    {
        FlagSet set = Marked.Read("features:\n  f:\n    enabled: true\n    targeting:\n      - rule: \"user.age > 18\"\n      - rule: \"user.age == 'old'\"\n");

        Problem problem = Assert.Single(set.Problems);
        Assert.Equal((ProblemId.InvalidRule, "f"), (problem.Id, problem.Flag));
        Assert.Contains("user.age is int (by its use in user.age > 18), but 'old' is text", problem.Message, StringComparison.Ordinal);
        Assert.True(set.Flag("f").HasErrors);
    }
}
