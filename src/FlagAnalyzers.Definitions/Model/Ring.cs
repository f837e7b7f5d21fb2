namespace FlagAnalyzers.Definitions;

/// <summary>A rollout ring (<c>rings</c>): its own people and those of every ring before it.</summary>
/// <param name="Name">Its name, and where it is declared.</param>
/// <param name="SegmentIndex">Index into <see cref="FlagSet.Segments"/>; -1 for a percentage ring.</param>
/// <param name="Threshold">For a percentage ring: in it when the bucket under the salt <c>ring</c> is below; 0 for a segment ring.</param>
/// <param name="Percentage">The declared percentage; null for a segment ring.</param>
public readonly record struct Ring(Located<string> Name, int SegmentIndex, ulong Threshold, decimal? Percentage);
