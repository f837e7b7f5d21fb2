using FlagAnalyzers.Rules;

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

    /// <summary>The rule with its names resolved to <see cref="FlagSet.Attributes"/>, <see cref="FlagSet.Segments"/> and <see cref="FlagSet.Flags"/>; null when it has errors, and it then matches nobody.</summary>
    public BoundRule? Bound { get; init; }
}
