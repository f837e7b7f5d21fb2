namespace FlagAnalyzers.Definitions;

/// <summary>Who gets a flag: the part of a definition that an environment can patch, with defaults applied.</summary>
public sealed record FlagTargeting
{
    /// <summary>False: off for everybody.</summary>
    public bool Enabled { get; init; }

    /// <summary>Prerequisites as indices into <see cref="FlagSet.Flags"/>; all must be on.</summary>
    public EquatableArray<int> Requires { get; init; }

    /// <summary>Who never gets it.</summary>
    public EquatableArray<ListEntry> Denylist { get; init; }

    /// <summary>Who always gets it.</summary>
    public EquatableArray<ListEntry> Allowlist { get; init; }

    /// <summary>Targeting rules in order.</summary>
    public EquatableArray<TargetingRule> Rules { get; init; }

    /// <summary>On when the bucket is below: 0 is nobody, 2^32 everybody. 0 when <see cref="RingIndex"/> is set.</summary>
    public ulong Threshold { get; init; }

    /// <summary>The percentage behind <see cref="Threshold"/>, 0 to 100; null when <see cref="RingIndex"/> is set.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>Index into <see cref="FlagSet.Rings"/>; -1 when the rollout goes by percentage.</summary>
    public int RingIndex { get; init; } = -1;

    /// <summary>Index into <see cref="FlagSet.Attributes"/> of the unit that is hashed; -1 for the user id.</summary>
    public int ByAttributeIndex { get; init; } = -1;

    /// <summary>The salt: the flag's key unless the file pins another.</summary>
    public string Salt { get; init; } = "";

    /// <summary>When the percentage was set.</summary>
    public Located<IsoDate>? Since { get; init; }

    /// <summary>What "off" gives.</summary>
    public FlagConstant Default { get; init; }

    /// <summary>What "on" gives; for a variant flag the default, and the variant stream picks.</summary>
    public FlagConstant Value { get; init; }

    /// <summary>Variant flags: cumulated weights as thresholds out of 2^32, in declared order; the last is 2^32.</summary>
    public EquatableArray<ulong> VariantThresholds { get; init; }
}
