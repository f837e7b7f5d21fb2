using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

/// <summary>One schema with an attribute of every type, and short ways to use it.</summary>
internal static class RuleTesting
{
    public static readonly RuleSchema Schema = new(
        [
            new("region", RuleType.String),
            new("email", RuleType.String),
            new("age", RuleType.Int),
            new("score", RuleType.Double),
            new("beta", RuleType.Bool),
            new("groups", RuleType.StringList),
            new("app", RuleType.Version),
            new("signed_up", RuleType.Date),
            new("tier", RuleType.Enum, ["free", "premium", "enterprise"]),
            new("city", RuleType.String),
            new("limit", RuleType.Int),
            new("tester", RuleType.Bool),
        ],
        ["staff", "beta-testers", "2fa"],
        ["new-checkout", "it's", "search"]);

    public static BoundRule Bind(string text) => Bind(text, Schema);

    public static BoundRule Bind(string text, RuleSchema schema)
    {
        RuleBinding binding = RuleBinder.Bind(RuleParser.Parse(text), schema);
        Assert.True(binding.Errors.Count == 0, text + ": " + string.Join("; ", binding.Errors));
        return binding.Rule!;
    }

    public static IReadOnlyList<RuleError> Errors(string text)
    {
        RuleBinding binding = RuleBinder.Bind(RuleParser.Parse(text), Schema);
        Assert.Equal(binding.Errors.Count > 0, binding.Rule is null);
        return binding.Errors;
    }

    public static string Print(string text) => Bind(text).ToString();

    public static bool? Evaluate(string text, TestUser user) => RuleInterpreter.Evaluate(Bind(text), ref user);
}
