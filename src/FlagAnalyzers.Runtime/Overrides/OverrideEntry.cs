using FlagAnalyzers.Hashing;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Overrides;

/// <summary>An override as it was when it was applied: checked for syntax and ranges, and nobody else's to change.</summary>
internal sealed class OverrideEntry
{
    private OverrideEntry(string key) => Key = key;

    public string Key { get; }

    public bool Kill { get; private set; }

    public object? Value { get; private set; }

    public ulong? Threshold { get; private set; }

    public string[]? Allowlist { get; private set; }

    public string[]? Denylist { get; private set; }

    public Rule[]? Rules { get; private set; }

    public static OverrideEntry ForValue(string key, object value) => new(key) { Value = value };

    /// <summary>Null where something is wrong; the problems then say what.</summary>
    public static OverrideEntry? Create(string key, FlagOverride change, List<FlagProblem> problems)
    {
        int before = problems.Count;
        if (string.IsNullOrEmpty(key))
        {
            problems.Add(new FlagProblem("", "An override has no flag key; name the flag it is for."));
            return null;
        }

        if (change is null)
        {
            problems.Add(new FlagProblem(key, $"The override of '{key}' is null; use FlagOverrides.Remove to take one away."));
            return null;
        }

        var entry = new OverrideEntry(key)
        {
            Kill = change.Kill,
            Value = change.Value,
            Threshold = ToThreshold(key, "percentage", change.Percentage, problems),
            Allowlist = CopyIds(key, "allowlist", change.Allowlist, problems),
            Denylist = CopyIds(key, "denylist", change.Denylist, problems),
            Rules = CopyRules(key, change.Rules, problems),
        };
        if (change.Value is not (null or bool or int or double or string or Enum))
            problems.Add(new FlagProblem(key, $"The override of '{key}' has a value of type {change.Value.GetType().Name}; use bool, int, double, string or a variant."));
        return problems.Count == before ? entry : null;
    }

    private static ulong? ToThreshold(string key, string what, decimal? percentage, List<FlagProblem> problems)
    {
        if (percentage is not { } number)
            return null;
        if (number is < 0 or > 100)
            problems.Add(new FlagProblem(key, FormattableString.Invariant($"The override of '{key}' has the {what} {number}; it must be from 0 to 100.")));
        else if (decimal.Round(number, 4) != number)
            problems.Add(new FlagProblem(key, FormattableString.Invariant($"The override of '{key}' has the {what} {number}; at most 4 decimals count.")));
        else
            return (ulong)decimal.Floor(number * FlagHash.Everybody / 100);
        return null;
    }

    private static string[]? CopyIds(string key, string what, IReadOnlyList<string>? ids, List<FlagProblem> problems)
    {
        if (ids is null)
            return null;
        string[] copy = ids.ToArray();
        if (Array.Exists(copy, string.IsNullOrEmpty))
            problems.Add(new FlagProblem(key, $"The override of '{key}' has an empty id in its {what}; remove it."));
        return copy;
    }

    private static Rule[]? CopyRules(string key, IReadOnlyList<FlagOverrideRule>? rules, List<FlagProblem> problems)
    {
        if (rules is null)
            return null;
        var copies = new List<Rule>();
        for (int index = 0; index < rules.Count; index++)
        {
            if (rules[index] is not { } rule)
            {
                problems.Add(new FlagProblem(key, $"Rule {index + 1} in the override of '{key}' is null; remove it."));
                continue;
            }

            RuleSyntax syntax = RuleParser.Parse(rule.Rule);
            foreach (RuleError error in syntax.Errors)
                problems.Add(new FlagProblem(key, $"Rule {index + 1} in the override of '{key}', at character {error.Start + 1}: {error.Message}"));
            copies.Add(new Rule(syntax, rule.Enabled, ToThreshold(key, $"rule {index + 1} percentage", rule.Percentage, problems), rule.Value));
        }

        return copies.ToArray();
    }

    internal sealed class Rule(RuleSyntax syntax, bool isOn, ulong? threshold, object? value)
    {
        public RuleSyntax Syntax { get; } = syntax;

        public bool IsOn { get; } = isOn;

        public ulong Threshold { get; } = threshold ?? FlagHash.Everybody;

        public object? Value { get; } = value;
    }
}
