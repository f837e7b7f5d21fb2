using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>Tells which methods, constructors and indexers take a flag's key; each is classified once.</summary>
internal sealed class KeyMembers
{
    private readonly FlagAssemblies? _assemblies;

    private readonly SdkTypes? _sdks;

    private readonly ConfiguredKeys? _configured;

    private readonly ConcurrentDictionary<ISymbol, KeyMember?> _known = new(SymbolEqualityComparer.Default);

    private readonly Func<ISymbol, KeyMember?> _classify;

    public KeyMembers(FlagAssemblies? assemblies, SdkTypes? sdks, ConfiguredKeys? configured)
    {
        _assemblies = assemblies;
        _sdks = sdks;
        _configured = configured;
        _classify = Classify;
    }

    public KeyMember? TryFind(ISymbol member, ImmutableArray<IParameterSymbol> parameters, SyntaxTree tree)
    {
        KeyMember? known = null;
        if (!parameters.IsEmpty
            && (_sdks?.Members.Contains(member.Name) == true || (_assemblies?.Contains(member.ContainingAssembly) == true && MayTakeKey(parameters))))
        {
            known = _known.GetOrAdd(member.OriginalDefinition, _classify);
        }

        if (known is null && _configured?.Members.Contains(member.Name) == true)
        {
            int ordinal = _configured.TryFind(member.OriginalDefinition, tree);
            known = ordinal is >= 0 or KeyMember.Receiver ? new KeyMember(FlagReadOrigin.Configured, null, ordinal, -1, -1) : null;
        }

        return known;
    }

    /// <summary>The SDK whose property holds a key (<c>FlagKey</c>); null for any other property.</summary>
    public KeyMember? TryFindKeyProperty(IPropertySymbol property) =>
        _sdks?.Members.Contains(property.Name) == true && _sdks.TryFind(property.OriginalDefinition) is { } sdk
            ? new KeyMember(FlagReadOrigin.Sdk, sdk, -1, -1, -1)
            : null;

    private static bool MayTakeKey(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (IParameterSymbol parameter in parameters)
        {
            ITypeSymbol type = parameter.Type;
            if (type.SpecialType is SpecialType.System_String or SpecialType.System_Object
                || type.TypeKind is TypeKind.Enum or TypeKind.TypeParameter or TypeKind.Array or TypeKind.Interface
                || type is INamedTypeSymbol { IsGenericType: true })
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };

    private static KeyMember? FromSdk(Sdk sdk, string member, ImmutableArray<IParameterSymbol> parameters)
    {
        int key = OrdinalOf(sdk.KeyParameters, parameters);
        return key < 0
            ? null
            : new KeyMember(
                FlagReadOrigin.Sdk, sdk, key, OrdinalOf(sdk.ContextParameters, parameters), OrdinalOf(sdk.DefaultParameters, parameters),
                sdk.UntypedMembers.Contains(member, StringComparer.Ordinal));
    }

    private static KeyMember? FromAttribute(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (IParameterSymbol parameter in parameters)
        {
            if (FlagNames.FindAttribute(parameter, FlagNames.FlagKeyAttribute) is not null)
            {
                int fallback = OrdinalOf(ImmutableArray.Create("defaultValue", "fallback"), parameters);
                int context = OrdinalOf(ImmutableArray.Create("context", "user", "userId", "target"), parameters);
                return new KeyMember(FlagReadOrigin.KeyParameter, null, parameter.Ordinal, context, fallback);
            }
        }

        return null;
    }

    private static int OrdinalOf(ImmutableArray<string> names, ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (string name in names)
        {
            foreach (IParameterSymbol parameter in parameters)
            {
                if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
                {
                    return parameter.Ordinal;
                }
            }
        }

        return -1;
    }

    private KeyMember? Classify(ISymbol member)
    {
        foreach (ISymbol declared in DeclaredMembers.Of(member))
        {
            ImmutableArray<IParameterSymbol> parameters = ParametersOf(declared);
            KeyMember? found = FromAttribute(parameters)
                ?? (_sdks?.TryFind(declared) is { } sdk ? FromSdk(sdk, declared.Name, parameters) : null);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
