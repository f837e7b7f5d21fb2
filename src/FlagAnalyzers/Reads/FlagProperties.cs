using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>Tells which properties are typed accessors of a flag; each is classified once.</summary>
internal sealed class FlagProperties
{
    private readonly FlagAssemblies _assemblies;

    private readonly FlagIndex _index;

    private readonly ConcurrentDictionary<ISymbol, FlagInfo?> _known = new(SymbolEqualityComparer.Default);

    private readonly Func<ISymbol, FlagInfo?> _classify;

    public FlagProperties(FlagAssemblies assemblies, FlagIndex index)
    {
        _assemblies = assemblies;
        _index = index;
        _classify = Classify;
    }

    public FlagInfo? TryFind(IPropertySymbol property) =>
        _assemblies.Contains(property.ContainingAssembly) && MayBeFlag(property.Type)
            ? _known.GetOrAdd(property.OriginalDefinition, _classify)
            : null;

    private static bool MayBeFlag(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Double or SpecialType.System_String;

    private FlagInfo? Classify(ISymbol property)
    {
        foreach (ISymbol declared in DeclaredMembers.Of(property))
        {
            if (FlagNames.FindAttribute(declared, FlagNames.FlagAttribute) is { } attribute
                && FlagInfoReader.FromAttribute(attribute, declared.ContainingType.Name, isThirdParty: false) is { } flag)
            {
                return _index.TryFind(flag.Key, declared.Name) ?? flag;
            }
        }

        return null;
    }
}
