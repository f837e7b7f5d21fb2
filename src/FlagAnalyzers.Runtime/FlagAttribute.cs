namespace FlagAnalyzers;

/// <summary>Says what the checks need to know of a flag, on every generated accessor and key constant.</summary>
/// <remarks>
/// Projects that see a flag only through a compiled reference get the same diagnostics from this attribute as from
/// the YAML. All dates are <c>yyyy-MM-dd</c>, UTC; a property that is null says nothing.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class FlagAttribute : Attribute
{
    /// <summary>Marks an accessor of the flag with this key.</summary>
    /// <param name="key">The flag's key, as written in flags.yaml.</param>
    public FlagAttribute(string key) => Key = key;

    /// <summary>The flag's key, as written in flags.yaml.</summary>
    public string Key { get; }

    /// <summary><c>release</c>, <c>experiment</c>, <c>ops</c> or <c>permission</c>.</summary>
    public string? Kind { get; set; }

    /// <summary><c>bool</c>, <c>int</c>, <c>double</c>, <c>string</c> or <c>variant</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Who answers for the flag.</summary>
    public string? Owner { get; set; }

    /// <summary><c>auto</c>, <c>required</c> or <c>none</c>, already resolved for the flag's kind.</summary>
    public string? Fallback { get; set; }

    /// <summary>What clean-up keeps once it is decided: <c>enabled</c>, <c>disabled</c> or a variant.</summary>
    public string? Outcome { get; set; }

    /// <summary>The service that evaluates the flag, where that is not this library.</summary>
    public string? Provider { get; set; }

    /// <summary>The last good day; the flag is expired from the day after.</summary>
    public string? CleanupBy { get; set; }

    /// <summary>The first day on which the flag is due soon.</summary>
    public string? DueSoonOn { get; set; }

    /// <summary>The first day on which the flag is overdue.</summary>
    public string? OverdueOn { get; set; }

    /// <summary>The first day on which a flag at 0 % or 100 % counts as finished.</summary>
    public string? SettledOn { get; set; }

    /// <summary>Where the flag has settled: <c>enabled</c>, <c>disabled</c> or a variant.</summary>
    public string? Settled { get; set; }

    /// <summary>The variants of a variant flag, in declared order.</summary>
    public string[]? Variants { get; set; }

    /// <summary>What "off" gives, as text: the default value or variant.</summary>
    public string? Default { get; set; }

    /// <summary>The name of the generated property; null for a flag without one.</summary>
    public string? Accessor { get; set; }
}
