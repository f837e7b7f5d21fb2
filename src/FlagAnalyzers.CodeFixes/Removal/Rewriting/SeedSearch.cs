using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>A unit that fails as a whole is rewritten seed by seed: only what breaks it falls back.</summary>
internal sealed class SeedSearch(Solution solution, DocumentRewrite document, RewriteUnit unit)
{
    private const int MaximumChecks = 100;

    private readonly string? _reason = unit.Reason;
    private SeedLevel _floor = SeedLevel.Literal;
    private EditList _best = new();
    private int _checks;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Set(unit.Seeds, _floor);
        if (!await IsSoundAsync(cancellationToken).ConfigureAwait(false))
        {
            _floor = SeedLevel.Leave;
            Set(unit.Seeds, _floor);
            document.Reduce(unit, cancellationToken);
        }

        _best = unit.Edits;
        await RaiseHalvesAsync(unit.Seeds, cancellationToken).ConfigureAwait(false);
        unit.Stage = RewriteStage.PerSeed;
        unit.Edits = _best;
    }

    private async Task RaiseHalvesAsync(List<Seed> seeds, CancellationToken cancellationToken)
    {
        var middle = (seeds.Count + 1) / 2;
        await RaiseAsync(seeds.GetRange(0, middle), cancellationToken).ConfigureAwait(false);
        if (middle < seeds.Count)
        {
            await RaiseAsync(seeds.GetRange(middle, seeds.Count - middle), cancellationToken).ConfigureAwait(false);
        }
    }

    // All of them in full, or else those of them that can be.
    private async Task RaiseAsync(List<Seed> seeds, CancellationToken cancellationToken)
    {
        for (var level = SeedLevel.Full; level < (seeds.Count == 1 ? _floor : SeedLevel.Literal); level++)
        {
            Set(seeds, level);
            if (_checks++ < MaximumChecks && await IsSoundAsync(cancellationToken).ConfigureAwait(false))
            {
                _best = unit.Edits;
                return;
            }

            Set(seeds, _floor);
        }

        if (seeds.Count > 1)
        {
            await RaiseHalvesAsync(seeds, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Set(List<Seed> seeds, SeedLevel level)
    {
        foreach (var seed in seeds)
        {
            (seed.Level, seed.Reason) = (level, level == SeedLevel.Full ? null : _reason);
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
