using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

/// <summary>Tells members that hold a value from those that compute it, or pass it on.</summary>
internal static class StoredMembers
{
    /// <summary>Whether <paramref name="member"/> is a field, or a property with a field of the compiler's behind it.</summary>
    public static bool IsStored(ISymbol member)
    {
        if (member is IFieldSymbol)
        {
            return true;
        }

        foreach (ISymbol other in member.ContainingType.GetMembers())
        {
            if (other is IFieldSymbol { AssociatedSymbol: { } property } && SymbolEqualityComparer.Default.Equals(property, member))
            {
                return true;
            }
        }

        return false;
    }
}
