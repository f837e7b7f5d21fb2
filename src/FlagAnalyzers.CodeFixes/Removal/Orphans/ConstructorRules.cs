using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Whose constructor parameters may go.</summary>
internal static class ConstructorRules
{
    public static bool MayChange(IMethodSymbol constructor, IParameterSymbol parameter, Project project)
    {
        if (constructor.ContainingType is not { TypeKind: TypeKind.Class, IsRecord: false } type || constructor.GetAttributes().Length > 0
            || HasMeaning(parameter) || IsAttribute(type) || parameter.RefKind != RefKind.None || parameter.IsParams)
        {
            return false;
        }

        if (SymbolReach.IsHidden(constructor) || project.CompilationOptions?.OutputKind is not OutputKind.DynamicallyLinkedLibrary and not OutputKind.NetModule)
        {
            return true;
        }

        // A service that a container injects: nobody calls such a constructor by hand.
        return FlagTypes.IsService(parameter.Type) && parameter.Type.SpecialType == SpecialType.None
            && parameter.Type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) != true
            && !type.IsAbstract;
    }

    /// <summary>A service, or a class that a container makes like one: it gives a constructor whatever that asks for.</summary>
    public static bool MayBeInjected(ITypeSymbol type) =>
        FlagTypes.IsService(type) || type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsRecord: false };

    /// <summary>Whether an attribute says more of a parameter than which service to inject.</summary>
    public static bool HasMeaning(IParameterSymbol parameter) => !parameter.GetAttributes().All(ChoosesService);

    /// <summary><c>[FromKeyedServices("old")]</c>, which may not bind.</summary>
    public static bool ChoosesService(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "FromKeyedServicesAttribute" or "FromServicesAttribute" or "FromKeyedServices" or "FromServices";

    /// <summary>An attribute's arguments are not calls.</summary>
    public static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Attribute", ContainingNamespace.Name: "System" })
            {
                return true;
            }
        }

        return false;
    }
}
