using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary><c>try { return F; } catch { return false; }</c>: nothing but the read was tried, so nothing is caught any more.</summary>
internal static class QuietTry
{
    public static bool Is(TryStatementSyntax node, ReductionContext context, ExpressionReducer reducer) =>
        node.Block.Statements is { Count: 1 } only && ValueOf(only[0], context) is { } value
        && context.Hot.Contains(value) && reducer.Reduce(value) is { Constant: not null, Effects.Count: 0 };

    /// <summary>The value that such a block returns; null where it does something else.</summary>
    public static ExpressionSyntax? Returned(StatementSyntax statement, ReductionContext context, ExpressionReducer reducer) =>
        statement is TryStatementSyntax { Finally: null } node && node.Block.Statements is { Count: 1 } only && only[0] is ReturnStatementSyntax { Expression: { } value } && Is(node, context, reducer) ? value : null;

    private static ExpressionSyntax? ValueOf(StatementSyntax statement, ReductionContext context) => statement switch
    {
        ReturnStatementSyntax { Expression: { } returned } => returned,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target } assignment }
            when context.Model.GetSymbolInfo(target, context.CancellationToken).Symbol is ILocalSymbol { RefKind: RefKind.None } => assignment.Right,
        _ => null,
    };
}
