using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Members and calls of known values.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfConditionalAccess(ConditionalAccessExpressionSyntax node)
    {
        var target = Reduce(node.Expression);
        var member = Reduce(node.WhenNotNull);
        var edits = new EditList().Add(Embed(target)).Add(member.Inline);
        var value = member.Constant?.WithoutNullable;
        var isKnown = value is { Boolean: not null } && member.Effects.Count == 0 && target.IsSame;
        return new Reduced(node)
        {
            Inline = edits,
            ConstantUnlessNull = isKnown && context.Purity.IsPureReadPart(node.Expression) ? value : null,
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
            return OfKnown(node, known.Content, task.Effects);
        }

        return Led(node, node.Expression, Embed(task), Precedence.Unary);
    }

    private Reduced OfMemberAccess(MemberAccessExpressionSyntax node)
    {
        var receiver = Reduce(node.Expression);
        if (receiver.Constant is { } known && IsContent(known, node.Name.Identifier.ValueText))
        {
            return OfKnown(node, known.Content, receiver.Effects);
        }

        if (receiver.Constant is { Wrapper: ValueWrapper.Nullable } nullable && node.Name.Identifier.ValueText is "Value" or "HasValue")
        {
            return OfKnown(node, node.Name.Identifier.ValueText == "Value" ? nullable.WithoutNullable : KnownValue.True, receiver.Effects);
        }

        return Led(node, node.Expression, Embed(receiver), Precedence.Primary);

        static bool IsContent(KnownValue value, string name) => value.Wrapper switch
        {
            ValueWrapper.Task or ValueWrapper.ValueTask => name == "Result",
            ValueWrapper.Lazy or ValueWrapper.Detail => name == "Value",
            _ => false,
        };
    }

    private Reduced OfInvocation(InvocationExpressionSyntax node)
    {
        if ((EqualityOfKnown(node) ?? EmptinessOfKnown(node)) is { } answer)
        {
            return OfKnown(node, KnownValue.Of(answer));
        }

        if (node.Expression is MemberAccessExpressionSyntax access && context.Hot.Contains(node))
        {
            var name = access.Name.Identifier.ValueText;
            var receiver = Reduce(access.Expression);
            if (receiver.Constant is { Wrapper: ValueWrapper.Task or ValueWrapper.ValueTask } task)
            {
                if (name == "ConfigureAwait" && node.ArgumentList.Arguments.Count == 1
                    && !context.Hot.Contains(node.ArgumentList) && (node.Parent is AwaitExpressionSyntax || IsWaitedFor(node)))
                {
                    return new Reduced(node) { Constant = task, Effects = receiver.Effects, Inline = Embed(receiver) };
                }

                if (name == "GetResult" && node.ArgumentList.Arguments.Count == 0 || name == "GetAwaiter" && node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult" })
                {
                    return name == "GetResult"
                        ? OfKnown(node, task.Content, receiver.Effects)
                        : new Reduced(node) { Constant = task, Effects = receiver.Effects, Inline = Embed(receiver) };
                }
            }

            if (name == "GetValueOrDefault" && receiver.Constant is { Wrapper: ValueWrapper.Nullable } nullable && !context.Hot.Contains(node.ArgumentList)
                && node.ArgumentList.Arguments.All(argument => context.Purity.IsPure(argument.Expression)))
            {
                return OfKnown(node, nullable.WithoutNullable, receiver.Effects);
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

            if (name is "Any" or "Count" or "LongCount" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" && QueryOfAlwaysTrue(node, access) is not null)
            {
                // Another overload of the same name: the name is written anew.
                return new Reduced(node) { Inline = Embed(receiver).Add(Edit.Replace(access.Name.SpanStart, node.Span.End, access.Name + "()")) };
            }

            if ((name == "WhenAll" ? OfWhenAll(node) : name == "Equals" ? OfTextEquals(node, access) : null) is { } known)
            {
                return known;
            }
        }

        return OfOther(node);
    }

    // task.ConfigureAwait(false).GetAwaiter().GetResult()
    private static bool IsWaitedFor(InvocationExpressionSyntax configured) =>
        configured.Parent is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "GetAwaiter",
            Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax } },
        };

    private Reduced OfEquals(InvocationExpressionSyntax node, MemberAccessExpressionSyntax access, Reduced receiver)
    {
        var other = node.ArgumentList.Arguments[0].Expression;
        var argument = Reduce(other);
        var literal = argument.Constant ?? LiteralOf(other);
        if ((receiver.Constant ?? LiteralOf(access.Expression))?.Boolean is { } known)
        {
            return literal?.Boolean is { } value
                ? OfKnown(node, KnownValue.Of(value == known), [.. receiver.Effects, .. argument.Effects])
                : Pass(node, argument, receiver.Effects, receiver.Effects.Count > 0 ? ChildrenOf(node) : null, isNegated: !known);
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
        if (QueryOfAlwaysTrue(node, access) is not { } reduced)
        {
            return false;
        }

        var queries = reduced.ReducedFrom!.ContainingType;
        var isQuery = node.Parent is ForEachStatementSyntax loop && loop.Expression == node
            || node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } next && next.Expression == node
                && _model.GetSymbolInfo(outer, context.CancellationToken).Symbol is IMethodSymbol { ReducedFrom: { } outerMethod }
                && SymbolEqualityComparer.Default.Equals(outerMethod.ContainingType, queries);
        var type = context.TypeOf(access.Expression);
        return isQuery && type is not null && (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T }
            || node.Parent is not ForEachStatementSyntax && type.AllInterfaces.Count(static candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) == 1
                && reduced.TypeArguments.Length == 1);
    }

    // items.Any(item => F): the query over objects whose only argument is true for every item.
    private IMethodSymbol? QueryOfAlwaysTrue(InvocationExpressionSyntax node, MemberAccessExpressionSyntax access)
    {
        if (node.ArgumentList.Arguments.Count != 1 || !access.IsKind(SyntaxKind.SimpleMemberAccessExpression)
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { ReducedFrom: { } method } reduced
            || method.ContainingType is not { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } })
        {
            return null;
        }

        var body = node.ArgumentList.Arguments[0].Expression switch
        {
            SimpleLambdaExpressionSyntax simple => simple.ExpressionBody,
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ExpressionBody,
            _ => null,
        };
        return body is not null && context.Hot.Contains(body) && Reduce(body) is { Constant.Boolean: true, Effects.Count: 0 } ? reduced : null;
    }
}
