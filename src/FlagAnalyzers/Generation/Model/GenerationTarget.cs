using System.Collections.Immutable;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>What the project is like: everything but the flags files.</summary>
/// <param name="Settings">Its properties.</param>
/// <param name="IsLanguageTooOld">Whether it is compiled as an older C# than the generated code.</param>
/// <param name="HasRuntime">Whether it references the runtime.</param>
/// <param name="Catalogs">The generated classes that its references expose.</param>
internal sealed record GenerationTarget(GeneratorSettings Settings, bool IsLanguageTooOld, bool HasRuntime, EquatableArray<ReferencedCatalog> Catalogs)
{
    public static GenerationTarget Create(GeneratorSettings settings, bool isLanguageTooOld, ImmutableArray<ReferenceFacts> references)
    {
        var catalogs = ImmutableArray.CreateBuilder<ReferencedCatalog>();
        bool hasRuntime = false;
        foreach (ReferenceFacts facts in references)
        {
            hasRuntime |= facts.IsRuntime;
            catalogs.AddRange(facts.Catalogs.Items);
        }

        return new GenerationTarget(settings, isLanguageTooOld, hasRuntime, new EquatableArray<ReferencedCatalog>(catalogs.ToImmutable()));
    }
}
