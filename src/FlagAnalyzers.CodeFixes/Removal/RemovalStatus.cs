namespace FlagAnalyzers.Removal;

/// <summary>What became of one place that named the flag.</summary>
public enum RemovalStatus
{
    /// <summary>The read is gone, and so is everything that depended on it.</summary>
    Rewritten,

    /// <summary>The read is gone, but a simplification that would follow was not safe; the reason says why.</summary>
    Partly,

    /// <summary>The place still names the flag; the reason says why.</summary>
    Left,
}
