using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Removal;

/// <summary>Warnings that a project makes errors: where a removal adds one, what brought it is left.</summary>
internal sealed class WarningsAsErrors
{
    private readonly Dictionary<(DocumentId Document, int Position), string> _left = [];
    private int _rounds;

    /// <summary>Keeps a rewrite from units that would add such a warning.</summary>
    public void Block(SolutionRewrite rewrite)
    {
        foreach (var document in rewrite.Documents.Values)
        {
            foreach (var unit in document.Units)
            {
                if (_left.TryGetValue((document.Id, unit.Node.SpanStart), out var reason))
                {
                    unit.Leave(reason);
                }
            }
        }
    }

    /// <summary>Whether more must be left than before.</summary>
    public async Task<bool> AnyAsync(SolutionRewrite rewrite, Solution changed, CancellationToken cancellationToken)
    {
        var count = _left.Count;
        if (_rounds++ < 3)
        {
            foreach (var document in rewrite.Documents.Values)
            {
                if (MayApply(document.Document.Project) && changed.GetDocument(document.Id) is { } after)
                {
                    await AddAsync(document, after, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return _left.Count > count;
    }

    private static bool MayApply(Project project) =>
        project.CompilationOptions is { } options
        && (options.GeneralDiagnosticOption == ReportDiagnostic.Error || options.SpecificDiagnosticOptions.Values.Contains(ReportDiagnostic.Error)
            || project.AnalyzerConfigDocuments.Any(static config => config.TryGetText(out var text) && TextHints.ContainsAny(text, ["error"])));

    private async Task AddAsync(DocumentRewrite document, Document after, CancellationToken cancellationToken)
    {
        var model = await after.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var found = model!.GetDiagnostics(cancellationToken: cancellationToken).Where(IsRaised).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var known = document.Model.GetDiagnostics(cancellationToken: cancellationToken).Where(IsRaised).Select(ErrorCheck.Key).ToList();
        var text = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var lines = new LineMap(document.Text, text);
        foreach (var diagnostic in found)
        {
            if (known.Remove(ErrorCheck.Key(diagnostic)))
            {
                continue;
            }

            var line = document.Text.Lines[lines.Before(text.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).LineNumber)];
            var word = root!.FindToken(diagnostic.Location.SourceSpan.Start).ValueText;
            foreach (var unit in UnitsBehind(document, line.End, word))
            {
                _left[(document.Id, unit.Node.SpanStart)] = "the project makes an error of the warning " + diagnostic.Id + " that would come of it";
            }
        }
    }

    // The unit it stands in; for a declaration between units, those that spoke of what is declared.
    private static IEnumerable<RewriteUnit> UnitsBehind(DocumentRewrite document, int position, string word)
    {
        var changed = document.Units.Where(static unit => !unit.Edits.IsEmpty && !unit.IsFixed && !unit.IsForeign).ToList();
        var around = changed.FindAll(unit => unit.Node.FullSpan.IntersectsWith(position));
        return around.Count > 0 ? around
            : changed.FindAll(unit => unit.Node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && string.Equals(token.ValueText, word, StringComparison.Ordinal)));
    }

    private static bool IsRaised(Diagnostic diagnostic) => diagnostic is { Severity: DiagnosticSeverity.Error, IsWarningAsError: true, IsSuppressed: false };
}
