using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.CodeFixes;

/// <summary>One way to remove a flag, as the light bulb offers it.</summary>
internal sealed record RemovalOption(string Title, string EquivalenceKey, FlagRemovalRequest Request)
{
    /// <summary>The outcome that is decided, or that the rollout shows; offered first, and by the same key for every flag.</summary>
    public const string Decided = "remove:decided";

    /// <summary>What can be kept of a flag, the decided outcome first.</summary>
    public static IReadOnlyList<RemovalOption> For(string key, FlagInfo? info)
    {
        var decided = info?.Outcome ?? info?.Settled;
        var options = new List<RemovalOption>();
        if (info is { Type: FlagType.Variant })
        {
            foreach (var variant in info.Variants)
            {
                Add(options, key, variant, "variant '" + variant + "'", "remove:variant:" + variant, decided, FlagOutcome.ForVariant(variant));
            }

            if (decided == "disabled" && info.Default is { } standard)
            {
                Add(options, key, "disabled", "the default variant '" + standard + "'", "remove:disabled", decided, FlagOutcome.Disabled);
            }
        }
        else
        {
            Add(options, key, "enabled", "the enabled path", "remove:enabled", decided, FlagOutcome.Enabled);
            Add(options, key, "disabled", "the disabled path", "remove:disabled", decided, FlagOutcome.Disabled);
        }

        return options;
    }

    public static async Task<IReadOnlyList<RemovalOption>> ForAsync(Project project, string key, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return For(key, compilation is null ? null : FlagIndex.Get(compilation, project.AnalyzerOptions, cancellationToken).TryFind(key));
    }

    /// <summary>The whole removal; runs when the fix is applied, not when it is offered.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken) =>
        (await FlagRemover.RemoveAsync(solution, Request, cancellationToken).ConfigureAwait(false)).Solution;

    private static void Add(List<RemovalOption> options, string key, string name, string what, string equivalenceKey, string? decided, FlagOutcome outcome)
    {
        var isDecided = string.Equals(name, decided, StringComparison.Ordinal);
        var option = new RemovalOption("Remove flag '" + key + "', keep " + what, isDecided ? Decided : equivalenceKey, new FlagRemovalRequest(key, outcome));
        options.Insert(isDecided ? 0 : options.Count, option);
    }
}
