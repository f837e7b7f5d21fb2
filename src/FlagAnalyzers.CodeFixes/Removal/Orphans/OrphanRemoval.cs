using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Deletes what a removal left without a reader, round by round, until nothing more falls out.</summary>
internal sealed class OrphanRemoval(Solution solution, FlagRemovalRequest request, HashSet<string> wrappers, EmptiedMethods emptied)
{
    private Solution _solution = solution;

    public HashSet<DocumentId> Touched { get; } = [];

    /// <summary>Whether the flag's own member went.</summary>
    public bool IsDefinitionRemoved { get; private set; }

    public async Task<Solution> RunAsync(HashSet<DeclaredName> candidates, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 40 && candidates.Count > 0; round++)
        {
            var plans = await PlanAsync(candidates, cancellationToken).ConfigureAwait(false);
            if (plans.Count == 0)
            {
                break;
            }

            var good = await SoundAsync(plans, candidates, cancellationToken).ConfigureAwait(false);
            if (good.Count == 0 || await TryApplyAsync(good, cancellationToken).ConfigureAwait(false) is not { } next)
            {
                break;
            }

            IsDefinitionRemoved |= good.Exists(static plan => plan.IsDefinition);
            candidates = next.Advance(candidates, cancellationToken);
            _solution = next.Solution;
        }

        return _solution;
    }

    // Halves until what breaks something stands alone; that one is no candidate any more.
    private async Task<List<OrphanPlan>> SoundAsync(List<OrphanPlan> plans, HashSet<DeclaredName> candidates, CancellationToken cancellationToken)
    {
        if (plans.Count == 0 || await TryApplyAsync(plans, cancellationToken).ConfigureAwait(false) is not null)
        {
            return plans;
        }

        if (plans.Count == 1)
        {
            candidates.Remove(plans[0].Name);
            return [];
        }

        var half = plans.Count / 2;
        var first = await SoundAsync(plans.GetRange(0, half), candidates, cancellationToken).ConfigureAwait(false);
        var second = await SoundAsync(plans.GetRange(half, plans.Count - half), candidates, cancellationToken).ConfigureAwait(false);
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        List<OrphanPlan> both = [.. first, .. second];
        return await TryApplyAsync(both, cancellationToken).ConfigureAwait(false) is not null ? both : first;
    }

    private async Task<List<OrphanPlan>> PlanAsync(HashSet<DeclaredName> candidates, CancellationToken cancellationToken)
    {
        var planner = new OrphanPlanner(_solution, request, wrappers, emptied, candidates);
        var all = new List<OrphanPlan>();
        foreach (var name in candidates.OrderBy(static name => name.Document.Id).ThenBy(static name => name.Position))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await planner.PlanAsync(name, cancellationToken).ConfigureAwait(false) is { } plan && !await ChangesGeneratedCodeAsync(plan, cancellationToken).ConfigureAwait(false))
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

    private async Task<bool> ChangesGeneratedCodeAsync(OrphanPlan plan, CancellationToken cancellationToken)
    {
        foreach (var document in plan.Edits.Keys.Select(_solution.GetDocument))
        {
            if (document is not null && await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
                && GeneratedCode.IsGenerated(tree, document.Project.AnalyzerOptions, cancellationToken))
            {
                return true;
            }
        }

        return false;
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
