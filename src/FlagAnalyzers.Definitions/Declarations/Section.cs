namespace FlagAnalyzers.Definitions.Declarations;

/// <summary>A part of a file that only one file of a class may have.</summary>
/// <param name="Value">What it says.</param>
/// <param name="KeySpan">Where its key stands.</param>
/// <param name="IsComplete">Whether it has every entry; else what it does not have may be in one that cannot be read.</param>
internal sealed record Section<T>(T Value, Span KeySpan, bool IsComplete);
