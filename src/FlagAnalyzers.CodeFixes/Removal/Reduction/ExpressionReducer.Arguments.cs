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

        // The branches of other arguments are put in place with this one.
        var branches = new Dictionary<SyntaxNode, SyntaxNode> { [argument.Expression] = branch };
        foreach (var other in ((ArgumentListSyntax)argument.Parent).Arguments)
        {
            if (other != argument && context.Hot.Contains(other) && ChosenBranch(other.Expression) is { } chosen)
            {
                branches[other.Expression] = chosen;
            }
        }

        var changed = call.ReplaceNodes(branches.Keys, (node, _) => branches[node]);
        return SymbolEqualityComparer.Default.Equals(_model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol, called);
    }
}
