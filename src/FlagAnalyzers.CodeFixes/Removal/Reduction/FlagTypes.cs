using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Types of ours and of the known flag services that only carry data to a read.</summary>
internal static class FlagTypes
{
    public static bool IsContextType(INamedTypeSymbol type)
    {
        if (type.Name.EndsWith("FlagContext", StringComparison.Ordinal) || type.Name.EndsWith("FlagValues", StringComparison.Ordinal))
        {
            return true;
        }

        if (IsSdkNamespace(type.ContainingNamespace))
        {
            return true;
        }

        return type.ContainingNamespace is { Name: "Generic", ContainingNamespace.Name: "Collections" };
    }

    /// <summary>What a container injects: an interface, or what is named like one and does not bind.</summary>
    public static bool IsService(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface
        || type is { TypeKind: TypeKind.Error, Name: { Length: > 1 } name } && name[0] == 'I' && char.IsUpper(name[1]);

    /// <summary>A method that only makes a context: of a flag service, or one that gives a type with flags on it.</summary>
    public static bool IsContextBuilder(IMethodSymbol method)
    {
        if (IsSdkNamespace(method.ContainingType.ContainingNamespace))
        {
            return method.ReturnType is INamedTypeSymbol { Name: var name } && (name.Contains("Context") || name.Contains("User") || name.Contains("Key") || name.Contains("Target") || name.Contains("Snapshot"))
                || method is { Name: "GetClient", Parameters.Length: <= 2 };
        }

        return method.Name is "For" && method.IsStatic && HasFlags(method.ReturnType) && HasFlags(method.ContainingType);
    }

    /// <summary>Whether reading a member asks for a flag, which has no effect.</summary>
    public static bool IsFlag(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FlagAttribute", ContainingNamespace.Name: "FlagAnalyzers" })
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasFlags(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol && IsFlag(member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSdkNamespace(INamespaceSymbol? space)
    {
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            if (space is { Name: "FeatureManagement", ContainingNamespace.Name: "Microsoft" })
            {
                return true;
            }

            space = space.ContainingNamespace;
        }

        return space?.Name is "LaunchDarkly" or "OpenFeature" or "Unleash" or "ConfigCat" or "Splitio" or "Flipt" or "io";
    }
}
