using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Applies fixes to a solution. Each file is changed once, and all documents that show one file get one text.</summary>
internal static class FlagFixApplier
{
    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyCollection<FlagFix> fixes, CancellationToken cancellationToken)
    {
        solution = await ApplyTextChangesAsync(solution, fixes, cancellationToken).ConfigureAwait(false);
        return await ApplyFileChangesAsync(solution, fixes, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Solution> ApplyTextChangesAsync(Solution solution, IReadOnlyCollection<FlagFix> fixes, CancellationToken cancellationToken)
    {
        Dictionary<string, (DocumentId Document, SortedSet<TextChange> Changes)> byFile = new(StringComparer.Ordinal);
        foreach ((DocumentId id, TextChange change) in fixes.SelectMany(fix => fix.TextChanges))
        {
            string file = solution.FindText(id)?.FilePath ?? id.Id.ToString();
            if (!byFile.TryGetValue(file, out (DocumentId Document, SortedSet<TextChange> Changes) known))
            {
                known = (id, new SortedSet<TextChange>(ByPlace.Instance));
                byFile.Add(file, known);
            }

            known.Changes.Add(change);
        }

        foreach ((DocumentId id, SortedSet<TextChange> changes) in byFile.Values)
        {
            if (solution.FindText(id) is { } document)
            {
                SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithTextEverywhere(document, text.WithChanges(WithoutOverlaps(changes)));
            }
        }

        return solution;
    }

    private static IEnumerable<TextChange> WithoutOverlaps(IEnumerable<TextChange> changes)
    {
        int end = -1;
        foreach (TextChange change in changes)
        {
            if (change.Span.Start >= end)
            {
                end = change.Span.End;
                yield return change;
            }
        }
    }

    private static async Task<Solution> ApplyFileChangesAsync(Solution solution, IReadOnlyCollection<FlagFix> fixes, CancellationToken cancellationToken)
    {
        foreach (IGrouping<string, FlagsFileChange> file in fixes.SelectMany(fix => fix.FileChanges).GroupBy(change => change.Path, StringComparer.Ordinal))
        {
            if (solution.FindFile(file.Key) is not { } document)
            {
                continue;
            }

            SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            string before = text.ToString();
            string after = before;
            HashSet<string> done = new(StringComparer.Ordinal);
            foreach (FlagsFileChange change in file)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (done.Add(change.Id))
                {
                    after = change.Change(FlagsReader.Read(file.Key, after));
                }
            }

            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                solution = solution.WithTextEverywhere(document, text.WithChanges(Difference(before, after)));
            }
        }

        return solution;
    }

    // One change between what both texts begin and end with, so that editors keep carets, markers and undo where they are.
    private static TextChange Difference(string before, string after)
    {
        int start = 0;
        int shorter = Math.Min(before.Length, after.Length);
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && before[before.Length - 1 - end] == after[after.Length - 1 - end])
        {
            end++;
        }

        return new TextChange(TextSpan.FromBounds(start, before.Length - end), after.Substring(start, after.Length - end - start));
    }

    private sealed class ByPlace : IComparer<TextChange>
    {
        public static ByPlace Instance { get; } = new();

        public int Compare(TextChange left, TextChange right)
        {
            int order = left.Span.CompareTo(right.Span);
            return order != 0 ? order : string.CompareOrdinal(left.NewText, right.NewText);
        }
    }
}
