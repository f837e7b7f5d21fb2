using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Generation;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Errors in a flags file that know what was meant: writes the nearest spelling, or the quotes that YAML needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestionFixer), DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) })]
internal sealed class SuggestionFixer : FlagCodeFixProvider
{
    public SuggestionFixer()
        : base("FLAG001", "FLAG002", "FLAG004", "FLAG005")
    {
    }

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is Document
            || !diagnostic.Properties.TryGetValue(FlagsDiagnostic.SuggestionProperty, out string? suggestion) || suggestion is null)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        TextChange change = new(diagnostic.Location.SourceSpan, suggestion);
        return change.Span.End <= text.Length && IsSafe(document, diagnostic, text.WithChanges(change).ToString(), cancellationToken)
            ? ImmutableArray.Create(new FlagFix($"Change to {Shorten(suggestion)}", "suggestion") { TextChanges = ImmutableArray.Create((document.Id, change)) })
            : ImmutableArray<FlagFix>.Empty;
    }

    private static bool IsSafe(TextDocument document, Diagnostic diagnostic, string text, CancellationToken cancellationToken)
    {
        FlagsFiles files = FlagsFiles.Read(document.Project.AnalyzerOptions, cancellationToken);
        List<FlagsDocument> after = [];
        foreach (FlagsFile file in files.Files)
        {
            after.Add(file.Document.Path == document.FilePath ? FlagsReader.Read(file.Document.Path, text) : file.Document);
        }

        // A rule that YAML swallowed may turn out to have errors of its own, which are then said.
        bool onlySyntax = diagnostic.Id == "FLAG004";
        return Errors(FlagProject.Create(after), onlySyntax) <= Errors(files.Project, onlySyntax);
    }

    private static int Errors(FlagProject project, bool onlySyntax) =>
        project.Sets.Sum(set => set.Problems.Count(problem => !onlySyntax || problem.Id == ProblemId.InvalidYaml));

    private static string Shorten(string suggestion) => suggestion.Length <= 60 ? suggestion : suggestion.Substring(0, 59) + "…";
}
