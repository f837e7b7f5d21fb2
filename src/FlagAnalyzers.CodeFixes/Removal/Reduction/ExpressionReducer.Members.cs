using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Patterns that name the flag's member, and patterns over a tuple that holds the flag.</summary>
internal sealed partial class ExpressionReducer
{
    /// <summary>False where a pattern that names the flag cannot match any more; true where nothing is left to match; else null.</summary>
    public bool? MatchMembers(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ParenthesizedPatternSyntax parenthesized:
                return MatchMembers(parenthesized.Pattern);
            case UnaryPatternSyntax unary:
                return MatchMembers(unary.Pattern) == false ? true : null;
            case BinaryPatternSyntax both when both.IsKind(SyntaxKind.AndPattern):
                return MatchMembers(both.Left) == false || MatchMembers(both.Right) == false ? false : null;
            case BinaryPatternSyntax either:
                return MatchMembers(either.Left) == false && MatchMembers(either.Right) == false ? false : null;
            case RecursivePatternSyntax { PropertyPatternClause: { } clause, PositionalPatternClause: null } recursive when context.Hot.Contains(recursive):
                var matches = clause.Subpatterns.Select(MatchMember).ToList();
                return matches.Contains(false) ? false : recursive is { Type: null, Designation: null } && matches.TrueForAll(static match => match == true) ? true : null;
            default:
                return null;
        }
    }

    private bool? MatchMember(SubpatternSyntax member)
    {
        if (NameOf(member) is { } name && context.Seeds.TryGetValue(name, out var seed) && seed.Level == SeedLevel.Full)
        {
            return Match(seed.Value, member.Pattern);
        }

        return MatchMembers(member.Pattern) == false ? false : null;
    }

    /// <summary>The member that a subpattern tests: the last one of <c>A.B: pattern</c>.</summary>
    public static IdentifierNameSyntax? NameOf(SubpatternSyntax member) => member.ExpressionColon switch
    {
        NameColonSyntax name => name.Name,
        { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax last } } => last,
        _ => null,
    };

    /// <summary>Takes members that always match out of a pattern that stays.</summary>
    public EditList PatternEditsOf(PatternSyntax pattern) => context.Hot.Contains(pattern) ? PatternEdits(pattern) : new EditList();

    private EditList PatternEdits(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case BinaryPatternSyntax binary:
                return BinaryEdits(binary);
            case RecursivePatternSyntax { PropertyPatternClause: { } clause } recursive:
                return MemberEdits(recursive, clause);
            default:
                return ChildrenOf(pattern);
        }
    }

    private EditList BinaryEdits(BinaryPatternSyntax pattern)
    {
        bool? left = MatchMembers(pattern.Left), right = MatchMembers(pattern.Right);
        var isOr = pattern.IsKind(SyntaxKind.OrPattern);
        if (isOr ? right == false : right == true && IsNeverNull(pattern.Left))
        {
            return PatternEditsOf(pattern.Left).Add(Edit.Delete(pattern.Left.Span.End, pattern.Span.End));
        }

        if (isOr ? left == false : left == true && IsNeverNull(pattern.Right))
        {
            return PatternEditsOf(pattern.Right).Add(Edit.Delete(pattern.SpanStart, pattern.Right.SpanStart));
        }

        return PatternEditsOf(pattern.Left).Add(PatternEditsOf(pattern.Right));
    }

    private static bool IsNeverNull(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } => true,
        DeclarationPatternSyntax or TypePatternSyntax or RecursivePatternSyntax => true,
        ConstantPatternSyntax constant => !constant.Expression.IsKind(SyntaxKind.NullLiteralExpression),
        _ => false,
    };

    private EditList MemberEdits(RecursivePatternSyntax pattern, PropertyPatternClauseSyntax clause)
    {
        var edits = new EditList();
        if (pattern.PositionalPatternClause is { } positions)
        {
            edits.Add(ChildrenOf(positions));
        }

        var list = clause.Subpatterns;
        var gone = list.Where(member => MatchMember(member) == true && ReceiverEdit(member) is null).ToList();
        if (gone.Count == list.Count)
        {
            return edits.Add(Edit.Replace(clause.OpenBraceToken.Span.End, clause.CloseBraceToken.SpanStart, " "));
        }

        TupleShape.RemoveFrom(list, index => gone.Contains(list[index]), edits);
        foreach (var member in list.Except(gone))
        {
            if (MatchMember(member) == true)
            {
                edits.Add(ReceiverEdit(member)!.Value);
                continue;
            }

            if (NameOf(member) is { } name && context.Seeds.TryGetValue(name, out var seed))
            {
                edits.Note(seed, RemovalStatus.Left, seed.Reason ?? "a pattern names the flag");
            }

            edits.Add(PatternEditsOf(member.Pattern));
        }

        return edits;
    }

    // A.F: true still asks that A is not null.
    private Edit? ReceiverEdit(SubpatternSyntax member)
    {
        if (member.ExpressionColon is not { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } || member.ExpressionColon is NameColonSyntax
            || context.TypeOf(receiver) is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } && receiver is IdentifierNameSyntax)
        {
            return null;
        }

        return Edit.Replace(receiver.Span.End, member.Span.End, ": { }");
    }

    private Reduced? OfTuplePattern(IsPatternExpressionSyntax node)
    {
        if (TupleShape.Of(node.Expression, this, context) is not { } shape)
        {
            return null;
        }

        var edits = new EditList();
        var pattern = node.Pattern;
        while (pattern is UnaryPatternSyntax not)
        {
            pattern = not.Pattern;
        }

        var isNot = node.Pattern.DescendantNodesAndSelf().TakeWhile(inner => inner != pattern).Count() % 2 == 1;
        if (shape.Match(pattern, edits, out var isAll) is not { } matches)
        {
            return null;
        }

        if (!matches || isAll)
        {
            return OfKnown(node, KnownValue.Of(matches != isNot), shape.OpenElements.SelectMany(element => EffectsOf(element.Node, element.Value)).ToList());
        }

        // (F, x) is (true, true)
        if (shape.Open.Count == 1 && context.IsBoolean(shape.Only.Node) && OnlyPattern(pattern) is ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal })
        {
            return Pass(node, shape.Only.Value, isNegated: literal.IsKind(SyntaxKind.FalseLiteralExpression) != isNot);
        }

        return new Reduced(node) { Inline = edits.Add(shape.Edits(13)), Binding = Precedence.Of(node) };

        PatternSyntax? OnlyPattern(PatternSyntax pattern) =>
            pattern is RecursivePatternSyntax { PositionalPatternClause: { } clause } ? clause.Subpatterns[shape.Open[0]].Pattern : null;
    }

    private Reduced? OfTupleSwitch(SwitchExpressionSyntax node)
    {
        if (TupleShape.Of(node.GoverningExpression, this, context) is not { } shape)
        {
            return null;
        }

        var edits = shape.Edits(17);
        var kept = new List<SwitchExpressionArmSyntax>();
        var removed = new List<SwitchExpressionArmSyntax>();
        var takesAll = false;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var arm in node.Arms)
        {
            var own = new EditList();
            if (shape.Match(arm.Pattern, own, out var isAll) is not { } matches)
            {
                return null;
            }

            var when = arm.WhenClause is null || !context.Hot.Contains(arm.WhenClause) ? null : Reduce(arm.WhenClause.Condition);
            if (!matches || takesAll || context.Dead.Contains(arm) || when is { Constant.Boolean: false, Effects.Count: 0 }
                || shape.Remaining(arm.Pattern) is { } rest && !(arm.WhenClause is null ? taken.Add(rest) : !taken.Contains(rest)))
            {
                removed.Add(arm);
                continue;
            }

            takesAll = isAll && (arm.WhenClause is null || when is { Constant.Boolean: true, Effects.Count: 0 });
            kept.Add(arm);
            edits.Add(takesAll && arm.Pattern is not DiscardPatternSyntax and not VarPatternSyntax ? new EditList().Add(Edit.Replace(arm.Pattern.SpanStart, arm.Pattern.Span.End, "_")) : own);
            edits.Add(WhenEdits(arm, when)).Add(Embed(arm.Expression));
        }

        if (kept.Count == 0 || removed.Count > 0 && !IsTypeKept(node, kept))
        {
            return null;
        }

        if (takesAll && kept.Count == 1 && kept[0].Pattern is not VarPatternSyntax)
        {
            return Choose(node, kept[0].Expression, shape.OpenElements.SelectMany(element => EffectsOf(element.Node, element.Value)).ToList());
        }

        if (shape.Open.Count == 0)
        {
            return null;
        }

        RemoveArms(node, removed, edits);
        return new Reduced(node) { Inline = edits, Binding = Precedence.Of(node) };
    }

    private EditList WhenEdits(SwitchExpressionArmSyntax arm, Reduced? when) =>
        when is null ? new EditList()
        : when is { Constant.Boolean: true, Effects.Count: 0 } ? new EditList().Add(Edit.Delete(arm.Pattern.Span.End, arm.WhenClause!.Span.End))
        : Embed(when);
}
