using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Reads;

/// <summary>What the checks know of one flag: from a flags file, or from a referenced assembly's <c>[Flag]</c>.</summary>
internal sealed record FlagInfo
{
    public string Key { get; init; } = "";

    public FlagKind Kind { get; init; }

    public FlagType Type { get; init; }

    public string? Owner { get; init; }

    /// <summary>Already resolved for the kind: ops and permission flags say <see cref="FallbackPolicy.None"/> unless stated.</summary>
    public FallbackPolicy Fallback { get; init; }

    /// <summary><c>enabled</c>, <c>disabled</c> or a variant's name, once decided.</summary>
    public string? Outcome { get; init; }

    /// <summary>The service that evaluates it; null when we do. Such a flag has no typed accessor.</summary>
    public string? Provider { get; init; }

    /// <summary>The last good day.</summary>
    public IsoDate? CleanupBy { get; init; }

    /// <summary>First day on which it is due soon.</summary>
    public IsoDate? DueSoonOn { get; init; }

    /// <summary>First day on which it is overdue.</summary>
    public IsoDate? OverdueOn { get; init; }

    /// <summary>First day on which sitting at 0 % or 100 % is a finding.</summary>
    public IsoDate? SettledOn { get; init; }

    /// <summary>Where it sits: <c>enabled</c> (100 %), <c>disabled</c> (0 %) or a variant's name; null while it is rolling out.</summary>
    public string? Settled { get; init; }

    /// <summary>Names of the variants in declared order; empty unless <see cref="Type"/> is <see cref="FlagType.Variant"/>.</summary>
    public EquatableArray<string> Variants { get; init; }

    /// <summary>What "off" gives, as the file would say it; null where it says nothing.</summary>
    public string? Default { get; init; }

    /// <summary>Name of the property on <c>Flags</c> and <c>FlagValues</c>; null where none is generated.</summary>
    public string? Accessor { get; init; }

    /// <summary>The generated class, such as <c>Flags</c>; without namespace for a flag known from a file.</summary>
    public string ClassName { get; init; } = "Flags";

    /// <summary>The flags file as the compilation knows it; null for a flag known from metadata only.</summary>
    public string? Path { get; init; }

    /// <summary>The definition behind it; null for a flag known from metadata only.</summary>
    public FlagDefinition? Definition { get; init; }

    /// <summary>Defined in a package that this code base merely uses: its dates are not this code base's business.</summary>
    public bool IsThirdParty { get; init; }
}
