using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>The known SDKs' types that one compilation sees, looked up once.</summary>
internal sealed class SdkTypes
{
    private readonly Dictionary<INamedTypeSymbol, Sdk> _types;

    private SdkTypes(Dictionary<INamedTypeSymbol, Sdk> types, HashSet<string> members)
    {
        _types = types;
        Members = members;
    }

    /// <summary>Names of the members to look at; a member with another name is no SDK's.</summary>
    public HashSet<string> Members { get; }

    /// <summary>Null when the compilation sees none of them.</summary>
    public static SdkTypes? Find(Compilation compilation)
    {
        Dictionary<INamedTypeSymbol, Sdk>? types = null;
        HashSet<string> members = new(StringComparer.Ordinal);
        foreach (Sdk sdk in KnownSdks.All)
        {
            foreach (string name in sdk.Types)
            {
                foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(name))
                {
                    types ??= new Dictionary<INamedTypeSymbol, Sdk>(SymbolEqualityComparer.Default);
                    types[type] = sdk;
                    members.UnionWith(sdk.Members);
                }
            }
        }

        return types is null ? null : new SdkTypes(types, members);
    }

    public void AddNamesTo(MemberNames names)
    {
        foreach (KeyValuePair<INamedTypeSymbol, Sdk> type in _types)
        {
            foreach (string member in type.Value.Members)
            {
                if (!string.Equals(member, ".ctor", StringComparison.Ordinal))
                {
                    names.Names.Add(member);
                }
                else if (!type.Key.IsStatic && type.Key.TypeKind != TypeKind.Interface)
                {
                    names.AddConstructor(type.Key.Name);
                }
            }
        }
    }

    /// <summary>The SDK that declares <paramref name="member"/> itself.</summary>
    public Sdk? TryFind(ISymbol member) =>
        member.ContainingType is { } type
        && _types.TryGetValue(type.OriginalDefinition, out Sdk? sdk)
        && sdk.Members.Contains(member.Name, StringComparer.Ordinal)
            ? sdk
            : null;
}
