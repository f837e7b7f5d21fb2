using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Finds the property that says the same as a call by key.</summary>
internal static class TypedAccessor
{
    /// <summary>The property of the type that <paramref name="call"/> is made on, with the call's type; null where there is none.</summary>
    public static IPropertySymbol? Find(IInvocationOperation call, FlagInfo flag)
    {
        // A wrapper of the user's own has no such property, and a wrapper's type of the same name no [Flag] on it.
        INamedTypeSymbol? type = (call.Instance?.Type ?? call.TargetMethod.ContainingType) as INamedTypeSymbol;
        if (type is null || flag.Accessor is null)
        {
            return null;
        }

        foreach (ISymbol member in type.GetMembers(flag.Accessor))
        {
            if (member is IPropertySymbol { Parameters.IsEmpty: true, GetMethod: not null } property
                && FlagNames.FindAttribute(property, FlagNames.FlagAttribute) is { } attribute
                && attribute.ConstructorArguments.Length > 0
                && flag.Key.Equals(attribute.ConstructorArguments[0].Value as string, StringComparison.Ordinal)
                && SymbolEqualityComparer.Default.Equals(property.Type, call.Type))
            {
                return property;
            }
        }

        return null;
    }
}
