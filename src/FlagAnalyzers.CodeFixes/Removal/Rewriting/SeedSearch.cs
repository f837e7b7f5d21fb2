using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>A unit that fails as a whole is rewritten seed by seed: only what breaks it falls back.</summary>
internal sealed class SeedSearch(Solution solution, DocumentRewrite document, RewriteUnit unit)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var reason = unit.Reason;
        SetAll(SeedLevel.Literal, reason);
        var floor = SeedLevel.Literal;
        if (!await IsSoundAsync(cancellationToken).ConfigureAwait(false))
        {
            floor = SeedLevel.Leave;
            SetAll(SeedLevel.Leave, reason);
            document.Reduce(unit, cancellationToken);
        }

        var best = unit.Edits;
        foreach (var seed in unit.Seeds)
        {
            for (var level = SeedLevel.Full; level < floor; level++)
            {
                (seed.Level, seed.Reason) = (level, level == SeedLevel.Full ? null : reason);
                if (await IsSoundAsync(cancellationToken).ConfigureAwait(false))
                {
                    best = unit.Edits;
                    break;
                }

                (seed.Level, seed.Reason) = (floor, reason);
            }
        }

        unit.Stage = RewriteStage.PerSeed;
        unit.Edits = best;
    }

    private void SetAll(SeedLevel level, string? reason)
    {
        foreach (var seed in unit.Seeds)
        {
            (seed.Level, seed.Reason) = (level, reason);
        }
    }

    private async Task<bool> IsSoundAsync(CancellationToken cancellationToken)
    {
        var stage = unit.Stage;
        unit.Stage = RewriteStage.Full;
        var levels = unit.Seeds.ConvertAll(static seed => (seed.Level, seed.Reason));
        document.Reduce(unit, cancellationToken);
        var fellBack = unit.Stage != RewriteStage.Full;
        unit.Stage = stage;
        for (var i = 0; i < levels.Count; i++)
        {
            (unit.Seeds[i].Level, unit.Seeds[i].Reason) = levels[i];
        }

        if (fellBack)
        {
            return false;
        }

        var failures = new List<(DocumentRewrite, RewriteUnit Unit, string Reason)>();
        var changed = SolutionRewrite.Apply(solution, [document]);
        await new RewriteCheck(changed, [document]).FindAsync(document, failures, cancellationToken).ConfigureAwait(false);
        return !failures.Exists(failure => failure.Unit == unit && failure.Reason != DeadCode.Found);
    }
}
