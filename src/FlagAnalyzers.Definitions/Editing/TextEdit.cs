namespace FlagAnalyzers.Definitions;

/// <summary>One replacement in a file's text.</summary>
/// <param name="Span">What goes; empty for an insertion.</param>
/// <param name="NewText">What comes.</param>
public readonly record struct TextEdit(Span Span, string NewText);
