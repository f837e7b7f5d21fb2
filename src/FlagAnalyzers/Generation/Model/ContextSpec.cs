using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>The project's context to generate.</summary>
internal sealed record ContextSpec
{
    public string Namespace { get; init; } = "";

    public bool IsInternal { get; init; }

    public EquatableArray<ContextAttribute> Attributes { get; init; }
}
