using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Deletes what a removal left without a reader, round by round, until nothing more falls out.</summary>
internal sealed class OrphanRemoval(Solution solution, string key)
{
    private Solution _solution = solution;

    public HashSet<DocumentId> Touched { get; } = [];

    public async Task<Solution> RunAsync(HashSet<DeclaredName> candidates, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 40 && candidates.Count > 0; round++)
        {
            var plans = await PlanAsync(candidates, cancellationToken).ConfigureAwait(false);
            if (plans.Count == 0)
            {
                break;
            }

            var next = await TryApplyAsync(plans, cancellationToken).ConfigureAwait(false);
            if (next is null)
            {
                // Together they break something: one at a time, and without the culprit.
                foreach (var plan in plans)
                {
                    next = await TryApplyAsync([plan], cancellationToken).ConfigureAwait(false);
                    if (next is not null)
                    {
                        break;
                    }

                    candidates.Remove(plan.Name);
                }

                if (next is null)
                {
                    continue;
                }
            }

            candidates = next.Advance(candidates, cancellationToken);
            _solution = next.Solution;
        }

        return _solution;
    }

    private async Task<List<OrphanPlan>> PlanAsync(HashSet<DeclaredName> candidates, CancellationToken cancellationToken)
    {
        var planner = new OrphanPlanner(_solution, key);
        var all = new List<OrphanPlan>();
        foreach (var name in candidates.OrderBy(static name => name.Document.Id).ThenBy(static name => name.Position))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await planner.PlanAsync(name, cancellationToken).ConfigureAwait(false) is { } plan)
            {
                all.Add(plan);
            }
        }

        all.RemoveAll(plan => !SiblingsAgree(plan, all));
        var chosen = new List<OrphanPlan>();
        foreach (var plan in all)
        {
            if (!chosen.Exists(plan.Overlaps))
            {
                chosen.Add(plan);
            }
        }

        chosen.RemoveAll(plan => !SiblingsAgree(plan, chosen));
        return chosen;
    }

    // A file that several projects share changes only as all of them would change it.
    private bool SiblingsAgree(OrphanPlan plan, List<OrphanPlan> all)
    {
        foreach (var pair in plan.Edits)
        {
            var document = _solution.GetDocument(pair.Key);
            foreach (var id in SiblingsOf(document))
            {
                if (!all.Exists(other => other.Edits.TryGetValue(id, out var edits) && edits.Edits.SequenceEqual(pair.Value.Edits)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private IEnumerable<DocumentId> SiblingsOf(Document? document) =>
        document?.FilePath is null ? [] : _solution.GetDocumentIdsWithFilePath(document.FilePath).Where(id => id != document.Id && _solution.GetDocument(id) is not null);

    private async Task<OrphanStep?> TryApplyAsync(List<OrphanPlan> plans, CancellationToken cancellationToken)
    {
        var edits = new Dictionary<DocumentId, EditList>();
        foreach (var plan in plans)
        {
            foreach (var pair in plan.Edits)
            {
                if (!edits.TryGetValue(pair.Key, out var list))
                {
                    edits.Add(pair.Key, list = new EditList());
                }

                list.Add(pair.Value);
            }
        }

        var step = new OrphanStep(_solution);
        foreach (var pair in edits)
        {
            var file = await OrphanFile.CreateAsync(_solution.GetDocument(pair.Key), cancellationToken).ConfigureAwait(false);
            try
            {
                if (file is null)
                {
                    return null;
                }

                DirectiveGuard.Check(file.Root, pair.Value);
                step.Apply(file, pair.Value);
            }
            catch (CannotReduceException)
            {
                return null;
            }
        }

        if (!await step.CompilesAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        Touched.UnionWith(edits.Keys);
        return step;
    }
}
