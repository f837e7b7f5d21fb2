using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>A member and everything it stands for: what it overrides, and the interface members it implements.</summary>
internal static class DeclaredMembers
{
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        for (ISymbol? declared = member; declared is not null; declared = Overridden(declared)?.OriginalDefinition)
        {
            yield return declared;
            foreach (ISymbol implemented in ImplementedBy(declared))
            {
                yield return implemented;
            }
        }
    }

    private static IEnumerable<ISymbol> ImplementedBy(ISymbol member)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (ISymbol declared in contract.GetMembers())
            {
                if (declared.Kind == member.Kind
                    && MayImplement(member, declared)
                    && type.FindImplementationForInterfaceMember(declared) is { } implementation
                    && SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, member.OriginalDefinition))
                {
                    yield return declared.OriginalDefinition;
                }
            }
        }
    }

    private static bool MayImplement(ISymbol member, ISymbol declared) =>
        string.Equals(member.Name, declared.Name, StringComparison.Ordinal)
        || member.Name.EndsWith("." + declared.Name, StringComparison.Ordinal);

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
