using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>The names by which the checks know our own attributes; they never reference the runtime's types.</summary>
internal static class FlagNames
{
    public const string Namespace = "FlagAnalyzers";

    public const string FlagAttribute = "FlagAttribute";

    public const string FlagKeyAttribute = "FlagKeyAttribute";

    public const string FlagCatalogAttribute = "FlagCatalogAttribute";

    /// <summary>The nested class of constants that lists a generated class's flags.</summary>
    public const string KeysClass = "Keys";

    /// <summary>Option that names members of code one does not own, read per syntax tree.</summary>
    public const string KeyParametersOption = "flag_analyzers.key_parameters";

    /// <summary>Option that names members which are a flag each, read per syntax tree.</summary>
    public const string FlagMembersOption = "flag_analyzers.flag_members";

    /// <summary>The first attribute called <paramref name="name"/> in our namespace; null when there is none.</summary>
    public static AttributeData? FindAttribute(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (IsOurs(attribute.AttributeClass, name))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool IsOurs(INamedTypeSymbol? type, string name) =>
        type is not null
        && string.Equals(type.Name, name, StringComparison.Ordinal)
        && type.ContainingType is null
        && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
