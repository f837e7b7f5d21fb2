namespace FlagAnalyzers.Definitions;

/// <summary>One entry of <c>targeting</c>; the first that matches decides.</summary>
public sealed record TargetingRule
{
    /// <summary>When it matches.</summary>
    public RuleDefinition Rule { get; init; } = RuleDefinition.Missing;

    /// <summary>Whether a match turns the flag on.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How much of the matching users it turns on, out of 2^32; null for all of them.</summary>
    public ulong? Threshold { get; init; }

    /// <summary>The percentage behind <see cref="Threshold"/>.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>What matching users get instead of the flag's own "on" (a value, or a variant); null for that.</summary>
    public FlagConstant? Value { get; init; }

    /// <summary>Where the entry stands.</summary>
    public Span Span { get; init; }
}
