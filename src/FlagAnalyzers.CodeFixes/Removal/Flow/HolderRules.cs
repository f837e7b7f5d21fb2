using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Which symbols can be followed at all.</summary>
internal static class HolderRules
{
    public static bool MayHold(ISymbol symbol)
    {
        if (WrapperRules.IsShared(symbol))
        {
            return WrapperRules.IsWrapper(symbol);
        }

        switch (symbol)
        {
            case ILocalSymbol local:
                return !local.IsRef && !local.IsConst && !local.IsForEach && !local.IsUsing && !local.IsFixed;
            case IFieldSymbol field:
                return IsPlainMember(field) && !field.IsConst && !field.IsVolatile && field.RefKind == RefKind.None;
            case IPropertySymbol property:
                return IsPlainMember(property) && !property.IsIndexer && property.RefKind == RefKind.None;
            case IMethodSymbol method:
                return (method.MethodKind == MethodKind.LocalFunction || IsPlainMember(method) && method.MethodKind == MethodKind.Ordinary)
                    && !method.ReturnsByRef && !method.ReturnsByRefReadonly && method.PartialDefinitionPart is null && method.PartialImplementationPart is null
                    && method.GetAttributes().Length == 0;
            case IParameterSymbol parameter:
                return parameter.RefKind == RefKind.None && !parameter.IsParams && parameter.ContainingSymbol is IMethodSymbol owner && !owner.IsExtern && IsCalledByName(owner)
                    && owner.PartialDefinitionPart is null && owner.PartialImplementationPart is null;
            default:
                return false;
        }
    }

    /// <summary>A variable that a branch may set to one of a few values.</summary>
    public static bool IsSwitch(ISymbol symbol) =>
        ((symbol as ILocalSymbol)?.Type ?? (symbol as IFieldSymbol)?.Type) is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_String };

    public static bool IsInSource(ISymbol symbol) => symbol.Locations.Length == 1 && symbol.Locations[0].IsInSource;

    // Its callers are in the code, not in a framework.
    private static bool IsCalledByName(IMethodSymbol owner) =>
        owner.MethodKind switch
        {
            MethodKind.LocalFunction => true,
            MethodKind.Ordinary => owner.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal && IsPlainMember(owner),
            MethodKind.Constructor => owner.ContainingType is { TypeKind: TypeKind.Class, IsRecord: false } && owner.GetAttributes().Length == 0
                && !ConstructorRules.IsAttribute(owner.ContainingType) && SymbolReach.IsHidden(owner),
            _ => false,
        };

    private static bool IsPlainMember(ISymbol symbol) =>
        !symbol.IsVirtual && !symbol.IsOverride && !symbol.IsAbstract && !symbol.IsExtern && symbol.GetAttributes().Length == 0
        && (symbol as IMethodSymbol)?.ExplicitInterfaceImplementations.Length is null or 0
        && (symbol as IPropertySymbol)?.ExplicitInterfaceImplementations.Length is null or 0;

    /// <summary>The holder has the value's own type: no conversion happens on the way.</summary>
    public static bool FitsType(ISymbol symbol, KnownValue value)
    {
        var type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IMethodSymbol method => method.ReturnType,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };

        for (; value.Wrapper != ValueWrapper.None; value = value.Content)
        {
            if (type is not INamedTypeSymbol { TypeArguments.Length: 1 } holder || value.Wrapper != ValueWrapper.Detail && holder.Name != value.Wrapper.ToString())
            {
                return false;
            }

            type = holder.TypeArguments[0];
        }

        if (value.EnumType is not null)
        {
            return SymbolEqualityComparer.Default.Equals(type, value.EnumType);
        }

        return type?.SpecialType == value.Value switch
        {
            bool => SpecialType.System_Boolean,
            int => SpecialType.System_Int32,
            double => SpecialType.System_Double,
            string => SpecialType.System_String,
            _ => SpecialType.None,
        } && type?.SpecialType != SpecialType.None;
    }
}
