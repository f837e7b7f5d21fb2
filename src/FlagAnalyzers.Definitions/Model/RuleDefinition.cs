namespace FlagAnalyzers.Definitions;

/// <summary>A rule's text and, when it is well-formed, what it means.</summary>
public sealed record RuleDefinition
{
    /// <summary>Stands where the file has no rule.</summary>
    public static RuleDefinition Missing { get; } = new();

    /// <summary>The rule as the rule language sees it: YAML's quoting taken off.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the scalar stands, quotes included.</summary>
    public Span Span { get; init; }
}
