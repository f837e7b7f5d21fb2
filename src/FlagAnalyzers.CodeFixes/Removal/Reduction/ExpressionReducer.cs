using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Simplifies expressions around seeds, from the inside out, always on the original tree.</summary>
internal sealed partial class ExpressionReducer(ReductionContext context)
{
    private readonly SemanticModel _model = context.Model;

    /// <summary>Reduces the statements of a lambda's or a local function's body.</summary>
    public Func<SyntaxNode, EditList> ReduceBody { get; set; } = static _ => new EditList();

    public Reduced Reduce(ExpressionSyntax node)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (context.Seeds.TryGetValue(node, out var seed))
        {
            return OfSeed(seed);
        }

        if (!context.Hot.Contains(node))
        {
            return Same(node);
        }

        return node switch
        {
            ParenthesizedExpressionSyntax parenthesized => OfParenthesized(parenthesized),
            PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.LogicalNotExpression) => OfNot(unary),
            BinaryExpressionSyntax binary => OfBinary(binary),
            ConditionalExpressionSyntax conditional => OfConditional(conditional),
            AwaitExpressionSyntax awaited => OfAwait(awaited),
            InvocationExpressionSyntax invocation => OfInvocation(invocation),
            MemberAccessExpressionSyntax access => OfMemberAccess(access),
            ConditionalAccessExpressionSyntax access => OfConditionalAccess(access),
            IsPatternExpressionSyntax pattern => OfIsPattern(pattern),
            SwitchExpressionSyntax switched => OfSwitch(switched),
            CastExpressionSyntax cast => OfCast(cast),
            PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => OfSuppression(postfix),
            _ => OfOther(node),
        };
    }

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

    private static Reduced Same(ExpressionSyntax node) => new(node) { IsSame = true, Binding = Precedence.Of(node) };

    private Reduced OfSeed(Seed seed)
    {
        var node = seed.Node;
        if (seed.Level == SeedLevel.Leave)
        {
            return new Reduced(node)
            {
                IsSame = true,
                Binding = Precedence.Of(node),
                Inline = ChildrenOf(node).Note(seed, RemovalStatus.Left, seed.Reason ?? "not safe to rewrite"),
            };
        }

        var inline = new EditList();
        if (seed.Effects.Count == 0)
        {
            Materialize(inline, node, seed);
        }
        else
        {
            inline = ChildrenOf(node).Note(seed, RemovalStatus.Left, "the read has an effect that cannot move out of this expression");
        }

        if (seed.Level == SeedLevel.Literal)
        {
            inline.Note(seed, RemovalStatus.Partly, seed.Reason ?? "only the value was put in place");
            return new Reduced(node) { Inline = inline };
        }

        return new Reduced(node)
        {
            Constant = seed.Value,
            Inline = inline,
            Effects = seed.Effects.ConvertAll(effect => new Effect(effect, Embed(effect))),
            Binding = seed.Effects.Count > 0 ? Precedence.Of(node) : Precedence.Primary,
            IsSame = seed.Effects.Count > 0,
        };
    }

    private void Materialize(EditList edits, ExpressionSyntax node, Seed seed)
    {
        var text = ConstantText.Of(seed.Value, node, _model);
        if (text is null || (!seed.IsRead && seed.Value.Boolean is null) || node.Parent is ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax
            || node is MemberBindingExpressionSyntax || IsInsideBinding(node))
        {
            edits.Note(seed, RemovalStatus.Left, IsInsideBinding(node) ? "the receiver may be null, and then the result is null" : "the value cannot be written in this place");
            return;
        }

        edits.Add(Edit.Replace(node.SpanStart, node.Span.End, InferredName(node) + text));
    }

    // new { x.Flag } and (x.Flag, 1) take the member's name.
    private static string InferredName(ExpressionSyntax node)
    {
        var name = node switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.Text,
            MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
            _ => null,
        };
        return name is null ? ""
            : node.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } ? name + " = "
            : node.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } or ArgumentSyntax } } ? name + ": "
            : "";
    }

    // x?.F and x?.Read("key"): no expression stands where the read stands.
    private static bool IsInsideBinding(ExpressionSyntax node)
    {
        SyntaxNode? inner = node;
        while (inner is InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            inner = inner switch
            {
                InvocationExpressionSyntax invocation => invocation.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax element => element.Expression,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                _ => null,
            };
        }

        return inner is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax;
    }

    /// <summary>Edits for everything inside a node, while the node itself stays.</summary>
    public EditList ChildrenOf(SyntaxNode node)
    {
        var edits = new EditList();
        foreach (var child in node.ChildNodes())
        {
            if (!context.Hot.Contains(child))
            {
                continue;
            }

            switch (child)
            {
                case ExpressionSyntax expression when node is ArrowExpressionClauseSyntax or LambdaExpressionSyntax && ThrownFirst(expression) is { } thrown:
                    edits.Add(context.Hot.Contains(thrown) ? ChildrenOf(thrown) : new EditList()).Add(Cut(expression, thrown));
                    break;
                case ExpressionSyntax expression:
                    edits.Add(Embed(expression));
                    break;
                case StatementSyntax:
                    edits.Add(ReduceBody(child));
                    break;
                case PatternSyntax pattern:
                    edits.Add(PatternEdits(pattern));
                    break;
                case InterpolationSyntax hole:
                    edits.Add(HoleEdits(hole));
                    break;
                case WhereClauseSyntax where when IsAlwaysTrueFilter(where):
                    edits.Add(FilterRemoval(where));
                    break;
                default:
                    edits.Add(ChildrenOf(child));
                    break;
            }
        }

        return edits;
    }

    private Reduced OfOther(ExpressionSyntax node) =>
        new(node) { Inline = ChildrenOf(node), Binding = Precedence.Of(node) };

    private Reduced OfKnown(ExpressionSyntax node, KnownValue value, List<Effect>? effects = null)
    {
        effects ??= [];
        if (effects.Count > 0)
        {
            return new Reduced(node) { Constant = value, Effects = effects, Inline = ChildrenOf(node), Binding = Precedence.Of(node) };
        }

        var inline = new EditList();
        var text = ConstantText.Of(value, node, _model);
        if (text is null)
        {
            inline = ChildrenOf(node);
        }
        else
        {
            inline.Add(Edit.Replace(node.SpanStart, node.Span.End, text));
        }

        return new Reduced(node) { Constant = value, Inline = inline };
    }

    private Reduced OfParenthesized(ParenthesizedExpressionSyntax node)
    {
        var inner = Reduce(node.Expression);
        if (inner.IsSame && inner.Constant is null)
        {
            return new Reduced(node) { IsSame = true, Inline = inner.Inline, ConstantUnlessNull = inner.ConstantUnlessNull, IsNeverNull = inner.IsNeverNull };
        }

        var opens = Edit.Delete(node.SpanStart, node.Expression.SpanStart);
        var closes = Edit.Delete(node.Expression.Span.End, node.Span.End);
        var keepsShape = inner.Source == inner.Top && inner.Constant is null && inner.Remainder is null && inner.Binding < Precedence.Primary;
        if (keepsShape)
        {
            // The operator inside is still there: so are the parentheses.
            return new Reduced(node) { Inline = inner.Inline, Effects = inner.Effects, ConstantUnlessNull = inner.ConstantUnlessNull, IsNeverNull = inner.IsNeverNull };
        }

        return new Reduced(node)
        {
            Constant = inner.Constant,
            ConstantUnlessNull = inner.ConstantUnlessNull,
            IsNeverNull = inner.IsNeverNull,
            Effects = inner.Effects,
            Inline = new EditList().Add(opens).Add(inner.Inline).Add(closes),
            Remainder = inner.Remainder is null ? null : new EditList().Add(opens).Add(inner.Remainder).Add(closes),
            Top = inner.Top,
            Binding = inner.Binding,
            RemainderBinding = inner.RemainderBinding,
        };
    }

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
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax pattern }:
                return Edit.Delete(pattern.SpanStart, pattern.Pattern.SpanStart);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or TypePatternSyntax or RecursivePatternSyntax { Designation: null } } test when HasNotPattern(condition):
                return Edit.Before(test.Pattern.SpanStart, "not ");
            default:
                return null;
        }
    }

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

    /// <summary>Only one child is left of a node, with nothing before it.</summary>
    private Reduced Pass(ExpressionSyntax node, Reduced child, List<Effect>? effects = null, EditList? inlineInstead = null, bool isNegated = false)
    {
        while (child is { IsSame: true, Source: ParenthesizedExpressionSyntax parenthesized } && child.Inline.IsEmpty && child.Inline.Notes.Count == 0)
        {
            child = Same(parenthesized.Expression);
        }

        var around = Cut(node, child.Source);

        EditList Place(EditList edits, int binding, ExpressionSyntax top)
        {
            var result = new EditList().Add(edits);
            if (isNegated && child is { IsSame: true } && OppositeOf(child.Source) is { } opposite)
            {
                result.Add(opposite);
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
                Inline = Place(child.Inline, child.Binding, child.InlineTop),
                Top = child.Top,
                Binding = isNegated ? Precedence.Unary : child.Binding,
            };
        }

        return new Reduced(node)
        {
            Constant = child.Constant is { Boolean: { } plain } && isNegated ? KnownValue.Of(!plain) : child.Constant,
            Effects = all,
            Inline = inlineInstead ?? Place(child.Inline, child.Binding, child.InlineTop),
            Remainder = Place(value, valueBinding, child.Top),
            Top = child.Top,
            Binding = inlineInstead is null ? (isNegated ? Precedence.Unary : child.Binding) : Precedence.Of(node),
            RemainderBinding = isNegated ? Precedence.Unary : valueBinding,
        };
    }

    private List<Effect> EffectsOf(ExpressionSyntax node, Reduced reduced)
    {
        if (reduced.Constant is not null)
        {
            return reduced.Effects;
        }

        if (reduced.IsSame && !context.Hot.Contains(node))
        {
            var nodes = new List<ExpressionSyntax>();
            context.Purity.AddEffects(node, nodes);
            return nodes.ConvertAll(static effect => new Effect(effect, new EditList()));
        }

        return DeclaresVariables(node) || !context.Purity.IsPure(node)
            ? [new Effect(node, Embed(reduced)) { Top = reduced is { Remainder: null, Top: InvocationExpressionSyntax, Binding: Precedence.Primary } ? reduced.Top : node }]
            : [];
    }

    private static bool DeclaresVariables(SyntaxNode node)
    {
        foreach (var inner in node.DescendantNodes())
        {
            if (inner is SingleVariableDesignationSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
