namespace FlagAnalyzers.Definitions;

/// <summary>A value and where the file says it.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Span">Where it stands, quotes included.</param>
public readonly record struct Located<T>(T Value, Span Span);
