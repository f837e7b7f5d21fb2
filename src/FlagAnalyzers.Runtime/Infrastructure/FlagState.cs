using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Infrastructure;

/// <summary>How much of the evaluation order a flag needs.</summary>
internal enum FlagMode : byte
{
    Off,
    On,

    /// <summary>Nothing but a percentage of user ids.</summary>
    Rollout,

    /// <summary>The whole order.</summary>
    General,
}

/// <summary>A plan boiled down to what a read touches, inside one snapshot.</summary>
internal sealed class FlagState<TContext>
    where TContext : struct
{
    public readonly FlagMode Mode;

    /// <summary>Whether "on" must choose between variants.</summary>
    public readonly bool PicksVariant;

    /// <summary>Whether "on" is on for prerequisites; not so for a variant that is the default.</summary>
    public readonly bool OnCounts;

    public readonly uint Threshold;
    public readonly ulong Stream;
    public readonly long OffBits;
    public readonly long OnBits;
    public readonly string? OffText;
    public readonly string? OnText;
    public readonly FlagPlan<TContext> Plan;

    /// <summary>Everything that is required, also indirectly, the deepest first; null for nothing.</summary>
    public readonly int[]? Prerequisites;

    public FlagState(FlagPlan<TContext> plan, int[]? prerequisites)
    {
        Plan = plan;
        Prerequisites = prerequisites;
        FlagConstant on = plan.Forced ?? plan.On;
        FlagConstant off = plan.Off;
        OffBits = off.Bits;
        OffText = off.Text;
        OnBits = on.Bits;
        OnText = on.Text;
        if (plan is { Variants: { } variants, Forced: null })
        {
            PicksVariant = variants.Only is null;
            OnBits = variants.Only?.Bits ?? -1;
        }

        OnCounts = plan.Type != FlagType.Variant || OnBits != 0;
        Mode = ModeOf(plan);
        if (Mode == FlagMode.Rollout)
        {
            Threshold = (uint)plan.Threshold;
            Stream = plan.RolloutStream;
        }
    }

    private static FlagMode ModeOf(FlagPlan<TContext> plan)
    {
        if (plan.IsKilled)
            return FlagMode.Off;
        if (plan.Forced is { } forced)
            return plan.Type == FlagType.Boolean && forced.Bits == 0 ? FlagMode.Off : FlagMode.On;
        if (!plan.IsEnabled)
            return FlagMode.Off;
        if (plan.Requires != null || plan.Denylist != null || plan.Allowlist != null || plan.Rules != null || plan.Ring >= 0)
            return FlagMode.General;
        if (plan.Threshold == 0)
            return FlagMode.Off;
        if (plan.By != FlagList.UserId)
            return FlagMode.General;
        return plan.Threshold >= FlagHash.Everybody ? FlagMode.On : FlagMode.Rollout;
    }
}
