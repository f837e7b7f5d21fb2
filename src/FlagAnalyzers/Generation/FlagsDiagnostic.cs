using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Generation;

/// <summary>A diagnostic to report.</summary>
/// <param name="Id">Which rule is broken.</param>
/// <param name="Path">The flags file; null for a build setting.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Lines">The same by line and column.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Suggestion">Text that would do in place of the span; null for none.</param>
/// <param name="Flag">The flag's key; null where it is about none.</param>
internal sealed record FlagsDiagnostic(
    ProblemId Id, string? Path, TextSpan Span, LinePositionSpan Lines, string Message, string? Suggestion, string? Flag)
{
    /// <summary>Names of the diagnostic's properties, for code fixes.</summary>
    public const string SuggestionProperty = "Suggestion";

    public const string FlagProperty = "Flag";

    public static FlagsDiagnostic ForProblem(Problem problem, SourceText? text)
    {
        if (text is null)
            return new FlagsDiagnostic(problem.Id, problem.Path, default, default, problem.Message, problem.Suggestion, problem.Flag);
        int start = Math.Min(Math.Max(problem.Span.Start, 0), text.Length);
        int end = Math.Min(Math.Max(problem.Span.End, start), text.Length);
        TextSpan span = TextSpan.FromBounds(start, end);
        return new FlagsDiagnostic(problem.Id, problem.Path, span, text.Lines.GetLinePositionSpan(span), problem.Message, problem.Suggestion, problem.Flag);
    }

    public static FlagsDiagnostic ForFile(ProblemId id, string path, string message) => new(id, path, default, default, message, null, null);

    public static FlagsDiagnostic ForSetting(string message) => new(ProblemId.InvalidConfiguration, null, default, default, message, null, null);

    public Diagnostic ToDiagnostic()
    {
        Location location = Path is null ? Location.None : Location.Create(Path, Span, Lines);
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (Suggestion != null)
            properties = properties.Add(SuggestionProperty, Suggestion);
        if (Flag != null)
            properties = properties.Add(FlagProperty, Flag);
        return Diagnostic.Create(FlagDescriptors.For(Id), location, properties, Message);
    }
}
