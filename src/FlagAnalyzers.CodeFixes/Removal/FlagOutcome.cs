namespace FlagAnalyzers.Removal;

/// <summary>What a flag is once it is decided: on for everybody, off for everybody, or one variant.</summary>
public sealed class FlagOutcome : IEquatable<FlagOutcome>
{
    private FlagOutcome(bool isOn, string? variant)
    {
        IsOn = isOn;
        Variant = variant;
    }

    /// <summary>The flag is on; a value flag gives its <c>value</c>.</summary>
    public static FlagOutcome Enabled { get; } = new(true, null);

    /// <summary>The flag is off; a value flag gives its <c>default</c>.</summary>
    public static FlagOutcome Disabled { get; } = new(false, null);

    /// <summary>True for <see cref="Enabled"/> and for a variant.</summary>
    public bool IsOn { get; }

    /// <summary>The variant that is kept, or null for an on/off outcome.</summary>
    public string? Variant { get; }

    /// <summary>The outcome that keeps one variant.</summary>
    /// <param name="name">The variant's name as flags.yaml spells it.</param>
    public static FlagOutcome ForVariant(string name) => new(true, name ?? throw new ArgumentNullException(nameof(name)));

    /// <inheritdoc/>
    public bool Equals(FlagOutcome? other) =>
        other is not null && other.IsOn == IsOn && string.Equals(other.Variant, Variant, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FlagOutcome);

    /// <inheritdoc/>
    public override int GetHashCode() => Variant is null ? (IsOn ? 1 : 0) : StringComparer.Ordinal.GetHashCode(Variant);

    /// <summary><c>enabled</c>, <c>disabled</c> or the variant's name.</summary>
    public override string ToString() => Variant ?? (IsOn ? "enabled" : "disabled");
}
