using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>One class to generate. Holds no position in a file: where a line stands changes no code.</summary>
internal sealed record ClassSpec
{
    /// <summary>The flags, with all positions erased.</summary>
    public FlagSet Set { get; init; } = new();

    /// <summary>The namespace; empty for the global one.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The namespace of the project's one context.</summary>
    public string ContextNamespace { get; init; } = "";

    public bool IsInternal { get; init; }

    /// <summary>Only the constants of the keys.</summary>
    public bool IsKeysOnly { get; init; }

    /// <summary>The flags files, by their names across projects.</summary>
    public EquatableArray<string> Ids { get; init; }

    /// <summary>What the names of the generated files start with; unique whatever the case.</summary>
    public string FilePrefix { get; init; } = "";
}
