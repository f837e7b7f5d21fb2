using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>Arguments of calls.</summary>
internal sealed partial class ExpressionReducer
{
    /// <summary>Whether a branch in the place of an argument calls the same member and is converted to the same type, without a cast.</summary>
    private bool IsArgumentOf(ArgumentSyntax argument, ExpressionSyntax branch, ITypeSymbol target)
    {
        if (argument.Parent?.Parent is not ExpressionSyntax call || call is not (InvocationExpressionSyntax or ObjectCreationExpressionSyntax)
            || _model.GetOperation(argument, context.CancellationToken) is not IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: var type }
            || !IsSameType(type, target) || _model.GetSymbolInfo(call, context.CancellationToken).Symbol is not { } called)
        {
            return false;
        }

        var changed = call.ReplaceNode(argument.Expression, branch);
        return SymbolEqualityComparer.Default.Equals(_model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol, called);
    }
}
