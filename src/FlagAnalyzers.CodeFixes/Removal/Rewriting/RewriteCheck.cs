using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Binds every changed file again and says which units broke something.</summary>
internal sealed class RewriteCheck(Solution changed, IEnumerable<DocumentRewrite> documents)
{
    public async Task<List<(DocumentRewrite Document, RewriteUnit Unit, string Reason)>> FindAsync(CancellationToken cancellationToken)
    {
        var failures = new List<(DocumentRewrite, RewriteUnit, string)>();
        foreach (var document in documents)
        {
            if (document.Applied is { Changes.Count: > 0 })
            {
                await FindAsync(document, failures, cancellationToken).ConfigureAwait(false);
            }
        }

        return failures;
    }

    public async Task FindAsync(
        DocumentRewrite document, List<(DocumentRewrite, RewriteUnit, string)> failures, CancellationToken cancellationToken)
    {
        var after = changed.GetDocument(document.Id)!;
        var model = await after.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var failed = new HashSet<RewriteUnit>();
        var diagnostics = model!.GetDiagnostics(cancellationToken: cancellationToken);
        foreach (var warning in diagnostics)
        {
            if (!DeadCode.IsReportedBy(warning))
            {
                continue;
            }

            var units = UnitsAt(document, warning.Location.SourceSpan.Start);
            if (units.Count == 1 && DeadCode.Add(document, units[0], warning, cancellationToken))
            {
                failed.Add(units[0]);
            }
        }

        foreach (var unit in failed)
        {
            failures.Add((document, unit, DeadCode.Found));
        }

        var errors = ErrorCheck.New(document.Model, diagnostics, cancellationToken);
        var clashes = errors.SelectMany(error => UnitsAt(document, error.Location.SourceSpan.Start).Select(unit => (Unit: unit, Name: NameClash.NameIn(error, root!)))).Distinct().ToList();
        foreach (var (unit, name) in clashes)
        {
            if (NameClash.Add(unit, name) && failed.Add(unit))
            {
                failures.Add((document, unit, NameClash.Found));
            }
        }

        foreach (var error in errors)
        {
            var culprits = UnitsAt(document, error.Location.SourceSpan.Start);
            foreach (var unit in culprits)
            {
                if (unit.Stage != RewriteStage.Leave && failed.Add(unit))
                {
                    failures.Add((document, unit, "the compiler would refuse it (" + error.Id + ")"));
                }
            }
        }

        foreach (var unit in document.Units)
        {
            if (!failed.Contains(unit) && !unit.Edits.IsEmpty && unit.Stage != RewriteStage.Leave
                && SurvivorCheck.Find(document, unit, model!, root!, cancellationToken) is { } difference)
            {
                failures.Add((document, unit, NameClash.Add(unit, difference.Name) ? NameClash.Found : difference.Reason));
            }
        }
    }

    // The unit that an error stands in, or all of the file's where it stands between them.
    private static List<RewriteUnit> UnitsAt(DocumentRewrite document, int position)
    {
        var all = new List<RewriteUnit>();
        foreach (var unit in document.Units)
        {
            if (unit.Edits.IsEmpty)
            {
                continue;
            }

            var start = document.Applied!.MapLoosely(unit.Node.FullSpan.Start);
            var end = document.Applied.MapLoosely(unit.Node.FullSpan.End);
            if (position >= start && position <= end)
            {
                return [unit];
            }

            all.Add(unit);
        }

        return all;
    }
}
