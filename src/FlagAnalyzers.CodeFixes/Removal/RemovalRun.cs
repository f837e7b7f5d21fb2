using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>One removal from start to end.</summary>
internal sealed class RemovalRun(Solution solution, FlagRemovalRequest request)
{
    /// <summary>Removes one flag, with its definition, and says what became of every place.</summary>
    public static async Task<FlagRemovalResult> RunAsync(Solution solution, FlagRemovalRequest request, CancellationToken cancellationToken)
    {
        var names = await FlagNamesInCode.FindAsync(solution, request.Key, cancellationToken).ConfigureAwait(false);
        var reads = new FlagReads(request, names.Hints);
        var (changed, rewrite, pruning) = await new RemovalRun(solution, request).RewriteAsync(names, reads, cancellationToken).ConfigureAwait(false);
        return await FinishAsync(solution, changed, request, rewrite, pruning, names, reads.KeyEnums, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Removes several flags, one after the other in the order of their keys: so the order in which they are named does not matter, and the result
    /// is that of as many single removals. What one had to wait for another with (a gate that names both, a definition that another one requires) goes in a later round.
    /// </summary>
    public static async Task<Solution> RunAsync(Solution solution, IEnumerable<FlagRemovalRequest> requests, CancellationToken cancellationToken)
    {
        var ordered = requests.OrderBy(static request => request.Key, StringComparer.Ordinal).ThenBy(static request => request.Outcome.ToString(), StringComparer.Ordinal).ToList();
        var isChanged = true;
        for (var round = 0; isChanged && round < ordered.Count + 1; round++)
        {
            isChanged = false;
            foreach (var request in ordered.ToList())
            {
                var result = await RunAsync(solution, request, cancellationToken).ConfigureAwait(false);
                isChanged |= result.Solution != solution;
                solution = result.Solution;
                if (result.IsDefinitionRemoved)
                {
                    ordered.Remove(request);
                }
            }
        }

        return solution;
    }

    private async Task<(Solution Changed, SolutionRewrite Rewrite, TestPruning Pruning)> RewriteAsync(FlagNamesInCode names, FlagReads reads, CancellationToken cancellationToken)
    {
        var warnings = new WarningsAsErrors();
        while (true)
        {
            var attempt = await AttemptAsync(names, reads, warnings, cancellationToken).ConfigureAwait(false);
            if (!await warnings.AnyAsync(attempt.Rewrite, attempt.Changed, cancellationToken).ConfigureAwait(false))
            {
                return attempt;
            }
        }
    }

    private async Task<(Solution Changed, SolutionRewrite Rewrite, TestPruning Pruning)> AttemptAsync(
        FlagNamesInCode names, FlagReads reads, WarningsAsErrors warnings, CancellationToken cancellationToken)
    {
        var pruning = new TestPruning(solution);
        SolutionRewrite rewrite;
        ConstantFlow flow;
        do
        {
            rewrite = new SolutionRewrite(pruning.Solution, reads, request.Outcome, pruning.MayPrune);
            await rewrite.FindReadsAsync(names.Candidates.Select(document => pruning.Solution.GetDocument(document.Id)!), cancellationToken).ConfigureAwait(false);
            flow = new ConstantFlow(rewrite);
            if (rewrite.HasTestPlans)
            {
                continue;
            }

            do
            {
                await flow.RunAsync(cancellationToken).ConfigureAwait(false);
            }
            while (rewrite.DecideTests(cancellationToken));
        }
        while (await pruning.RunAsync(rewrite, cancellationToken).ConfigureAwait(false));

        warnings.Block(rewrite);
        var changed = await rewrite.RewriteAsync(cancellationToken).ConfigureAwait(false);
        var emptied = EmptiedMethods.Find(rewrite.Documents.Values, cancellationToken);
        var orphans = new OrphanRemoval(changed, request, flow.Wrappers.Names, emptied);
        var candidates = OrphanCandidates.From(
            pruning.Solution, rewrite.Documents, pruning.Orphans.Concat(flow.Holders(pruning.Solution)).Concat(emptied.Declarations), cancellationToken);
        changed = await orphans.RunAsync(candidates, cancellationToken).ConfigureAwait(false);
        rewrite.IsMemberRemoved = orphans.IsDefinitionRemoved;
        var touched = rewrite.Documents.Values.Where(static document => document.Applied is { Changes.Count: > 0 }).Select(static document => document.Id).Concat(pruning.Touched).Concat(orphans.Touched).ToList();
        changed = await new EmptyConstructors(solution, changed).RunAsync(touched, cancellationToken).ConfigureAwait(false);
        var async = new NeedlessAsync(solution, changed);
        changed = await async.RunAsync(touched, cancellationToken).ConfigureAwait(false);
        async.Report(rewrite);
        changed = await new UsingCleanup(solution, changed).RunAsync(touched, cancellationToken).ConfigureAwait(false);
        await new WrapperRemarks(rewrite, flow.Wrappers, changed).AddAsync(cancellationToken).ConfigureAwait(false);
        return (changed, rewrite, pruning);
    }

    private static async Task<FlagRemovalResult> FinishAsync(
        Solution before, Solution changed, FlagRemovalRequest request, SolutionRewrite rewrite, TestPruning pruning, FlagNamesInCode names, HashSet<string> keyEnums, CancellationToken cancellationToken)
    {
        var sites = SiteReport.Of(rewrite, pruning);
        var leftovers = new Leftovers(before, changed, request.Key, names.Hints, names.Accessors, keyEnums);
        await leftovers.FindAsync(names.Candidates.Select(static document => document.Id), cancellationToken).ConfigureAwait(false);
        await leftovers.FindInMarkupAsync(cancellationToken).ConfigureAwait(false);
        var definition = new DefinitionRemoval(before, changed, request);
        changed = await definition.RunAsync(
            () => sites.Any(static site => site.Status == RemovalStatus.Left) ? "a read of the flag is left" : leftovers.Blocker, cancellationToken).ConfigureAwait(false);
        return new FlagRemovalResult(changed, request, SiteReport.Merge(sites, [.. leftovers.Sites, .. definition.Sites]), definition.IsRemoved || rewrite.IsMemberRemoved && definition.Reason is null, definition.Reason);
    }
}
