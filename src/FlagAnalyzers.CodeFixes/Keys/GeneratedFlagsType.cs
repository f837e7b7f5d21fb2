using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Recognizes the types that were generated from flags files: <c>Flags</c>, <c>FlagValues</c>, <c>IFlags</c>, <c>FlagsStub</c>, <c>Flags.Keys</c>.</summary>
internal static class GeneratedFlagsType
{
    /// <summary>The class name that a flags file with this type has, such as <c>Flags</c> for <c>FlagValues</c>; null for any other type.</summary>
    public static string? ClassNameOf(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named is { Name: FlagNames.KeysClass, ContainingType: { } container })
        {
            named = container;
        }

        foreach (AttributeData attribute in named.ContainingAssembly?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
        {
            if (FlagNames.IsOurs(attribute.AttributeClass, FlagNames.FlagCatalogAttribute)
                && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is INamedTypeSymbol flags
                && SymbolEqualityComparer.Default.Equals(flags.ContainingNamespace, named.ContainingNamespace)
                && IsOf(named.Name, flags.Name))
            {
                return flags.Name;
            }
        }

        return null;
    }

    private static bool IsOf(string name, string className)
    {
        string singular = className.EndsWith("s", StringComparison.Ordinal) ? className.Substring(0, className.Length - 1) : className;
        return name == className || name == singular + "Values" || name == "I" + className || name == className + "Stub";
    }
}
