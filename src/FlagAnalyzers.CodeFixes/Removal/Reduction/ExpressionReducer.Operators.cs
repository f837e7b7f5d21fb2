using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Logical and comparison operators.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfBinary(BinaryExpressionSyntax node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.LogicalAndExpression when IsPlainBoolean(node):
                return OfShortCircuit(node, stops: false);
            case SyntaxKind.LogicalOrExpression when IsPlainBoolean(node):
                return OfShortCircuit(node, stops: true);
            case SyntaxKind.BitwiseAndExpression when IsPlainBoolean(node):
                return OfEager(node, absorbs: false);
            case SyntaxKind.BitwiseOrExpression when IsPlainBoolean(node):
                return OfEager(node, absorbs: true);
            case SyntaxKind.ExclusiveOrExpression or SyntaxKind.NotEqualsExpression:
                return OfEquality(node, isEqual: false);
            case SyntaxKind.EqualsExpression:
                return OfEquality(node, isEqual: true);
            case SyntaxKind.CoalesceExpression:
                return OfCoalesce(node);
            default:
                return OfOther(node);
        }
    }

    private bool IsPlainBoolean(BinaryExpressionSyntax node) =>
        context.IsBoolean(node) && context.IsBoolean(node.Left) && context.IsBoolean(node.Right);

    private Reduced OfShortCircuit(BinaryExpressionSyntax node, bool stops)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        if (left.Constant?.Boolean is { } known)
        {
            if (known == stops)
            {
                return OfKnown(node, KnownValue.Of(stops), left.Effects);
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

    private Reduced OfEquality(BinaryExpressionSyntax node, bool isEqual)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        var leftValue = left.Constant ?? LiteralOf(node.Left);
        var rightValue = right.Constant ?? LiteralOf(node.Right);

        // x?.F == true and its kin: known where null gives the same answer.
        if ((left.ConstantUnlessNull ?? right.ConstantUnlessNull) is { Boolean: { } unlessNull }
            && (left.ConstantUnlessNull is null ? leftValue : rightValue)?.Boolean is { } against
            && (unlessNull != against || left.IsNeverNull || right.IsNeverNull) && left.Effects.Count + right.Effects.Count == 0)
        {
            return OfKnown(node, KnownValue.Of(unlessNull == against == isEqual));
        }

        if (!context.IsBoolean(node) || !IsLanguageOperator(node))
        {
            return WithRemainder(node, left, right);
        }

        if (leftValue is not null && rightValue is not null && (left.Constant ?? right.Constant) is not null && Compare(leftValue, rightValue) is { } equal)
        {
            var effects = new List<Effect>(left.Effects);
            effects.AddRange(right.Effects);
            return OfKnown(node, KnownValue.Of(equal == isEqual), effects);
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

        if (left.Value.GetType() == right.Value.GetType())
        {
            return Equals(left.Value, right.Value);
        }

        return null;
    }

    /// <summary>The constant that the source spells, or null.</summary>
    private KnownValue? LiteralOf(ExpressionSyntax node)
    {
        if (context.Hot.Contains(node))
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

    private Reduced OfCoalesce(BinaryExpressionSyntax node)
    {
        var left = Reduce(node.Left);
        var right = Reduce(node.Right);
        var fallback = right.Constant ?? LiteralOf(node.Right);
        if (left.ConstantUnlessNull is { Boolean: { } value } && (left.IsNeverNull || fallback?.Boolean == value) && context.IsBoolean(node))
        {
            var effects = new List<Effect>(left.Effects);
            return OfKnown(node, KnownValue.Of(value), effects);
        }

        return new Reduced(node) { Inline = Both(left, right), Binding = Precedence.Of(node), IsSame = left.IsSame && right.IsSame };
    }

    private Reduced OfConditionalAccess(ConditionalAccessExpressionSyntax node)
    {
        var target = Reduce(node.Expression);
        var member = Reduce(node.WhenNotNull);
        var edits = new EditList().Add(Embed(target)).Add(member.Inline);
        var isKnown = member.Constant is { Boolean: not null } && member.Effects.Count == 0 && target.IsSame;
        return new Reduced(node)
        {
            Inline = edits,
            ConstantUnlessNull = isKnown && context.Purity.IsPureReadPart(node.Expression) ? member.Constant : null,
            IsNeverNull = isKnown && NullState.IsNeverNull(node.Expression, _model, context.CancellationToken),
            Binding = Precedence.Of(node),
            IsSame = edits.IsEmpty,
        };
    }

    private Reduced OfAwait(AwaitExpressionSyntax node)
    {
        var task = Reduce(node.Expression);
        if (task.Constant is { Wrapper: ValueWrapper.Task or ValueWrapper.ValueTask } known)
        {
            return OfKnown(node, known.WithWrapper(ValueWrapper.None), task.Effects);
        }

        return new Reduced(node) { Inline = Embed(task), Binding = Precedence.Unary };
    }

    private Reduced OfCast(CastExpressionSyntax node)
    {
        var operand = Reduce(node.Expression);
        var isBoolean = _model.GetTypeInfo(node.Type, context.CancellationToken).Type?.SpecialType == SpecialType.System_Boolean;
        if (operand.Constant?.Boolean is not null && isBoolean)
        {
            return OfKnown(node, operand.Constant, operand.Effects);
        }

        return new Reduced(node) { Inline = Embed(operand), Binding = Precedence.Unary };
    }

    private Reduced OfSuppression(PostfixUnaryExpressionSyntax node)
    {
        var operand = Reduce(node.Operand);
        return operand.Constant is null
            ? new Reduced(node) { Inline = Embed(operand) }
            : OfKnown(node, operand.Constant, operand.Effects);
    }

    private Reduced OfMemberAccess(MemberAccessExpressionSyntax node)
    {
        var receiver = Reduce(node.Expression);
        if (receiver.Constant is { } known && node.Name.Identifier.ValueText is "Result" or "Value"
            && known_IsWrapped(receiver.Constant, node.Name.Identifier.ValueText))
        {
            return OfKnown(node, receiver.Constant!.WithWrapper(ValueWrapper.None), receiver.Effects);
        }

        return new Reduced(node) { Inline = Embed(receiver) };

        static bool known_IsWrapped(KnownValue? value, string name) => value?.Wrapper switch
        {
            ValueWrapper.Task or ValueWrapper.ValueTask => name == "Result",
            ValueWrapper.Lazy => name == "Value",
            _ => false,
        };
    }

    private Reduced OfInvocation(InvocationExpressionSyntax node)
    {
        if (node.Expression is MemberAccessExpressionSyntax access && context.Hot.Contains(node))
        {
            var name = access.Name.Identifier.ValueText;
            var receiver = Reduce(access.Expression);
            if (receiver.Constant is { Wrapper: ValueWrapper.Task or ValueWrapper.ValueTask } task)
            {
                if (name == "ConfigureAwait" && node.ArgumentList.Arguments.Count == 1
                    && !context.Hot.Contains(node.ArgumentList) && node.Parent is AwaitExpressionSyntax)
                {
                    return new Reduced(node) { Constant = task, Effects = receiver.Effects, Inline = Embed(receiver) };
                }

                if (name == "GetResult" && node.ArgumentList.Arguments.Count == 0 || name == "GetAwaiter" && node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult" })
                {
                    return name == "GetResult"
                        ? OfKnown(node, task.WithWrapper(ValueWrapper.None), receiver.Effects)
                        : new Reduced(node) { Constant = task, Effects = receiver.Effects, Inline = Embed(receiver) };
                }
            }

            if (name == "Equals" && node.ArgumentList.Arguments.Count == 1
                && _model.GetSymbolInfo(node, context.CancellationToken).Symbol is IMethodSymbol
                {
                    ContainingType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 1,
                } equals && equals.Parameters[0].Type.SpecialType == SpecialType.System_Boolean)
            {
                return OfEquals(node, access, receiver);
            }

            if (name == "Where" && IsAlwaysTrueFilter(node, access))
            {
                return Pass(node, receiver.IsSame ? Same(access.Expression) : receiver);
            }
        }

        return OfOther(node);
    }

    private Reduced OfEquals(InvocationExpressionSyntax node, MemberAccessExpressionSyntax access, Reduced receiver)
    {
        var other = node.ArgumentList.Arguments[0].Expression;
        var argument = Reduce(other);
        var literal = argument.Constant ?? LiteralOf(other);
        if ((receiver.Constant ?? LiteralOf(access.Expression))?.Boolean is { } known && receiver.Effects.Count == 0)
        {
            return literal?.Boolean is { } value && argument.Effects.Count == 0
                ? OfKnown(node, KnownValue.Of(value == known))
                : argument.Constant is null ? Pass(node, argument, isNegated: !known) : OfOther(node);
        }

        if (argument.Constant?.Boolean is { } plain && argument.Effects.Count == 0 && context.IsBoolean(access.Expression) && receiver.Constant is null)
        {
            return Pass(node, receiver, isNegated: !plain);
        }

        return OfOther(node);
    }

    // Dropped only inside a chain of queries or under foreach: elsewhere the filter is an object of its own.
    private bool IsAlwaysTrueFilter(InvocationExpressionSyntax node, MemberAccessExpressionSyntax access)
    {
        if (node.ArgumentList.Arguments.Count != 1 || !access.IsKind(SyntaxKind.SimpleMemberAccessExpression)
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { ReducedFrom: { } method } reduced
            || method.ContainingType is not { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } })
        {
            return false;
        }

        var body = node.ArgumentList.Arguments[0].Expression switch
        {
            SimpleLambdaExpressionSyntax simple => simple.ExpressionBody,
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ExpressionBody,
            _ => null,
        };
        if (body is null || !context.Hot.Contains(body) || Reduce(body) is not { Constant.Boolean: true, Effects.Count: 0 })
        {
            return false;
        }

        var isQuery = node.Parent is ForEachStatementSyntax loop && loop.Expression == node
            || node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } next && next.Expression == node
                && _model.GetSymbolInfo(outer, context.CancellationToken).Symbol is IMethodSymbol { ReducedFrom: { } outerMethod }
                && SymbolEqualityComparer.Default.Equals(outerMethod.ContainingType, method.ContainingType);
        var type = context.TypeOf(access.Expression);
        return isQuery && type is not null && (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T }
            || node.Parent is not ForEachStatementSyntax && type.AllInterfaces.Count(static candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) == 1
                && reduced.TypeArguments.Length == 1);
    }
}
