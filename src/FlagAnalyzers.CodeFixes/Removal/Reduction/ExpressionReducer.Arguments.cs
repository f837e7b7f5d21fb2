using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>Arguments of calls.</summary>
internal sealed partial class ExpressionReducer
{
    private ExpressionSyntax? ChosenBranch(ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax parenthesized => ChosenBranch(parenthesized.Expression),
        ConditionalExpressionSyntax conditional when context.Hot.Contains(conditional.Condition) && Reduce(conditional.Condition) is { Constant.Boolean: { } known, Effects.Count: 0 } =>
            known ? conditional.WhenTrue : conditional.WhenFalse,
        _ => null,
    };

    /// <summary>Whether a branch in the place of an argument calls the same member and is converted to the same type, without a cast.</summary>
    private bool IsArgumentOf(ArgumentSyntax argument, ExpressionSyntax branch, ITypeSymbol target)
    {
        if (argument.Parent?.Parent is not ExpressionSyntax call || call is not (InvocationExpressionSyntax or ObjectCreationExpressionSyntax)
            || _model.GetOperation(argument, context.CancellationToken) is not IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: var type }
            || !IsSameType(type, target) || _model.GetSymbolInfo(call, context.CancellationToken).Symbol is not { } called)
        {
            return false;
        }

        return BindsTo(called, call, argument.Expression, branch);
    }

    /// <summary>The cast that a constant needs to be converted as the choice was: <c>uint + (F ? 1 : 2)</c> is a long, <c>uint + 1</c> is not.</summary>
    private string? ConstantCast(ExpressionSyntax node, ExpressionSyntax constant)
    {
        if (_model.GetTypeInfo(node, context.CancellationToken) is not { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64, ConvertedType: { } converted } info
            || IsSameType(converted, info.Type!))
        {
            return null;
        }

        var place = node;
        while (place.Parent is ParenthesizedExpressionSyntax parent)
        {
            place = parent;
        }

        ExpressionSyntax? whole = place.Parent switch
        {
            BinaryExpressionSyntax binary => binary,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call,
            ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } => creation,
            _ => null,
        };
        return whole is null || _model.GetSymbolInfo(whole, context.CancellationToken).Symbol is not { } symbol || BindsTo(symbol, whole, place, constant) ? null : TypeName(converted, node);
    }

    // Whether a call or an operation stays what it is with a branch in the place of the choice; the other arguments' branches are put in place with it.
    private bool BindsTo(ISymbol symbol, ExpressionSyntax whole, ExpressionSyntax place, ExpressionSyntax branch)
    {
        var branches = new Dictionary<SyntaxNode, SyntaxNode> { [place] = branch };
        foreach (var other in place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments } } ? arguments : default)
        {
            if (other.Expression != place && context.Hot.Contains(other) && ChosenBranch(other.Expression) is { } chosen)
            {
                branches[other.Expression] = chosen;
            }
        }

        var changed = whole.ReplaceNodes(branches.Keys, (node, _) => branches[node]);
        return SymbolEqualityComparer.Default.Equals(_model.GetSpeculativeSymbolInfo(whole.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol, symbol);
    }
}
