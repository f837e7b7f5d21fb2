using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Logical operators, casts and what stands in for null.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfBinary(BinaryExpressionSyntax node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.LogicalAndExpression when IsPlainBoolean(node) || IsUnboundCondition(node):
                return OfShortCircuit(node, stops: false);
            case SyntaxKind.LogicalOrExpression when IsPlainBoolean(node) || IsUnboundCondition(node):
                return OfShortCircuit(node, stops: true);
            case SyntaxKind.BitwiseAndExpression when IsPlainBoolean(node):
                return OfEager(node, absorbs: false);
            case SyntaxKind.BitwiseOrExpression when IsPlainBoolean(node):
                return OfEager(node, absorbs: true);
            case SyntaxKind.ExclusiveOrExpression or SyntaxKind.NotEqualsExpression:
                return OfEquality(node, isEqual: false);
            case SyntaxKind.EqualsExpression:
                return OfEquality(node, isEqual: true);
            case SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression:
                return OfOrder(node);
            case SyntaxKind.CoalesceExpression:
                return OfCoalesce(node);
            case SyntaxKind.IsExpression when ConstantNamed(node.Right) is { } tested && Reduce(node.Left) is { Constant: { } value } left && Compare(value, tested) is { } isSame:
                return OfKnown(node, KnownValue.Of(isSame), left.Effects);
            default:
                return OfOther(node);
        }
    }

    private bool IsPlainBoolean(BinaryExpressionSyntax node) =>
        context.IsBoolean(node) && context.IsBoolean(node.Left) && context.IsBoolean(node.Right);

    // The other side does not bind, by a missing reference say. Whatever it is, it decides the condition by itself.
    private bool IsUnboundCondition(BinaryExpressionSyntax node)
    {
        SyntaxNode inner = node;
        while (inner.Parent is ParenthesizedExpressionSyntax
            || inner.Parent is BinaryExpressionSyntax outer && (outer.IsKind(SyntaxKind.LogicalAndExpression) || outer.IsKind(SyntaxKind.LogicalOrExpression)))
        {
            inner = inner.Parent;
        }

        return IsBooleanOrUnbound(node.Left) && IsBooleanOrUnbound(node.Right) && inner.Parent switch
        {
            IfStatementSyntax test => test.Condition == inner,
            WhileStatementSyntax loop => loop.Condition == inner,
            DoStatementSyntax loop => loop.Condition == inner,
            ForStatementSyntax loop => loop.Condition == inner,
            ConditionalExpressionSyntax choice => choice.Condition == inner,
            _ => false,
        };
    }

    private bool IsBooleanOrUnbound(ExpressionSyntax node) =>
        context.TypeOf(node) is { TypeKind: TypeKind.Error } or { SpecialType: SpecialType.System_Boolean };

    private Reduced OfShortCircuit(BinaryExpressionSyntax node, bool stops)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        if (left.Constant?.Boolean is { } known)
        {
            if (known == stops)
            {
                return left.Effects.Count == 0 ? OfKnown(node, KnownValue.Of(stops)) : WithoutRight(node, left);
            }

            return Pass(node, right, left.Effects, left.Effects.Count + right.Effects.Count > 0 ? Both(left, right) : null);
        }

        if (right.Constant?.Boolean is { } value && right.Effects.Count == 0)
        {
            if (value != stops)
            {
                return Pass(node, left);
            }

            var effects = EffectsOf(node.Left, left);
            return OfKnown(node, KnownValue.Of(stops), effects);
        }

        return WithRemainder(node, left, right);
    }

    // Eff() || F || x: the right side never runs, but the effect on the left does. A read that has to stay in its place decides nothing yet.
    private Reduced WithoutRight(BinaryExpressionSyntax node, Reduced left) =>
        context.SeedsIn(node.Left).Any(static seed => seed.Effects.Count > 0)
            ? new(node) { Constant = left.Constant, Effects = left.Effects, Inline = ChildrenOf(node), Binding = Precedence.Of(node) }
            : new(node)
            {
                Constant = left.Constant,
                Effects = left.Effects,
                Inline = new EditList().Add(left.Inline).Add(Edit.Delete(node.Left.Span.End, node.Span.End)),
                Top = left.InlineTop,
                Binding = left.Binding,
            };

    // What the left side hoists may go first; the right side runs only if the left side lets it.
    private Reduced WithRemainder(BinaryExpressionSyntax node, Reduced left, Reduced right)
    {
        EditList? remainder = null;
        if (left.Remainder is not null && left.Effects.Count > 0)
        {
            remainder = new EditList().Add(left.Remainder);
            if (left.RemainderBinding < Precedence.Required(node.Left))
            {
                Parenthesize(remainder, node.Left);
            }

            remainder.Add(Embed(right));
        }

        return new Reduced(node)
        {
            Inline = Both(left, right),
            Remainder = remainder,
            Effects = remainder is null ? [] : left.Effects,
            Binding = Precedence.Of(node),
            RemainderBinding = Precedence.Of(node),
            IsSame = left.IsSame && right.IsSame,
        };
    }

    private EditList Both(Reduced left, Reduced right) => new EditList().Add(Embed(left)).Add(Embed(right));

    private Reduced OfEager(BinaryExpressionSyntax node, bool absorbs)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        if (left.Constant?.Boolean is { } known)
        {
            if (known == absorbs)
            {
                var effects = new List<Effect>(left.Effects);
                effects.AddRange(EffectsOf(node.Right, right));
                return OfKnown(node, KnownValue.Of(absorbs), effects);
            }

            return Pass(node, right, left.Effects, left.Effects.Count + right.Effects.Count > 0 ? Both(left, right) : null);
        }

        if (right.Constant?.Boolean is { } value && right.Effects.Count == 0)
        {
            return value != absorbs ? Pass(node, left) : OfKnown(node, KnownValue.Of(absorbs), EffectsOf(node.Left, left));
        }

        return WithRemainder(node, left, right);
    }

    private Reduced OfCoalesce(BinaryExpressionSyntax node)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        var fallback = right.Constant ?? LiteralOf(node.Right);
        if (left.Constant is { Value: string, Wrapper: ValueWrapper.None } text)
        {
            return OfKnown(node, text, left.Effects);
        }

        if (left.ConstantUnlessNull is { Boolean: { } value } && (left.IsNeverNull || fallback?.Boolean == value) && context.IsBoolean(node))
        {
            var effects = new List<Effect>(left.Effects);
            return OfKnown(node, KnownValue.Of(value), effects);
        }

        if (left is { Constant: { Wrapper: ValueWrapper.Nullable } nullable, IsNeverNull: true } && !context.IsBoolean(node))
        {
            return OfKnown(node, nullable);
        }

        // client.StringVariation(...) ?? "off"
        if ((left.Constant ?? left.Literal) is { Wrapper: ValueWrapper.None, Value: string } && left.Effects.Count == 0 && !left.Inline.IsEmpty
            && context.TypeOf(node)?.SpecialType == SpecialType.System_String)
        {
            return Pass(node, left, literal: left.Literal);
        }

        return new Reduced(node) { Inline = Both(left, right), Binding = Precedence.Of(node), IsSame = left.IsSame && right.IsSame };
    }

    private Reduced OfCast(CastExpressionSyntax node)
    {
        var operand = Reduce(node.Expression);
        var isBoolean = _model.GetTypeInfo(node.Type, context.CancellationToken).Type?.SpecialType == SpecialType.System_Boolean;
        if (operand.Constant?.WithoutNullable is { Boolean: not null } value && isBoolean)
        {
            return OfKnown(node, value, operand.Effects);
        }

        // (int)color == 2
        var number = operand is { Constant: { Wrapper: ValueWrapper.None, EnumType: not null, Value: int }, Effects.Count: 0 } && context.TypeOf(node)?.SpecialType == SpecialType.System_Int32
            ? new KnownValue(operand.Constant.Value)
            : null;
        return number is null
            ? Led(node, node.Expression, Embed(operand), Precedence.Unary)
            : new Reduced(node) { Inline = Embed(operand), Binding = Precedence.Unary, Literal = number };
    }

    private Reduced OfSuppression(PostfixUnaryExpressionSyntax node)
    {
        var operand = Reduce(node.Operand);
        return operand.Constant is null
            ? new Reduced(node) { Inline = Embed(operand) }
            : operand is { Inline.IsEmpty: true, Effects.Count: 0 } ? new Reduced(node) { Constant = operand.Constant, Inline = operand.Inline }
            : OfKnown(node, operand.Constant, operand.Effects);
    }
}
