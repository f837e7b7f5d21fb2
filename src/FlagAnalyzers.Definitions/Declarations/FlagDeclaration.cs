using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Declarations;

/// <summary>A flag as its file states it, before names are resolved.</summary>
internal sealed class FlagDeclaration
{
    public YamlPair Entry { get; init; }

    public Located<string> Key { get; init; }

    public Span EntrySpan { get; init; }

    public FlagKind Kind { get; set; }

    public FlagType Type { get; set; }

    /// <summary>False when not even the type can be guessed, so that no accessor can be generated.</summary>
    public bool IsTypeKnown { get; set; } = true;

    public string? Description { get; set; }

    public string? Owner { get; set; }

    public string? Ticket { get; set; }

    public string? Provider { get; set; }

    public IsoDate? Created { get; set; }

    public Located<IsoDate>? CleanupBy { get; set; }

    public FallbackPolicy Fallback { get; set; }

    public Located<string>? Accessor { get; set; }

    public Located<string>? TypeName { get; set; }

    public Located<string>? Outcome { get; set; }

    public List<VariantDefinition> Variants { get; set; } = [];

    public int DefaultVariantIndex { get; set; }

    public TargetingDeclaration Base { get; set; } = new();

    public List<EnvironmentDeclaration> Environments { get; set; } = [];

    /// <summary>Whether the entry has <c>enabled</c> or <c>rollout</c>, well-formed or not.</summary>
    public bool IsSwitched { get; set; }

    public bool HasErrors { get; set; }

    /// <summary>Whether part of the entry is no YAML, so that what seems missing may be there.</summary>
    public bool HasBroken { get; set; }
}
