using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Comparisons, and what else is asked of values that are known.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfEquality(BinaryExpressionSyntax node, bool isEqual)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        var leftValue = left.Constant ?? left.Literal ?? LiteralOf(node.Left);
        var rightValue = right.Constant ?? right.Literal ?? LiteralOf(node.Right);

        // x?.F == true and its kin: known where null gives the same answer.
        if ((left.ConstantUnlessNull ?? right.ConstantUnlessNull) is { Boolean: { } unlessNull }
            && (left.ConstantUnlessNull is null ? leftValue : rightValue)?.Boolean is { } against
            && (unlessNull != against || left.IsNeverNull || right.IsNeverNull) && left.Effects.Count + right.Effects.Count == 0)
        {
            return OfKnown(node, KnownValue.Of(unlessNull == against == isEqual));
        }

        if (left is { IsNeverNull: true, ConstantUnlessNull: not null } && node.Right.IsKind(SyntaxKind.NullLiteralExpression)
            || right is { IsNeverNull: true, ConstantUnlessNull: not null } && node.Left.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return OfKnown(node, KnownValue.Of(!isEqual));
        }

        if (!context.IsBoolean(node) || !IsLanguageOperator(node))
        {
            return WithRemainder(node, left, right);
        }

        if (leftValue is not null && rightValue is not null && (left.Constant ?? right.Constant ?? left.Literal ?? right.Literal) is not null && Compare(leftValue, rightValue) is { } equal)
        {
            var effects = new List<Effect>(left.Effects);
            effects.AddRange(right.Effects);
            return OfKnown(node, KnownValue.Of(equal == isEqual), effects);
        }

        // A known text is not null.
        if ((left.Constant ?? left.Literal ?? right.Constant ?? right.Literal) is { Wrapper: ValueWrapper.None, Value: string }
            && (node.Right.IsKind(SyntaxKind.NullLiteralExpression) || node.Left.IsKind(SyntaxKind.NullLiteralExpression)))
        {
            return OfKnown(node, KnownValue.Of(!isEqual), [.. left.Effects, .. right.Effects]);
        }

        if (left.Constant?.Boolean is { } known && context.IsBoolean(node.Right))
        {
            return Pass(node, right, left.Effects, left.Effects.Count + right.Effects.Count > 0 ? Both(left, right) : null, isNegated: known != isEqual);
        }

        if (right.Constant?.Boolean is { } value && right.Effects.Count == 0 && context.IsBoolean(node.Left))
        {
            return Pass(node, left, isNegated: value != isEqual);
        }

        return WithRemainder(node, left, right);
    }

    private bool IsLanguageOperator(BinaryExpressionSyntax node) =>
        _model.GetSymbolInfo(node, context.CancellationToken).Symbol is null or IMethodSymbol { MethodKind: MethodKind.BuiltinOperator }
            or IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String };

    private static bool? Compare(KnownValue left, KnownValue right)
    {
        if (left.Wrapper != ValueWrapper.None || right.Wrapper != ValueWrapper.None)
        {
            return null;
        }

        return left.Value.GetType() == right.Value.GetType() ? Equals(left.Value, right.Value) : Order(left, right) is { } order ? order == 0 : null;
    }

    // `is Color.Blue` reads like a test of the type.
    private KnownValue? ConstantNamed(ExpressionSyntax name) =>
        _model.GetSymbolInfo(name, context.CancellationToken).Symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value } field
            ? new KnownValue(value, field.Type is { TypeKind: TypeKind.Enum } type ? type : null)
            : null;

    /// <summary>The constant that the source spells, or null.</summary>
    private KnownValue? LiteralOf(ExpressionSyntax node)
    {
        if (context.Hot.Contains(node) && !context.Literals.Contains(node))
        {
            return null;
        }

        var constant = _model.GetConstantValue(node, context.CancellationToken);
        if (!constant.HasValue || constant.Value is null)
        {
            return null;
        }

        var type = context.TypeOf(node);
        return new KnownValue(constant.Value, type is { TypeKind: TypeKind.Enum } ? type : null);
    }

    private Reduced OfOrder(BinaryExpressionSyntax node)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        if ((left.Constant ?? right.Constant) is null || Order(left.Constant ?? LiteralOf(node.Left), right.Constant ?? LiteralOf(node.Right)) is not { } order)
        {
            return WithRemainder(node, left, right);
        }

        return OfKnown(node, KnownValue.Of(Holds(order, node.OperatorToken.Kind())), [.. left.Effects, .. right.Effects]);
    }

    private static bool Holds(int order, SyntaxKind @operator) => @operator switch
    {
        SyntaxKind.LessThanToken => order < 0,
        SyntaxKind.LessThanEqualsToken => order <= 0,
        SyntaxKind.GreaterThanToken => order > 0,
        _ => order >= 0,
    };

    // Every int is a double; what is not a number is in no order.
    private static int? Order(KnownValue? left, KnownValue? right) =>
        left is { Wrapper: ValueWrapper.None, EnumType: { } type, Value: int member } && right is { Wrapper: ValueWrapper.None, Value: int bound } && IsSameType(right.EnumType, type) ? member.CompareTo(bound)
        : NumberIn(left) is { } one && NumberIn(right) is { } other && !double.IsNaN(one) && !double.IsNaN(other) ? one.CompareTo(other) : null;

    private static double? NumberIn(KnownValue? value) =>
        value is { Wrapper: ValueWrapper.None, EnumType: null } ? value.Value is int number ? number : value.Value as double? : null;

    private bool? EqualityOfKnown(InvocationExpressionSyntax node)
    {
        if (node.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } access
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String or SpecialType.System_Enum } method)
        {
            return null;
        }

        var arguments = node.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        var isText = method.ContainingType.SpecialType == SpecialType.System_String;
        var comparison = isText && method.Parameters[method.Parameters.Length - 1].Type.Name == nameof(StringComparison) ? ComparisonIn(arguments) : StringComparison.Ordinal;
        var operands = method.IsStatic ? arguments : [access.Expression, .. arguments];
        if (comparison is null || operands.Count != 2 || ValueOf(operands[0]) is not { } one || ValueOf(operands[1]) is not { } other)
        {
            return null;
        }

        return one.Value is string text ? other.Value is string same ? string.Equals(text, same, comparison.Value) : null
            : IsSameType(one.EnumType, other.EnumType ?? one.EnumType!) && other.EnumType is not null ? Compare(one, other) : null;
    }

    private bool? EmptinessOfKnown(InvocationExpressionSyntax node)
    {
        if (node is not { ArgumentList.Arguments: { Count: 1 } arguments } || !context.Hot.Contains(node)
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } method
            || Reduce(arguments[0].Expression) is not { Constant: { Value: string text, Wrapper: ValueWrapper.None }, Effects.Count: 0 })
        {
            return null;
        }

        return method.Name switch
        {
            nameof(string.IsNullOrEmpty) => text.Length == 0,
            nameof(string.IsNullOrWhiteSpace) => string.IsNullOrWhiteSpace(text),
            _ => null,
        };
    }

    private StringComparison? ComparisonIn(List<ExpressionSyntax> arguments)
    {
        var last = arguments[arguments.Count - 1];
        arguments.RemoveAt(arguments.Count - 1);
        return LiteralOf(last)?.Value is int value and ((int)StringComparison.Ordinal or (int)StringComparison.OrdinalIgnoreCase) ? (StringComparison)value : null;
    }

    private KnownValue? ValueOf(ExpressionSyntax node) =>
        Reduce(node) is { Constant: { Wrapper: ValueWrapper.None } value, Effects.Count: 0 } ? value : LiteralOf(node);
}
