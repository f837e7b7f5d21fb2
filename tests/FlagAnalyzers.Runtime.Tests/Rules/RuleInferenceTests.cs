using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class RuleInferenceTests
{
    [Theory]
    [InlineData("user.x == 'a'", RuleType.String)]
    [InlineData("user.x in ['a']", RuleType.String)]
    [InlineData("user.x startsWith 'a'", RuleType.String)]
    [InlineData("user.x matches 'a'", RuleType.String)]
    [InlineData("user.x == user.id", RuleType.String)]
    [InlineData("user.x is set", RuleType.String)]
    [InlineData("user.x in []", RuleType.String)]
    [InlineData("user.x > 5", RuleType.Int)]
    [InlineData("5 < user.x", RuleType.Int)]
    [InlineData("user.x in [1, 2]", RuleType.Int)]
    [InlineData("user.x in [1, 2.5]", RuleType.Double)]
    [InlineData("user.x > 5 or user.x < 1.0", RuleType.Double)]
    [InlineData("user.x < 1.5 or user.x > 5", RuleType.Double)]
    [InlineData("user.x", RuleType.Bool)]
    [InlineData("!user.x", RuleType.Bool)]
    [InlineData("not (user.x or user.x)", RuleType.Bool)]
    [InlineData("user.x == true", RuleType.Bool)]
    [InlineData("user.x != segment.staff", RuleType.Bool)]
    [InlineData("flag('search') == user.x", RuleType.Bool)]
    [InlineData("user.x contains 'a'", RuleType.StringList)]
    [InlineData("user.x contains 'a' or user.x == 'b'", RuleType.String)]
    [InlineData("user.x endsWith 'b' or user.x contains 'a'", RuleType.String)]
    [InlineData("user.x >= version('1.2')", RuleType.Version)]
    [InlineData("user.x in [version('1.2')]", RuleType.Version)]
    [InlineData("user.x < date('2026-01-31')", RuleType.Date)]
    [InlineData("user.x == user.y and user.y > 5", RuleType.Int)]
    [InlineData("user.y == 'a' or user.z == user.y or user.x == user.z", RuleType.String)]
    [InlineData("user.x is set and user.x > 5", RuleType.Int)]
    public void The_use_gives_the_type(string rule, RuleType expected)
    {
        IReadOnlyList<RuleAttribute> attributes = RuleInference.Infer([RuleParser.Parse(rule)]);

        Assert.Equal(expected, attributes.Single(attribute => attribute.Name == "x").Type);
        RuleTesting.Bind(rule, new RuleSchema(attributes, RuleTesting.Schema.Segments, RuleTesting.Schema.Flags));
    }

    [Fact]
    public void All_rules_count_and_the_names_are_sorted()
    {
        RuleSyntax[] rules = [.. new[] { "user.b > 1", "user.a in ['x']", "user.B is set", "user.b < 2.5", "user.id == 'x'", "user.c = 1" }.Select(RuleParser.Parse)];

        Assert.Equal(["B String", "a String", "b Double"], RuleInference.Infer(rules).Select(attribute => $"{attribute.Name} {attribute.Type}"));
    }

    [Theory]
    [InlineData("user.age > 18", "user.age == 'old'", "'old'", "user.age is int (by its use in user.age > 18)")]
    [InlineData("user.age == 'old'", "user.age > 18", "18", "user.age is string (by its use in user.age == 'old')")]
    [InlineData("user.on", "user.on in ['a']", "user.on in ['a']", "user.on is bool (by its use in user.on)")]
    [InlineData("user.on == 'a'", "user.on", "user.on", "user.on is string (by its use in user.on == 'a')")]
    [InlineData("user.a == 'x'", "user.a == user.b and user.b > 5", "5", "user.b is string (by its use in user.a == 'x')")]
    [InlineData("user.g contains 'x'", "user.g > 5", "user.g contains 'x'", "user.g is int (by its use in user.g > 5)", true)]
    [InlineData("user.v >= version('1')", "user.v >= '2.0'", "'2.0'", "user.v is version (by its use in user.v >= version('1'))")]
    public void A_conflict_names_both_uses(string first, string second, string marked, string message, bool isInFirst = false)
    {
        RuleSyntax[] rules = [RuleParser.Parse(first), RuleParser.Parse(second)];
        var schema = new RuleSchema(RuleInference.Infer(rules), [], []);

        RuleSyntax wrong = rules[isInFirst ? 0 : 1];
        RuleError error = Assert.Single(RuleBinder.Bind(wrong, schema).Errors);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        if (!isInFirst)
            Assert.Equal(marked, wrong.Text.Substring(error.Start, error.Length));
        Assert.Empty(RuleBinder.Bind(rules[isInFirst ? 1 : 0], schema).Errors);
    }

    [Fact]
    public void An_order_of_texts_suggests_what_has_one()
    {
        RuleSyntax rule = RuleParser.Parse("user.app_version >= '2.3.0'");
        var schema = new RuleSchema(RuleInference.Infer([rule]), [], []);

        Assert.Equal("version('2.3.0')", Assert.Single(RuleBinder.Bind(rule, schema).Errors).Suggestion);
    }
}
