namespace FlagAnalyzers.Definitions;

/// <summary>How long flags of one kind live.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Days">Days from creation to cleanup.</param>
public readonly record struct KindLifetime(FlagKind Kind, int Days);
