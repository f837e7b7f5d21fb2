namespace FlagAnalyzers.Definitions.Declarations;

internal sealed class TargetingRuleDeclaration
{
    /// <summary>Null when it has errors.</summary>
    public RuleDeclaration? Rule { get; init; }

    public bool Enabled { get; init; } = true;

    public decimal? Percentage { get; init; }

    public FlagConstant? Value { get; init; }

    public Span Span { get; init; }
}
