using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>A last pass over what a removal touched: a file that several projects share changes only as all of them would change it.</summary>
internal static class AgreedPass
{
    public static async Task<Solution> RunAsync(
        Solution solution, IEnumerable<DocumentId> documents, Func<Solution, OrphanFile, Task<EditList?>> plan, CancellationToken cancellationToken)
    {
        var done = new HashSet<DocumentId>();
        foreach (var id in documents)
        {
            if (!done.Add(id) || solution.GetDocument(id) is not { } document)
            {
                continue;
            }

            List<DocumentId> copies = [id];
            if (document.FilePath is not null)
            {
                copies.AddRange(solution.GetDocumentIdsWithFilePath(document.FilePath).Where(copy => copy != id && solution.GetDocument(copy) is not null));
            }

            done.UnionWith(copies);
            var step = new OrphanStep(solution);
            EditList? agreed = null;
            foreach (var copy in copies)
            {
                var file = await OrphanFile.CreateAsync(solution.GetDocument(copy), cancellationToken).ConfigureAwait(false);
                if (file is null || await plan(solution, file).ConfigureAwait(false) is not { IsEmpty: false } edits || agreed is not null && !agreed.Edits.SequenceEqual(edits.Edits))
                {
                    agreed = null;
                    break;
                }

                agreed = edits;
                step.Apply(file, edits);
            }

            if (agreed is not null && await step.CompilesAsync(cancellationToken).ConfigureAwait(false))
            {
                solution = step.Solution;
            }
        }

        return solution;
    }
}
