namespace FlagAnalyzers.Definitions;

/// <summary>A stretch of a flags file.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit in the file's text.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
public readonly record struct Span(int Start, int Length)
{
    /// <summary>Offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static Span FromBounds(int start, int end) => new(start, end - start);
}
