namespace FlagAnalyzers;

/// <summary>What replaces parts of a flag's definition while the program runs. A part that is null stays as it is.</summary>
/// <remarks>A kill wins over a value, a value over everything else.</remarks>
public sealed class FlagOverride
{
    /// <summary>The kill switch: the flag is off for everybody.</summary>
    public bool Kill { get; set; }

    /// <summary>
    /// The value for everybody: of the flag's type, for a variant flag the name or enum member of a variant. Null for none.
    /// </summary>
    public object? Value { get; set; }

    /// <summary>The rollout's percentage, 0 to 100 with up to 4 decimals; takes the place of a ring too.</summary>
    public decimal? Percentage { get; set; }

    /// <summary>The user ids that are on; an empty list means nobody.</summary>
    public IReadOnlyList<string>? Allowlist { get; set; }

    /// <summary>The user ids that are off; an empty list means nobody.</summary>
    public IReadOnlyList<string>? Denylist { get; set; }

    /// <summary>The targeting rules in order; an empty list means none.</summary>
    public IReadOnlyList<FlagOverrideRule>? Rules { get; set; }
}
