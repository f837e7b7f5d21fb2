namespace FlagAnalyzers.Definitions;

/// <summary>A named rule (<c>segments</c>).</summary>
public sealed record Segment
{
    /// <summary>Its name, and where it is declared.</summary>
    public Located<string> Name { get; init; }

    /// <summary>The rule; a segment whose rule has errors holds nobody.</summary>
    public RuleDefinition Rule { get; init; } = RuleDefinition.Missing;
}
