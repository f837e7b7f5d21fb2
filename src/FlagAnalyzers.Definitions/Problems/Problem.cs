namespace FlagAnalyzers.Definitions;

/// <summary>One thing wrong in a flags file.</summary>
/// <param name="Id">Which rule it breaks.</param>
/// <param name="Path">The file, as it was given to the reader.</param>
/// <param name="Span">Where; never outside the file's text.</param>
/// <param name="Message">What is wrong and what to do, naming the flag.</param>
/// <param name="Suggestion">Text to put in place of <paramref name="Span"/>, where there is one; null where there is none.</param>
/// <param name="Flag">Key of the flag concerned; null for the rest of the file.</param>
public sealed record Problem(ProblemId Id, string Path, Span Span, string Message, string? Suggestion = null, string? Flag = null)
{
    /// <summary>The diagnostic's id, such as <c>FLAG002</c>.</summary>
    public string DiagnosticId => "FLAG00" + (char)('0' + (int)Id);
}
