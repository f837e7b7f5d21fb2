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
        var rewrite = new SolutionRewrite(solution, source);
        await rewrite.FindReadsAsync(names.Candidates, cancellationToken).ConfigureAwait(false);
        var changed = await rewrite.RewriteAsync(cancellationToken).ConfigureAwait(false);
        var sites = SiteReport.Of(rewrite);
        return new FlagRemovalResult(changed, request, sites, isDefinitionRemoved: false, definitionReason: null);
    }
}
