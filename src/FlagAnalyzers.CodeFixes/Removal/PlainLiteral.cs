using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A value that was put in a read's place and now stands where it decides something: a reader would expect it gone.</summary>
internal static class PlainLiteral
{
    public const string Reason = "only the value was put in place: what stands around it has an effect or a type that has to stay";

    public static bool IsLeftAt(Seed seed, RewriteUnit unit)
    {
        foreach (var edit in unit.Edits.Edits)
        {
            if (edit.Start > seed.Node.SpanStart || edit.End < seed.Node.Span.End || edit.Text is not ("true" or "false"))
            {
                continue;
            }

            ExpressionSyntax replaced = seed.Node;
            while (replaced.Parent is ExpressionSyntax parent && parent.SpanStart >= edit.Start && parent.Span.End <= edit.End)
            {
                replaced = parent;
            }

            return replaced.SpanStart == edit.Start && replaced.Span.End == edit.End && Decides(replaced, unit);
        }

        return false;
    }

    // What goes with the value decides nothing any more.
    private static bool Decides(ExpressionSyntax value, RewriteUnit unit)
    {
        while (value.Parent is ParenthesizedExpressionSyntax outer)
        {
            value = outer;
        }

        return !IsCut(value.Parent!, unit) && value.Parent switch
        {
            PrefixUnaryExpressionSyntax => true,
            BinaryExpressionSyntax binary => !binary.IsKind(SyntaxKind.CoalesceExpression) && !binary.IsKind(SyntaxKind.AddExpression),
            ConditionalExpressionSyntax conditional => conditional.Condition == value,
            IsPatternExpressionSyntax => true,
            IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or SwitchStatementSyntax or WhenClauseSyntax => true,
            SwitchExpressionSyntax choice => choice.GoverningExpression == value,
            _ => false,
        };
    }

    // `F && F` loses its operator with one of its operands.
    private static bool IsCut(SyntaxNode decider, RewriteUnit unit) =>
        decider.ChildTokens().Any(token => unit.Edits.Edits.Exists(edit => edit.Start < edit.End && edit.Start <= token.SpanStart && token.Span.End <= edit.End));
}
