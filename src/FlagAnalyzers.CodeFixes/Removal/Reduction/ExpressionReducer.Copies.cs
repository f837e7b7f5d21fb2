using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Copies that a choice makes, and variables that would take their place.</summary>
internal sealed partial class ExpressionReducer
{
    // (F ? s : t).Change() changes a copy; s.Change() would change s.
    private bool MutatesCopy(ExpressionSyntax node, ExpressionSyntax branch)
    {
        SyntaxNode inner = node;
        while (inner.Parent is ParenthesizedExpressionSyntax parent)
        {
            inner = parent;
        }

        if (inner is ExpressionSyntax && node is ConditionalExpressionSyntax { WhenTrue: RefExpressionSyntax })
        {
            return false;
        }

        var isReceiver = inner.Parent is MemberAccessExpressionSyntax access && access.Expression == inner
            || inner.Parent is ElementAccessExpressionSyntax element && element.Expression == inner
            || inner.Parent is ArgumentSyntax
            || inner.Parent is ForEachStatementSyntax or UsingStatementSyntax or ConditionalAccessExpressionSyntax or AwaitExpressionSyntax;
        if (!isReceiver)
        {
            return false;
        }

        // A copy is made before the arguments, which might write to the field.
        if (inner.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } && _model.GetSymbolInfo(branch, context.CancellationToken).Symbol is IFieldSymbol { IsReadOnly: false, Type.IsValueType: true }
            && !call.ArgumentList.Arguments.All(argument => new Purity(_model, context.CancellationToken).IsPure(argument.Expression)))
        {
            return true;
        }

        var type = context.TypeOf(branch);
        if (type is null or { IsValueType: false } && type is not ITypeParameterSymbol { IsReferenceType: false } || type is { IsReadOnly: true } && inner.Parent is not ArgumentSyntax
            || type.SpecialType != SpecialType.None && inner.Parent is not ArgumentSyntax || type.TypeKind == TypeKind.Enum && inner.Parent is not ArgumentSyntax)
        {
            return inner.Parent is ArgumentSyntax && IsVariable(branch) && IsPassedByReference((ArgumentSyntax)inner.Parent);
        }

        return IsVariable(branch) && (inner.Parent is ArgumentSyntax argument ? IsPassedByReference(argument) : !IsOnlyRead(inner, type));
    }

    // What is asked of a value cannot change it: a field, a read-only member, a member that is called on a boxed copy.
    private bool IsOnlyRead(SyntaxNode receiver, ITypeSymbol type)
    {
        if (receiver.Parent is ConditionalAccessExpressionSyntax)
        {
            return type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        }

        if (receiver.Parent is not MemberAccessExpressionSyntax access || _model.GetSymbolInfo(access, context.CancellationToken).Symbol is not { } member)
        {
            return false;
        }

        if (member.ContainingType is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T or SpecialType.System_Object or SpecialType.System_ValueType })
        {
            return true;
        }

        return member switch
        {
            IMethodSymbol { ReducedFrom: { } extension } => extension.Parameters[0].RefKind == RefKind.None,
            IMethodSymbol method => method.IsReadOnly,
            IPropertySymbol { GetMethod.IsReadOnly: true } => true,
            IFieldSymbol field => field.Type.IsReferenceType || !MutatesCopy(access, access),
            _ => false,
        };
    }

    private bool IsPassedByReference(ArgumentSyntax argument)
    {
        if (argument.RefKindKeyword.RawKind == 0 && argument.Parent?.Parent is InvocationExpressionSyntax { } late && context.TypeOf(late) is { TypeKind: TypeKind.Dynamic })
        {
            return false;
        }

        if (argument.Parent?.Parent is not (ExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax) || ModelExtensions.GetSymbolInfo(_model, argument.Parent.Parent, context.CancellationToken).Symbol is not { } symbol)
        {
            return argument.Parent is not TupleExpressionSyntax;
        }

        var parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => default,
        };
        if (parameters.IsDefault)
        {
            return true;
        }

        foreach (var parameter in parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVariable(ExpressionSyntax node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node is ThisExpressionSyntax or ElementAccessExpressionSyntax
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol switch
            {
                ILocalSymbol { IsConst: false } or IParameterSymbol or IFieldSymbol { IsConst: false } => true,
                IPropertySymbol property => property.RefKind != RefKind.None,
                IMethodSymbol method => method.RefKind != RefKind.None,
                _ => false,
            };
    }
}
