using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>One file in several projects or target frameworks: all of them must come to the same text.</summary>
internal static class LinkedFiles
{
    private const string Reason = "the projects that share this file do not agree";

    /// <summary>Brings the copies together; returns those whose edits changed.</summary>
    public static HashSet<DocumentRewrite> Agree(IEnumerable<DocumentRewrite> documents, CancellationToken cancellationToken)
    {
        var touched = new HashSet<DocumentRewrite>();
        var groups = new Dictionary<string, List<DocumentRewrite>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (document.Document.FilePath is { } path)
            {
                if (!groups.TryGetValue(path, out var group))
                {
                    groups.Add(path, group = []);
                }

                group.Add(document);
            }
        }

        foreach (var group in groups.Values)
        {
            if (group.Count > 1)
            {
                foreach (var document in group)
                {
                    document.Units.RemoveAll(static unit => unit.IsForeign);
                }

                Agree(group, touched, cancellationToken);
                Merge(group);
                touched.UnionWith(group);
            }
        }

        return touched;
    }

    private static void Agree(List<DocumentRewrite> group, HashSet<DocumentRewrite> touched, CancellationToken cancellationToken)
    {
        var agreed = false;
        while (!agreed)
        {
            agreed = true;
            foreach (var document in group)
            {
                foreach (var unit in document.Units)
                {
                    if (unit.Stage == RewriteStage.Leave || Disagreement(document, unit, group) is not { } edit)
                    {
                        continue;
                    }

                    agreed = false;
                    touched.Add(document);
                    if (SeedsAt(edit, unit) is { Count: > 0 } seeds && seeds.Count < unit.Seeds.Count)
                    {
                        seeds.ForEach(static seed => (seed.Level, seed.Reason) = (SeedLevel.Literal, Reason));
                    }
                    else
                    {
                        unit.Stage = unit.Stage < RewriteStage.PerSeed ? RewriteStage.PerSeed : unit.Stage;
                        unit.FallBack(Reason);
                    }

                    document.Reduce(unit, cancellationToken);
                }
            }
        }
    }

    // The reads whose own statement it is that differs.
    private static List<Seed> SeedsAt(Edit edit, RewriteUnit unit) =>
        unit.Stage != RewriteStage.Full ? []
        : unit.Seeds.FindAll(seed => seed.Level == SeedLevel.Full && seed.Node.FirstAncestorOrSelf<StatementSyntax>() is { } statement && statement.Span.Start <= edit.Start && edit.End <= statement.FullSpan.End);

    private static Edit? Disagreement(DocumentRewrite document, RewriteUnit unit, List<DocumentRewrite> group)
    {
        foreach (var other in group)
        {
            if (other == document)
            {
                continue;
            }

            foreach (var edit in unit.Edits.Edits)
            {
                if (!other.Units.Exists(candidate => candidate.Edits.Edits.Contains(edit)) && !IsDisabled(other, edit.Start, edit.End))
                {
                    return edit;
                }
            }
        }

        return null;
    }

    private static bool IsDisabled(DocumentRewrite document, int start, int end)
    {
        var trivia = document.Root.FindTrivia(start);
        return trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.FullSpan.Contains(start) && end <= trivia.FullSpan.End;
    }

    // Edits of code that another project does not compile belong to its copy of the text all the same.
    private static void Merge(List<DocumentRewrite> group)
    {
        foreach (var document in group)
        {
            foreach (var other in group)
            {
                if (other == document)
                {
                    continue;
                }

                foreach (var unit in other.Units.Where(static unit => !unit.IsForeign).ToList())
                {
                    var foreign = new EditList();
                    foreach (var edit in unit.Edits.Edits)
                    {
                        if (!document.Units.Exists(candidate => candidate.Edits.Edits.Contains(edit)))
                        {
                            foreign.Add(edit);
                        }
                    }

                    foreach (var shift in unit.Edits.Shifts)
                    {
                        if (!document.Units.Exists(candidate => candidate.Edits.Shifts.Contains(shift)))
                        {
                            foreign.Shifts.Add(shift);
                        }
                    }

                    if (!foreign.IsEmpty)
                    {
                        var holder = new RewriteUnit(document.Root) { Edits = foreign, Stage = RewriteStage.Leave, IsForeign = true };
                        document.Units.Add(holder);
                    }
                }
            }
        }
    }
}
