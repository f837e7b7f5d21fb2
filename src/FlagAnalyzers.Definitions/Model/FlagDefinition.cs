namespace FlagAnalyzers.Definitions;

/// <summary>A flag, with everything resolved that its file leaves to defaults.</summary>
public sealed record FlagDefinition
{
    /// <summary>The key, and where it stands.</summary>
    public Located<string> Key { get; init; }

    /// <summary>The property's name in C#; empty when another flag has it already (FLAG003) and none is generated.</summary>
    public string Accessor { get; init; } = "";

    /// <summary>Why the flag exists.</summary>
    public FlagKind Kind { get; init; }

    /// <summary>What a read gives.</summary>
    public FlagType Type { get; init; }

    /// <summary>What it does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Where its work is tracked.</summary>
    public string? Ticket { get; init; }

    /// <summary>The service that evaluates it; null when we do. Such a flag has no accessor.</summary>
    public string? Provider { get; init; }

    /// <summary>When it was created.</summary>
    public IsoDate? Created { get; init; }

    /// <summary>The <c>cleanup_by</c> that the file states; its span is the value's.</summary>
    public Located<IsoDate>? CleanupBy { get; init; }

    /// <summary>The last good day: <see cref="CleanupBy"/>, else <see cref="Created"/> and the policy's lifetime.</summary>
    public IsoDate? EffectiveCleanupBy { get; init; }

    /// <summary>Whether code for "off" must exist; never the raw <c>auto</c> of ops and permission flags.</summary>
    public FallbackPolicy Fallback { get; init; }

    /// <summary>Once decided: <c>enabled</c>, <c>disabled</c> or a variant's name.</summary>
    public Located<string>? Outcome { get; init; }

    /// <summary>The variants in declared order; empty unless <see cref="Type"/> is <see cref="FlagType.Variant"/>.</summary>
    public EquatableArray<VariantDefinition> Variants { get; init; }

    /// <summary>Index of the default variant, the enum's zero; 0 for other flags.</summary>
    public int DefaultVariantIndex { get; init; }

    /// <summary>Name of the generated enum; null unless <see cref="Type"/> is <see cref="FlagType.Variant"/>.</summary>
    public string? EnumName { get; init; }

    /// <summary>Who gets it when no environment patches it.</summary>
    public FlagTargeting Base { get; init; } = new();

    /// <summary>The environments that patch it, already merged with <see cref="Base"/>.</summary>
    public EquatableArray<EnvironmentTargeting> Environments { get; init; }

    /// <summary>The file.</summary>
    public string Path { get; init; } = "";

    /// <summary>The whole entry: from the key to the end of its value.</summary>
    public Span EntrySpan { get; init; }

    /// <summary>Whether some of it could not be understood: it then evaluates to its default.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Whether another service evaluates it.</summary>
    public bool IsExternal => Provider is not null;
}
