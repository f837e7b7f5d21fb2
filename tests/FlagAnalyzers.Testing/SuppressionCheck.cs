using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Testing;

/// <summary>Whatever an analyzer reports in code can be silenced by a pragma.</summary>
internal static class SuppressionCheck
{
    public static async Task VerifyAsync(
        Solution solution,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        ImmutableArray<ProjectDiagnostic> reported,
        CancellationToken cancellationToken)
    {
        var configurable = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable))
            .Select(descriptor => descriptor.Id)
            .ToHashSet(StringComparer.Ordinal);
        var documents = new HashSet<DocumentId>();
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, diagnostic, _) in reported)
        {
            if (configurable.Contains(diagnostic.Id) && solution.GetDocumentId(diagnostic.Location.SourceTree) is { } document)
            {
                documents.Add(document);
                ids.Add(diagnostic.Id);
            }
        }

        if (documents.Count == 0)
            return;

        foreach (var document in documents)
        {
            var text = await solution.GetDocument(document)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(document, text.Replace(new TextSpan(0, 0), $"#pragma warning disable {string.Join(", ", ids)}\n"));
        }

        var left = await DiagnosticCollector.CollectAsync(solution, analyzers, cancellationToken).ConfigureAwait(false);
        foreach (var (_, diagnostic, _) in left)
        {
            if (ids.Contains(diagnostic.Id) && solution.GetDocumentId(diagnostic.Location.SourceTree) is { } document && documents.Contains(document))
                throw new VerificationException($"#pragma warning disable does not silence {diagnostic}");
        }
    }
}
