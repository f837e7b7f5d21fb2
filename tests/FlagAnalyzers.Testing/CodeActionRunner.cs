using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace FlagAnalyzers.Testing;

/// <summary>Applies a code action, and refuses one that changes nothing.</summary>
internal static class CodeActionRunner
{
    public static async Task<Solution> ApplyAsync(Solution solution, CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution
            ?? throw new VerificationException($"'{action.Title}' has {operations.Length} operations, not one changed solution.");
        if (!await HasChangesAsync(solution, changed, cancellationToken).ConfigureAwait(false))
            throw new VerificationException($"'{action.Title}' changes nothing.");
        return changed;
    }

    private static async Task<bool> HasChangesAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            if (project.GetAddedDocuments().Any() || project.GetRemovedDocuments().Any()
                || project.GetAddedAdditionalDocuments().Any() || project.GetRemovedAdditionalDocuments().Any()
                || project.GetAddedAnalyzerConfigDocuments().Any() || project.GetRemovedAnalyzerConfigDocuments().Any())
            {
                return true;
            }

            foreach (var id in project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()).Concat(project.GetChangedAnalyzerConfigDocuments()))
            {
                if (await TextAsync(before, id).ConfigureAwait(false) != await TextAsync(after, id).ConfigureAwait(false))
                    return true;
            }
        }

        return false;

        async Task<string> TextAsync(Solution solution, DocumentId id)
        {
            var document = DiagnosticPlace.Get(solution, id);
            return (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        }
    }
}
