using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>How tightly expressions bind, and how tightly a place asks them to.</summary>
internal static class Precedence
{
    public const int Lowest = 0;
    public const int Conditional = 5;
    public const int Or = 7;
    public const int And = 8;
    public const int Unary = 19;
    public const int Primary = 20;

    public static int Of(ExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.SimpleAssignmentExpression or SyntaxKind.SimpleLambdaExpression or SyntaxKind.ParenthesizedLambdaExpression
            or SyntaxKind.AnonymousMethodExpression or SyntaxKind.ThrowExpression or SyntaxKind.RefExpression or SyntaxKind.QueryExpression => 3,
        SyntaxKind.ConditionalExpression => Conditional,
        SyntaxKind.CoalesceExpression => 6,
        SyntaxKind.LogicalOrExpression => 7,
        SyntaxKind.LogicalAndExpression => 8,
        SyntaxKind.BitwiseOrExpression => 9,
        SyntaxKind.ExclusiveOrExpression => 10,
        SyntaxKind.BitwiseAndExpression => 11,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => 12,
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression
            or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.IsExpression or SyntaxKind.AsExpression or SyntaxKind.IsPatternExpression => 13,
        SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression => 14,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => 15,
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression => 16,
        SyntaxKind.SwitchExpression or SyntaxKind.WithExpression => 17,
        SyntaxKind.RangeExpression => 18,
        SyntaxKind.CastExpression or SyntaxKind.AwaitExpression => Unary,
        _ => node is AssignmentExpressionSyntax ? 3
            : node is PrefixUnaryExpressionSyntax ? Unary
            : node is BinaryExpressionSyntax ? 14
            : Primary,
    };

    /// <summary>What the place of a node asks of the expression that stands there.</summary>
    public static int Required(ExpressionSyntax slot)
    {
        switch (slot.Parent)
        {
            case null or ParenthesizedExpressionSyntax or ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax
                or StatementSyntax or InitializerExpressionSyntax or AttributeArgumentSyntax or AnonymousObjectMemberDeclaratorSyntax
                or WhenClauseSyntax or SwitchExpressionArmSyntax or LambdaExpressionSyntax or RefExpressionSyntax or ThrowExpressionSyntax
                or CatchFilterClauseSyntax or CheckedExpressionSyntax or ArrayRankSpecifierSyntax or GroupClauseSyntax or JoinClauseSyntax or WhereClauseSyntax or SelectClauseSyntax or LetClauseSyntax or FromClauseSyntax or OrderingSyntax:
                return Lowest;
            case InterpolationSyntax:
                return Conditional + 1;
            case PrefixUnaryExpressionSyntax or AwaitExpressionSyntax:
                return Unary;
            case CastExpressionSyntax:
                return Unary;
            case BinaryExpressionSyntax binary:
                var own = Of(binary);
                var isLeft = binary.Left == slot;
                return binary.IsKind(SyntaxKind.CoalesceExpression)
                    ? (isLeft ? own + 1 : own)
                    : (isLeft ? own : own + 1);
            case ConditionalExpressionSyntax conditional:
                return conditional.Condition == slot ? Conditional + 1 : Conditional;
            case AssignmentExpressionSyntax assignment:
                return assignment.Right == slot ? Lowest : Unary;
            case IsPatternExpressionSyntax:
                return 13;
            case SwitchExpressionSyntax or WithExpressionSyntax:
                return 17;
            default:
                // Newer than the compiler this is built against.
                return slot.Parent.GetType().Name is "ExpressionElementSyntax" or "SpreadElementSyntax" ? Lowest : Primary;
        }
    }
}
