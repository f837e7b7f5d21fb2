namespace FlagAnalyzers;

/// <summary>A targeting rule that arrives while the program runs.</summary>
public sealed class FlagOverrideRule
{
    /// <summary>A rule that turns the flag on for whom it matches.</summary>
    /// <param name="rule">The rule, in the language of flags.yaml.</param>
    public FlagOverrideRule(string rule) => Rule = rule;

    /// <summary>The rule, in the language of flags.yaml.</summary>
    public string Rule { get; }

    /// <summary>False turns the flag off for whom the rule matches.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The share of those it matches, 0 to 100 with up to 4 decimals; null for all.</summary>
    public decimal? Percentage { get; set; }

    /// <summary>The rule's own value or the name of its variant; null for the flag's.</summary>
    public object? Value { get; set; }
}
