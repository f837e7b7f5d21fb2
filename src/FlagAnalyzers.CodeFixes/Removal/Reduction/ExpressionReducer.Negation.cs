using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The opposite of a condition.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfNot(PrefixUnaryExpressionSyntax node)
    {
        var operand = Reduce(node.Operand);
        if (operand.Constant?.Boolean is { } value)
        {
            return OfKnown(node, KnownValue.Of(!value), operand.Effects);
        }

        // `!` that a rewrite below has put in front goes together with this one.
        if (operand.Binding == Precedence.Unary && operand.Remainder is null && TakeNegation(operand, out var positive))
        {
            return new Reduced(node)
            {
                Inline = new EditList().Add(Edit.Delete(node.SpanStart, node.Operand.SpanStart)).Add(positive),
                Top = operand.Top,
                Binding = Precedence.Of(operand.Top),
            };
        }

        if (operand is { IsSame: false, Remainder: null, Top: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } inner } && inner != operand.Source && !context.Hot.Contains(inner))
        {
            return new Reduced(node)
            {
                Inline = new EditList().Add(Edit.Delete(node.SpanStart, node.Operand.SpanStart)).Add(operand.Inline).Add(Edit.Delete(inner.SpanStart, inner.Operand.SpanStart)),
                Top = inner.Operand,
                Binding = Precedence.Of(inner.Operand),
            };
        }

        var keepsOperator = new EditList().Add(Embed(operand));
        EditList? remainder = null;
        if (operand.Remainder is not null)
        {
            remainder = new EditList().Add(operand.Remainder);
            if (operand.RemainderBinding < Precedence.Unary)
            {
                Parenthesize(remainder, operand.Source);
            }
        }

        return new Reduced(node)
        {
            Inline = keepsOperator,
            Remainder = remainder,
            Effects = remainder is null ? [] : operand.Effects,
            Binding = Precedence.Unary,
            RemainderBinding = Precedence.Unary,
            IsSame = operand.IsSame,
        };
    }

    /// <summary>Edits that leave the opposite of a condition, as one would write it.</summary>
    public EditList Negate(Reduced condition)
    {
        var edits = new EditList().Add(condition.Inline);
        if (condition.IsSame && OppositeOf(condition.Source) is { } opposite)
        {
            return edits.Add(opposite);
        }

        if (condition.Binding == Precedence.Unary && TakeNegation(condition, out var positive))
        {
            return positive;
        }

        edits.Add(Edit.Before(condition.InlineTop.SpanStart, condition.Binding < Precedence.Unary ? "!(" : "!"));
        return condition.Binding < Precedence.Unary ? edits.Add(Edit.After(condition.InlineTop.Span.End, ")")) : edits;
    }

    private Edit? OppositeOf(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return not.Operand is ParenthesizedExpressionSyntax ? null : Edit.Delete(not.SpanStart, not.Operand.SpanStart);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.IsExpression) && HasNotPattern(condition):
                return Edit.Before(binary.Right.SpanStart, "not ");
            case BinaryExpressionSyntax binary when IsLanguageOperator(binary) && (binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression)):
                return Edit.Replace(binary.OperatorToken.SpanStart, binary.OperatorToken.Span.End, binary.IsKind(SyntaxKind.EqualsExpression) ? "!=" : "==");
            case BinaryExpressionSyntax binary when OppositeOrder(binary.Kind()) is { } order && IsInteger(binary.Left) && IsInteger(binary.Right):
                return Edit.Replace(binary.OperatorToken.SpanStart, binary.OperatorToken.Span.End, order);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax pattern }:
                return Edit.Delete(pattern.SpanStart, pattern.Pattern.SpanStart);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or TypePatternSyntax or RecursivePatternSyntax { Designation: null } or ListPatternSyntax { Designation: null } } test when HasNotPattern(condition):
                return Edit.Before(test.Pattern.SpanStart, "not ");
            default:
                return null;
        }
    }

    private static string? OppositeOrder(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression => ">=",
        SyntaxKind.LessThanOrEqualExpression => ">",
        SyntaxKind.GreaterThanExpression => "<=",
        SyntaxKind.GreaterThanOrEqualExpression => "<",
        _ => null,
    };

    private bool IsInteger(ExpressionSyntax node) => context.TypeOf(node) is { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 };

    private static bool HasNotPattern(SyntaxNode node) => ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;

    private static bool TakeNegation(Reduced operand, out EditList positive)
    {
        positive = new EditList();
        var found = false;
        foreach (var edit in operand.Inline.Edits)
        {
            if (edit.Order == EditOrder.Before && edit.Text is "!" or "!(" && edit.Start == operand.Top.SpanStart && !found)
            {
                found = true;
                continue;
            }

            if (found && edit.Order == EditOrder.After && edit.Text == ")" && edit.Start == operand.Top.Span.End)
            {
                continue;
            }

            positive.Add(edit);
        }

        positive.Shifts.AddRange(operand.Inline.Shifts);
        positive.Notes.AddRange(operand.Inline.Notes);
        return found;
    }
}
