namespace FlagAnalyzers.Definitions;

/// <summary>A place that names a flag.</summary>
/// <param name="Span">Where the name stands.</param>
/// <param name="Flag">The flag in whose entry it stands; null inside a segment.</param>
/// <param name="IsRequirement">True for an entry of <c>requires</c>, false for <c>flag('...')</c> in a rule.</param>
public readonly record struct FlagReference(Span Span, string? Flag, bool IsRequirement);
