using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>One removal from start to end.</summary>
internal sealed class RemovalRun(Solution solution, FlagRemovalRequest request)
{
    public async Task<FlagRemovalResult> RunAsync(CancellationToken cancellationToken)
    {
        var names = await FlagNamesInCode.FindAsync(solution, request.Key, cancellationToken).ConfigureAwait(false);
        var source = new FlagReads(request, names.Hints);
        var pruning = new TestPruning(solution);
        SolutionRewrite rewrite;
        ConstantFlow flow;
        do
        {
            rewrite = new SolutionRewrite(pruning.Solution, source, request.Outcome, pruning.MayPrune);
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

        var changed = await rewrite.RewriteAsync(cancellationToken).ConfigureAwait(false);
        var orphans = new OrphanRemoval(changed, request.Key, flow.Wrappers.Names);
        var candidates = OrphanCandidates.From(pruning.Solution, rewrite.Documents, pruning.Orphans, cancellationToken);
        changed = await orphans.RunAsync(candidates, cancellationToken).ConfigureAwait(false);
        var touched = rewrite.Documents.Values.Where(static document => document.Applied is { Changes.Count: > 0 }).Select(static document => document.Id).Concat(pruning.Touched).Concat(orphans.Touched).ToList();
        var async = new NeedlessAsync(solution, changed);
        changed = await async.RunAsync(touched, cancellationToken).ConfigureAwait(false);
        async.Report(rewrite);
        changed = await new UsingCleanup(solution, changed).RunAsync(touched, cancellationToken).ConfigureAwait(false);
        await new WrapperRemarks(rewrite, flow.Wrappers, changed).AddAsync(cancellationToken).ConfigureAwait(false);
        return await FinishAsync(changed, rewrite, pruning, names, cancellationToken).ConfigureAwait(false);
    }

    private async Task<FlagRemovalResult> FinishAsync(Solution changed, SolutionRewrite rewrite, TestPruning pruning, FlagNamesInCode names, CancellationToken cancellationToken)
    {
        var sites = SiteReport.Of(rewrite, pruning);
        var leftovers = new Leftovers(changed, request.Key, names.Hints, names.Accessors);
        await leftovers.FindAsync(names.Candidates.Select(static document => document.Id), cancellationToken).ConfigureAwait(false);
        await leftovers.FindInMarkupAsync(cancellationToken).ConfigureAwait(false);
        var definition = new DefinitionRemoval(changed, request);
        changed = definition.Run(
            () => sites.Any(static site => site.Status == RemovalStatus.Left) ? "a read of the flag is left" : leftovers.Blocker, cancellationToken);
        return new FlagRemovalResult(changed, request, SiteReport.Merge(sites, leftovers.Sites), definition.IsRemoved, definition.Reason);
    }
}
