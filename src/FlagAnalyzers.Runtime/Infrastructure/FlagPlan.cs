using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>What the evaluator follows for one flag in one environment. Filled by generated code, then never changed.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagPlan<TContext>
    where TContext : struct
{
    /// <summary>A plan of a flag that is off until its properties say otherwise.</summary>
    /// <param name="type">What reading the flag gives.</param>
    public FlagPlan(FlagType type)
    {
        Type = type;
        Off = type == FlagType.Variant ? FlagConstant.DefaultVariant : FlagConstant.False;
        On = FlagConstant.True;
    }

    /// <summary>What reading the flag gives.</summary>
    public FlagType Type { get; }

    /// <summary>What "off" gives: the default.</summary>
    public FlagConstant Off { get; set; }

    /// <summary>What "on" gives, unless a rule or list entry names its own; not used by variant flags.</summary>
    public FlagConstant On { get; set; }

    /// <summary>The variants; null but for variant flags.</summary>
    public FlagVariants? Variants { get; set; }

    /// <summary>Whether the flag is enabled in this build and environment.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>The flags that must be on, by number; null for none.</summary>
    public int[]? Requires { get; set; }

    /// <summary>Who is off whatever comes later; null for nobody.</summary>
    public FlagList? Denylist { get; set; }

    /// <summary>Who is on unless denied; null for nobody.</summary>
    public FlagList? Allowlist { get; set; }

    /// <summary>The targeting rules in order; null for none.</summary>
    public FlagRule<TContext>[]? Rules { get; set; }

    /// <summary>The rollout's percentage, as a threshold from 0 to 2^32.</summary>
    public ulong Threshold { get; set; }

    /// <summary>The number of the rollout's ring; -1 for none.</summary>
    public int Ring { get; set; } = -1;

    /// <summary>The number of the attribute that is the unit, or <see cref="FlagList.UserId"/>.</summary>
    public int By { get; set; } = FlagList.UserId;

    /// <summary>The rollout stream of the flag's salt.</summary>
    public ulong RolloutStream { get; set; }

    /// <summary>The variant stream of the flag's salt.</summary>
    public ulong VariantStream { get; set; }

    /// <summary>The parts that the environment's patch replaced.</summary>
    public FlagParts FromEnvironment { get; set; }

    internal FlagParts FromOverride { get; set; }

    internal bool IsKilled { get; set; }

    internal FlagConstant? Forced { get; set; }

    internal FlagPlan<TContext> Copy() => (FlagPlan<TContext>)MemberwiseClone();

    internal FlagSource SourceOf(FlagParts part) =>
        (FromOverride & part) != 0 ? FlagSource.Override
        : (FromEnvironment & part) != 0 ? FlagSource.Environment
        : FlagSource.File;
}
