using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Choosing one branch, with the type it had as a branch.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfConditional(ConditionalExpressionSyntax node)
    {
        var condition = Reduce(node.Condition);
        if (condition.Constant?.Boolean is not { } known)
        {
            return OfConditionalRemainder(node, condition);
        }

        var branch = known ? node.WhenTrue : node.WhenFalse;
        return Choose(node, branch, condition.Effects) ?? OfOther(node);
    }

    private Reduced OfConditionalRemainder(ConditionalExpressionSyntax node, Reduced condition)
    {
        var whenTrue = Reduce(node.WhenTrue);
        var whenFalse = Reduce(node.WhenFalse);

        // x ? F : false and its kin
        if (context.IsBoolean(node) && (whenTrue.Constant ?? whenFalse.Constant) is not null && context.IsBoolean(node.Condition)
            && OfBooleanBranches(node, condition, whenTrue, whenFalse) is { } simplified)
        {
            return simplified;
        }

        return new Reduced(node) { Inline = new EditList().Add(Embed(condition)).Add(Embed(whenTrue)).Add(Embed(whenFalse)), Binding = Precedence.Conditional };
    }

    private Reduced? OfBooleanBranches(ConditionalExpressionSyntax node, Reduced condition, Reduced whenTrue, Reduced whenFalse)
    {
        if (whenTrue.Effects.Count + whenFalse.Effects.Count > 0)
        {
            return null;
        }

        var first = (whenTrue.Constant ?? LiteralOf(node.WhenTrue))?.Boolean;
        var second = (whenFalse.Constant ?? LiteralOf(node.WhenFalse))?.Boolean;
        if (first is { } one && second is { } two)
        {
            return one == two ? OfKnown(node, KnownValue.Of(one), EffectsOf(node.Condition, condition)) : Pass(node, condition, isNegated: !one);
        }

        // x ? true : y is x || y, x ? y : false is x && y.
        var isOr = first == true;
        var other = isOr ? whenFalse : whenTrue;
        if (!isOr && second != false || condition.Effects.Count > 0 || !context.IsBoolean(other.Source))
        {
            return null;
        }

        var binding = isOr ? Precedence.Or : Precedence.And;
        var edits = new EditList().Add(condition.Inline).Add(other.Inline);
        if (condition.Binding < binding)
        {
            Parenthesize(edits, node.Condition);
        }

        if (other.Binding <= binding)
        {
            Parenthesize(edits, other.Source);
        }

        if (isOr)
        {
            edits.Add(Edit.Replace(node.QuestionToken.SpanStart, node.WhenFalse.SpanStart, "|| "));
        }
        else
        {
            edits.Add(Edit.Replace(node.QuestionToken.SpanStart, node.QuestionToken.Span.End, "&&")).Add(Edit.Delete(node.WhenTrue.Span.End, node.Span.End));
        }

        return new Reduced(node) { Inline = edits, Binding = binding };
    }

    /// <summary>Puts a branch in the place of a node that chose it; null where its type or meaning cannot be kept.</summary>
    private Reduced? Choose(ExpressionSyntax node, ExpressionSyntax branch, List<Effect> effects)
    {
        var content = branch;
        while (content is RefExpressionSyntax reference)
        {
            content = reference.Expression;
        }

        if (content is ThrowExpressionSyntax && !MayThrowHere(node))
        {
            return null;
        }

        if (content is not ThrowExpressionSyntax && MutatesCopy(node, content))
        {
            return null;
        }

        var child = Reduce(content);
        if (content is ThrowExpressionSyntax)
        {
            return Pass(node, child.IsSame ? Same(content) : child, effects, effects.Count > 0 ? ChildrenOf(node) : null);
        }

        if (!TryGetCast(node, content, out var cast))
        {
            return null;
        }

        if (cast is null)
        {
            return Pass(node, child, effects, effects.Count + child.Effects.Count > 0 ? ChildrenOf(node) : null);
        }

        if (child.Effects.Count > 0)
        {
            return null;
        }

        var edits = new EditList().Add(child.Inline);
        var text = child.Constant is null ? content.ToString() : "";
        var parenthesized = child.Binding < Precedence.Unary || text.Length > 0 && text[0] is '-' or '+' or '*' or '&' && !IsKeywordCast(cast);
        edits.Add(Edit.Before(content.SpanStart, parenthesized ? "(" + cast + ")(" : "(" + cast + ")"));
        if (parenthesized)
        {
            edits.Add(Edit.After(content.Span.End, ")"));
        }

        edits.Add(Cut(node, content));
        return new Reduced(node)
        {
            Inline = effects.Count > 0 ? ChildrenOf(node) : edits,
            Remainder = effects.Count > 0 ? edits : null,
            Effects = effects,
            Top = content,
            Binding = effects.Count > 0 ? Precedence.Of(node) : Precedence.Unary,
            RemainderBinding = Precedence.Unary,
        };
    }

    /// <summary>What an expression throws before it does anything else; null where it does not.</summary>
    public ThrowExpressionSyntax? ThrownFirst(ExpressionSyntax node)
    {
        if (context.IsCareful || !context.Hot.Contains(node))
        {
            return null;
        }

        switch (node)
        {
            case ConditionalExpressionSyntax conditional:
                if (Reduce(conditional.Condition) is not { Constant.Boolean: { } known, Effects.Count: 0 })
                {
                    return ThrownFirst(conditional.Condition);
                }

                var branch = known ? conditional.WhenTrue : conditional.WhenFalse;
                return branch as ThrowExpressionSyntax ?? ThrownFirst(branch);
            case ParenthesizedExpressionSyntax parenthesized:
                return ThrownFirst(parenthesized.Expression);
            case CastExpressionSyntax cast:
                return ThrownFirst(cast.Expression);
            case AwaitExpressionSyntax awaited:
                return ThrownFirst(awaited.Expression);
            case BinaryExpressionSyntax binary:
                return ThrownFirst(binary.Left);
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment:
                return ThrownFirst(assignment.Right);
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } call
                when call.ArgumentList.Arguments.Count > 0 && _model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { IsStatic: true, ReducedFrom: null }:
                return ThrownFirst(call.ArgumentList.Arguments[0].Expression);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }:
                return ThrownFirst(access.Expression);
            case MemberAccessExpressionSyntax access:
                return ThrownFirst(access.Expression);
            default:
                return null;
        }
    }

    private static bool IsKeywordCast(string cast) => SyntaxFacts.GetKeywordKind(cast) != SyntaxKind.None;

    private static bool MayThrowHere(ExpressionSyntax node)
    {
        SyntaxNode inner = node;
        while (inner.Parent is ParenthesizedExpressionSyntax parent)
        {
            inner = parent;
        }

        return inner.Parent switch
        {
            ArrowExpressionClauseSyntax or ReturnStatementSyntax or LambdaExpressionSyntax or SwitchExpressionArmSyntax => true,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == inner,
            ConditionalExpressionSyntax conditional => conditional.Condition != inner,
            _ => false,
        };
    }

    // (F ? s : t).Change() changes a copy; s.Change() would change s.
    private bool MutatesCopy(ExpressionSyntax node, ExpressionSyntax branch)
    {
        SyntaxNode inner = node;
        while (inner.Parent is ParenthesizedExpressionSyntax parent)
        {
            inner = parent;
        }

        if (inner is ExpressionSyntax && node is ConditionalExpressionSyntax { WhenTrue: RefExpressionSyntax })
        {
            return false;
        }

        var isReceiver = inner.Parent is MemberAccessExpressionSyntax access && access.Expression == inner
            || inner.Parent is ElementAccessExpressionSyntax element && element.Expression == inner
            || inner.Parent is ArgumentSyntax
            || inner.Parent is ForEachStatementSyntax or UsingStatementSyntax or ConditionalAccessExpressionSyntax or AwaitExpressionSyntax;
        if (!isReceiver)
        {
            return false;
        }

        var type = context.TypeOf(branch);
        if (type is null or { IsValueType: false } && type is not ITypeParameterSymbol { IsReferenceType: false } || type is { IsReadOnly: true } && inner.Parent is not ArgumentSyntax
            || type.SpecialType != SpecialType.None && inner.Parent is not ArgumentSyntax || type.TypeKind == TypeKind.Enum && inner.Parent is not ArgumentSyntax)
        {
            return inner.Parent is ArgumentSyntax && IsVariable(branch) && IsPassedByReference((ArgumentSyntax)inner.Parent);
        }

        return IsVariable(branch) && (inner.Parent is not ArgumentSyntax argument || IsPassedByReference(argument));
    }

    private bool IsPassedByReference(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not ExpressionSyntax call || _model.GetSymbolInfo(call, context.CancellationToken).Symbol is not { } symbol)
        {
            return argument.Parent is not TupleExpressionSyntax;
        }

        var parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => default,
        };
        if (parameters.IsDefault)
        {
            return true;
        }

        foreach (var parameter in parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVariable(ExpressionSyntax node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node is ThisExpressionSyntax or ElementAccessExpressionSyntax
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol switch
            {
                ILocalSymbol or IParameterSymbol or IFieldSymbol => true,
                IPropertySymbol property => property.RefKind != RefKind.None,
                IMethodSymbol method => method.RefKind != RefKind.None,
                _ => false,
            };
    }

    /// <summary>The cast that keeps a branch's converted type; null where none is needed; false where none can.</summary>
    private bool TryGetCast(ExpressionSyntax node, ExpressionSyntax branch, out string? cast)
    {
        cast = null;
        var info = _model.GetTypeInfo(node, context.CancellationToken);
        var target = info.Type ?? info.ConvertedType;
        if (target is null or { TypeKind: TypeKind.Error })
        {
            return false;
        }

        var own = _model.GetTypeInfo(branch, context.CancellationToken).Type;
        var hasOwnType = own is not null && !IsTargetTyped(branch);
        if (hasOwnType && SymbolEqualityComparer.Default.Equals(own, target) && (own is not INamedTypeSymbol { IsTupleType: true } || own.ToDisplayString() == target.ToDisplayString()))
        {
            return true;
        }

        if (IsTypedAs(node, branch, target) || node.Parent is ExpressionStatementSyntax or ThrowStatementSyntax
            || node.Parent is LockStatementSyntax && own is { IsReferenceType: true })
        {
            return true;
        }

        if (target.IsAnonymousType || target.TypeKind == TypeKind.Dynamic && own is null)
        {
            return false;
        }

        cast = target.ToMinimalDisplayString(_model, node.SpanStart, SymbolDisplayFormat.MinimallyQualifiedFormat
            .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        return true;
    }

    private static bool IsTargetTyped(ExpressionSyntax node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node.IsKind(SyntaxKind.DefaultLiteralExpression) || node.IsKind(SyntaxKind.NullLiteralExpression) || node is ImplicitObjectCreationExpressionSyntax
            || node is AnonymousFunctionExpressionSyntax
            || node.GetType().Name == "CollectionExpressionSyntax";
    }

    /// <summary>Whether the place of a node gives the type by itself, so that the same conversion happens without a cast.</summary>
    private bool IsTypedAs(ExpressionSyntax node, ExpressionSyntax branch, ITypeSymbol target)
    {
        SyntaxNode inner = node;
        while (inner.Parent is ParenthesizedExpressionSyntax parent)
        {
            inner = parent;
        }

        switch (inner.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } }:
                return !declaration.Type.IsVar && IsSameType(_model.GetTypeInfo(declaration.Type, context.CancellationToken).Type, target);
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return IsSameType(_model.GetTypeInfo(property.Type, context.CancellationToken).Type, target);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == inner:
                return assignment.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or InitializerExpressionSyntax && IsSameType(context.TypeOf(assignment.Left), target);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                return IsReturnType(inner, target);
            case AnonymousFunctionExpressionSyntax lambda:
                return IsLambdaResult(lambda, target);
            case ArgumentSyntax argument:
                return IsArgumentOf(argument, branch, target);
            default:
                return false;
        }
    }

    private static bool IsSameType(ITypeSymbol? type, ITypeSymbol target) => SymbolEqualityComparer.Default.Equals(type, target);

    private bool IsReturnType(SyntaxNode place, ITypeSymbol target)
    {
        foreach (var ancestor in place.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return IsLambdaResult(lambda, target);
                case AccessorDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax or OperatorDeclarationSyntax:
                    var type = _model.GetDeclaredSymbol(ancestor, context.CancellationToken) switch
                    {
                        IMethodSymbol { IsAsync: true, ReturnType: INamedTypeSymbol { TypeArguments.Length: 1 } task } => task.TypeArguments[0],
                        IMethodSymbol { IsAsync: true } => null,
                        IMethodSymbol method => method.ReturnType,
                        IPropertySymbol property => property.Type,
                        _ => null,
                    };
                    return IsSameType(type, target);
                case GlobalStatementSyntax or BaseTypeDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
