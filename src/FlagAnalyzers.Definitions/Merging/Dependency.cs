namespace FlagAnalyzers.Definitions.Merging;

/// <summary>What a flag or a segment asks for.</summary>
/// <param name="Target">The node asked for: flags are numbered first, segments behind them.</param>
/// <param name="Span">Where it is asked for, in the file of the one that asks.</param>
/// <param name="IsRequirement">By <c>requires</c>, not by a rule or ring.</param>
internal readonly record struct Dependency(int Target, Span Span, bool IsRequirement);
