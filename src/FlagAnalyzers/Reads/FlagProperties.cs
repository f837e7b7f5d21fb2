using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>Tells which properties are typed accessors of a flag; each is classified once.</summary>
internal sealed class FlagProperties
{
    private readonly FlagAssemblies _assemblies;

    private readonly FlagIndex _index;

    private readonly ConcurrentDictionary<ISymbol, FlagInfo?> _known = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ISymbol, bool> _snapshots = new(SymbolEqualityComparer.Default);

    private readonly Func<ISymbol, FlagInfo?> _classify;

    private readonly Func<ISymbol, bool> _hasFlags = HasFlags;

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

    /// <summary>Whether <paramref name="type"/> holds one user's flags at one moment, as <c>FlagValues</c> does.</summary>
    public bool IsSnapshot(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && type.SpecialType == SpecialType.None && _assemblies.Contains(type.ContainingAssembly)
        && _snapshots.GetOrAdd(type.OriginalDefinition, _hasFlags);

    private static bool HasFlags(ISymbol type)
    {
        foreach (ISymbol member in ((ITypeSymbol)type).GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } && FlagNames.FindAttribute(member, FlagNames.FlagAttribute) is not null)
            {
                return true;
            }
        }

        return false;
    }

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
