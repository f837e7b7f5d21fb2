using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Putting what is left of an expression in its place.</summary>
internal sealed partial class ExpressionReducer
{
    /// <summary>Edits that leave a complete expression in the place of a node, with the parentheses its place asks for.</summary>
    public EditList Embed(ExpressionSyntax node) => Embed(Reduce(node));

    public EditList Embed(Reduced reduced)
    {
        var edits = new EditList().Add(reduced.Inline);
        if (reduced.IsSame || edits.IsEmpty || reduced.Top is ThrowExpressionSyntax)
        {
            return edits;
        }

        if (reduced.Binding < Precedence.Required(reduced.Source) || Glues(reduced))
        {
            Parenthesize(edits, reduced.Source);
            return edits;
        }

        // return(F ? a : b), return!F
        var source = reduced.Source;
        if (edits.Edits.Count > 0)
        {
            if (IsWordAt(source.SpanStart - 1) && !IsWordAt(source.SpanStart) && !edits.Edits.Contains(Edit.Before(source.SpanStart, " ")))
            {
                edits.Add(Edit.Before(source.SpanStart, " "));
            }

            if (IsWordAt(source.Span.End) && !IsWordAt(source.Span.End - 1) && !edits.Edits.Contains(Edit.After(source.Span.End, " ")))
            {
                edits.Add(Edit.After(source.Span.End, " "));
            }
        }

        return edits;
    }

    private bool IsWordAt(int position) =>
        position >= 0 && position < context.Layout.Text.Length && (char.IsLetterOrDigit(context.Layout.Text[position]) || context.Layout.Text[position] is '_' or '@');

    // -(F ? -a : b) must not become --a.
    private bool Glues(Reduced reduced)
    {
        var start = reduced.Source.SpanStart;
        if (start == 0)
        {
            return false;
        }

        var before = context.Layout.Text[start - 1];
        if (before is not ('-' or '+' or '&' or '|' or '<' or '>' or '*' or '/'))
        {
            return false;
        }

        var first = reduced.Constant is { Value: int and < 0 or double and < 0 } ? '-' : context.Layout.Text[reduced.Top.SpanStart];
        return first == before || before == '/' && first == '*';
    }

    public static void Parenthesize(EditList edits, ExpressionSyntax source) =>
        edits.Add(Edit.Before(source.SpanStart, "(")).Add(Edit.After(source.Span.End, ")"));

    private Reduced OfParenthesized(ParenthesizedExpressionSyntax node)
    {
        var inner = Reduce(node.Expression);
        if (inner is { IsSame: false, Inline.IsEmpty: true, Remainder: null, Effects.Count: 0 } && inner.Top == inner.Source)
        {
            return new Reduced(node) { Constant = inner.Constant, ConstantUnlessNull = inner.ConstantUnlessNull, IsNeverNull = inner.IsNeverNull, Inline = inner.Inline };
        }

        if (inner.IsSame && inner.Constant is null)
        {
            return new Reduced(node) { IsSame = true, Inline = inner.Inline, ConstantUnlessNull = inner.ConstantUnlessNull, IsNeverNull = inner.IsNeverNull };
        }

        var opens = Edit.Delete(node.SpanStart, node.Expression.SpanStart);
        var closes = Edit.Delete(node.Expression.Span.End, node.Span.End);
        var keepsShape = inner.Source == inner.Top && (inner.Constant is null || inner.Effects.Count > 0) && inner.Remainder is null && inner.Binding < Precedence.Primary;
        if (keepsShape)
        {
            // The operator inside is still there: so are the parentheses.
            return new Reduced(node) { Constant = inner.Constant, Inline = inner.Inline, Effects = inner.Effects, ConstantUnlessNull = inner.ConstantUnlessNull, IsNeverNull = inner.IsNeverNull };
        }

        return new Reduced(node)
        {
            Constant = inner.Constant,
            ConstantUnlessNull = inner.ConstantUnlessNull,
            IsNeverNull = inner.IsNeverNull,
            Literal = inner.Literal,
            Effects = inner.Effects,
            Inline = new EditList().Add(opens).Add(inner.Inline).Add(closes),
            Remainder = inner.Remainder is null ? null : new EditList().Add(opens).Add(inner.Remainder).Add(closes),
            Top = inner.Top,
            Binding = inner.Binding,
            RemainderBinding = inner.RemainderBinding,
        };
    }

    /// <summary>Only one child is left of a node, with nothing before it.</summary>
    private Reduced Pass(ExpressionSyntax node, Reduced child, List<Effect>? effects = null, EditList? inlineInstead = null, bool isNegated = false, KnownValue? literal = null)
    {
        while (child is { IsSame: true, Source: ParenthesizedExpressionSyntax parenthesized } && child.Inline.IsEmpty && child.Inline.Notes.Count == 0)
        {
            child = Same(parenthesized.Expression);
        }

        var around = Cut(node, child.Source);
        var opposite = isNegated && child.IsSame ? OppositeOf(child.Source) : null;

        // a == b turns into a != b, which binds no tighter than before.
        int Bound(int binding) => isNegated && opposite is null ? Precedence.Unary : binding;

        EditList Place(EditList edits, int binding, ExpressionSyntax top)
        {
            var result = new EditList().Add(edits);
            if (opposite is { } written)
            {
                result.Add(written);
            }
            else if (isNegated && child.Top is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not
                && !result.Edits.Exists(edit => edit.Start <= not.Operand.SpanStart && edit.End >= not.SpanStart && edit.Text != ""))
            {
                result.Add(Edit.Delete(not.SpanStart, not.Operand.SpanStart));
            }
            else if (isNegated)
            {
                var parenthesized = binding < Precedence.Unary;
                result.Add(Edit.Before(top.SpanStart, parenthesized ? "!(" : "!"));
                if (parenthesized)
                {
                    result.Add(Edit.After(top.Span.End, ")"));
                }
            }

            return result.Add(around);
        }

        var all = new List<Effect>(effects ?? []);
        all.AddRange(child.Effects);
        var value = child.Remainder ?? child.Inline;
        var valueBinding = child.Remainder is null ? child.Binding : child.RemainderBinding;
        if (all.Count == 0)
        {
            return new Reduced(node)
            {
                Constant = child.Constant is { Boolean: { } known } && isNegated ? KnownValue.Of(!known) : child.Constant,
                ConstantUnlessNull = isNegated ? null : child.ConstantUnlessNull,
                IsNeverNull = child.IsNeverNull,
                Literal = literal,
                Inline = Place(child.Inline, child.Binding, child.InlineTop),
                Top = child.Top,
                Binding = Bound(child.Binding),
            };
        }

        return new Reduced(node)
        {
            Constant = child.Constant is { Boolean: { } plain } && isNegated ? KnownValue.Of(!plain) : child.Constant,
            Effects = all,
            Inline = inlineInstead ?? Place(child.Inline, child.Binding, child.InlineTop),
            Remainder = Place(value, valueBinding, child.Top),
            Top = child.Top,
            Binding = inlineInstead is null ? Bound(child.Binding) : Precedence.Of(node),
            RemainderBinding = Bound(valueBinding),
        };
    }
}
