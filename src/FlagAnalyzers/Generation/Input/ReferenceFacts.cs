using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>What a reference has to do with flags.</summary>
/// <param name="IsRuntime">It is the runtime that generated code calls.</param>
/// <param name="Catalogs">The generated classes that it exposes.</param>
internal sealed record ReferenceFacts(bool IsRuntime, EquatableArray<ReferencedCatalog> Catalogs)
{
    public static ReferenceFacts None { get; } = new(false, default);
}
