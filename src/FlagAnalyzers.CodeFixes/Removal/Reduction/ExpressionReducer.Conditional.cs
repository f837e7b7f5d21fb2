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
        return Choose(node, branch, condition.Effects) ?? OfLiteralOnly(node, node.Condition);
    }

    private Reduced OfLiteralOnly(ExpressionSyntax node, ExpressionSyntax decided)
    {
        var whole = OfOther(node);
        foreach (var seed in context.SeedsIn(decided))
        {
            whole.Inline.Note(seed, RemovalStatus.Partly, context.TypeOf(node) is null or { TypeKind: TypeKind.Error }
                ? "what was chosen has a type that cannot be told here: the code does not compile"
                : "what was chosen cannot stand alone here");
        }

        return whole;
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

        return Led(node, node.Condition, new EditList().Add(Embed(condition)).Add(Embed(whenTrue)).Add(Embed(whenFalse)), Precedence.Conditional);
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

        content = WithoutNeedlessCast(node, content);
        if (content is ThrowExpressionSyntax && !MayThrowHere(node))
        {
            return null;
        }

        if (content is not ThrowExpressionSyntax && MutatesCopy(node, content))
        {
            return null;
        }

        if (context.IsBoolean(node) && BooleanOf(content) is { } boolean)
        {
            return OfKnown(node, KnownValue.Of(boolean), effects);
        }

        var child = Reduce(content);
        if (content is ThrowExpressionSyntax)
        {
            return Pass(node, child.IsSame ? Same(content) : child, effects, effects.Count > 0 ? ChildrenOf(node) : null);
        }

        if (!TryGetCast(node, content, out var cast) && !IsUnboundChoice(node, content))
        {
            return null;
        }

        if (cast is null)
        {
            return Pass(node, child, effects, effects.Count + child.Effects.Count > 0 ? ChildrenOf(node) : null, literal: LiteralIn(content) ?? child.Literal);
        }

        if (child.Effects.Count > 0 && child.Remainder is null)
        {
            return null;
        }

        var all = new List<Effect>(effects);
        all.AddRange(child.Effects);
        var edits = new EditList().Add(child.Remainder ?? child.Inline);
        var text = child.Constant is null ? content.ToString() : "";
        var parenthesized = (child.Remainder is null ? child.Binding : child.RemainderBinding) < Precedence.Unary || text.Length > 0 && text[0] is '-' or '+' or '*' or '&' && !IsKeywordCast(cast);
        if (content.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            edits.Add(Edit.After(content.Span.End, "(" + cast + ")"));
        }
        else
        {
            edits.Add(Edit.Before(content.SpanStart, parenthesized ? "(" + cast + ")(" : "(" + cast + ")"));
        }

        if (parenthesized)
        {
            edits.Add(Edit.After(content.Span.End, ")"));
        }

        edits.Add(Cut(node, content));
        return new Reduced(node)
        {
            Inline = all.Count > 0 ? ChildrenOf(node) : edits,
            Remainder = all.Count > 0 ? edits : null,
            Effects = all,
            Top = content,
            Binding = all.Count > 0 ? Precedence.Of(node) : Precedence.Unary,
            RemainderBinding = Precedence.Unary,
        };
    }

    private KnownValue? LiteralIn(ExpressionSyntax node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax }
            || node is IdentifierNameSyntax or MemberAccessExpressionSyntax && _model.GetSymbolInfo(node, context.CancellationToken).Symbol is IFieldSymbol { IsConst: true }
                ? LiteralOf(node)
                : null;
    }

    private static bool? BooleanOf(ExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.ParenthesizedExpression => BooleanOf(((ParenthesizedExpressionSyntax)node).Expression),
        SyntaxKind.TrueLiteralExpression => true,
        SyntaxKind.FalseLiteralExpression => false,
        _ => null,
    };

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
            case SwitchExpressionSyntax choice:
                return ChosenArm(choice) is not { } arm ? ThrownFirst(choice.GoverningExpression) : arm.Expression as ThrowExpressionSyntax ?? ThrownFirst(arm.Expression);
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

    private SwitchExpressionArmSyntax? ChosenArm(SwitchExpressionSyntax node)
    {
        if (Reduce(node.GoverningExpression) is not { Effects.Count: 0 } governing || (governing.Constant ?? governing.Literal) is not { Wrapper: ValueWrapper.None } known)
        {
            return null;
        }

        var arm = node.Arms.FirstOrDefault(arm => context.Hot.Contains(arm.Pattern) || Match(known, arm.Pattern) != false);
        return arm is { WhenClause: null } && !context.Hot.Contains(arm.Pattern) && Match(known, arm.Pattern) == true ? arm : null;
    }

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
}
