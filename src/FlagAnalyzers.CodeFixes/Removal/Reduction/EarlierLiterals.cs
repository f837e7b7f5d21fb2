using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>
/// A literal that decides nothing yet (<c>x &amp;&amp; (Effect() || true)</c>) is where the value of another flag had to stay.
/// A condition that changes with this flag is worked out with it, so that the order of removals does not matter.
/// </summary>
internal static class EarlierLiterals
{
    public static IEnumerable<SyntaxNode> Beside(SyntaxNode seed)
    {
        // _lazy.Value, await _task
        while (seed.Parent is MemberAccessExpressionSyntax or AwaitExpressionSyntax or InvocationExpressionSyntax)
        {
            seed = seed.Parent;
        }

        var root = seed;
        while (root.Parent is { } parent && IsCondition(parent) && !(parent is ConditionalExpressionSyntax choice && choice.Condition != root))
        {
            root = parent;
        }

        return root == seed ? [] : root.DescendantNodes(IsCondition).Where(node => node.IsKind(SyntaxKind.TrueLiteralExpression) || node.IsKind(SyntaxKind.FalseLiteralExpression)).Where(IsOperand);
    }

    private static bool IsCondition(SyntaxNode node) => node is ParenthesizedExpressionSyntax or TupleExpressionSyntax or IsPatternExpressionSyntax or ConditionalExpressionSyntax
        || node is ArgumentSyntax { Parent: TupleExpressionSyntax }
        || node.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression
            or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.ExclusiveOrExpression;

    // x == true is somebody's way to say x.
    private static bool IsOperand(SyntaxNode literal)
    {
        while (literal.Parent is ParenthesizedExpressionSyntax outer)
        {
            literal = outer;
        }

        return literal.Parent switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: IsPatternExpressionSyntax } } => true,
            ConditionalExpressionSyntax choice => choice.Condition == literal,
            { } parent => parent.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression,
            _ => false,
        };
    }
}
