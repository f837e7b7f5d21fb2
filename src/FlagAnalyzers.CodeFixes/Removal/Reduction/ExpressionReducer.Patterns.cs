using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Patterns and switch expressions over known values.</summary>
internal sealed partial class ExpressionReducer
{
    /// <summary>Whether a known value matches a pattern; null where the pattern declares something or is not understood.</summary>
    public bool? Match(KnownValue value, PatternSyntax pattern)
    {
        switch (pattern)
        {
            case DiscardPatternSyntax:
                return true;
            case VarPatternSyntax { Designation: DiscardDesignationSyntax }:
                return true;
            case ParenthesizedPatternSyntax parenthesized:
                return Match(value, parenthesized.Pattern);
            case ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression }:
                return false;
            case RecursivePatternSyntax { Type: null, Designation: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0 }:
                return true;
            case ConstantPatternSyntax constant:
                return LiteralOf(constant.Expression) is { } literal ? Compare(value, literal) : null;
            case UnaryPatternSyntax unary:
                return Match(value, unary.Pattern) is { } inner ? !inner : null;
            case BinaryPatternSyntax binary:
                var left = Match(value, binary.Left);
                var right = Match(value, binary.Right);
                return binary.IsKind(SyntaxKind.AndPattern)
                    ? (left == false || right == false ? false : left & right)
                    : (left == true || right == true ? true : left | right);
            case RelationalPatternSyntax relational:
                return Order(value, LiteralOf(relational.Expression)) is { } order ? Holds(order, relational.OperatorToken.Kind()) : null;
            default:
                return null;
        }
    }

    private Reduced OfIsPattern(IsPatternExpressionSyntax node)
    {
        if (context.Hot.Contains(node.Pattern) && MatchMembers(node.Pattern) is { } known0 && !context.Hot.Contains(node.Expression)
            && (known0 is false || context.TypeOf(node.Expression) is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }))
        {
            var effects = new List<ExpressionSyntax>();
            context.Purity.AddEffects(node.Expression, effects);
            return OfKnown(node, KnownValue.Of(known0), effects.ConvertAll(static effect => new Effect(effect, new EditList())));
        }

        if (OfTuplePattern(node) is { } tuple)
        {
            return tuple;
        }

        var operand = Reduce(node.Expression);
        if ((operand.Constant ?? operand.Literal) is { Wrapper: ValueWrapper.None } known && !context.Hot.Contains(node.Pattern)
            && context.TypeOf(node.Expression) is { IsValueType: true } or { SpecialType: SpecialType.System_String }
            && Match(known, node.Pattern) is { } matches)
        {
            return OfKnown(node, KnownValue.Of(matches), operand.Effects);
        }

        if (operand.Constant?.Boolean is not null && PatternVariable.In(node, _model, context.CancellationToken) is { } variable
            && (PatternVariable.IsUnread(variable) || IsFollowed(_model.GetDeclaredSymbol(variable, context.CancellationToken))))
        {
            return OfKnown(node, KnownValue.True, operand.Effects);
        }

        if (operand is { ConstantUnlessNull: { } certain, IsNeverNull: true } && !context.Hot.Contains(node.Pattern) && Match(certain, node.Pattern) is { } matchesCertain)
        {
            return OfKnown(node, KnownValue.Of(matchesCertain));
        }

        if (operand.ConstantUnlessNull is { } unlessNull && !context.Hot.Contains(node.Pattern) && IsNullTested(node.Pattern) is { } whenNull
            && Match(unlessNull, node.Pattern) is { } whenSet && whenNull == whenSet)
        {
            return OfKnown(node, KnownValue.Of(whenSet));
        }

        return OfOther(node);
    }

    /// <summary>Whether the readers of a variable are told its value.</summary>
    public bool IsFollowed(ISymbol? variable) =>
        context.Seeds.Values.Any(seed => !seed.IsRead && seed.Level == SeedLevel.Full && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(seed.Node, context.CancellationToken).Symbol, variable));

    // What a pattern over constants says of null.
    private bool? IsNullTested(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax parenthesized => IsNullTested(parenthesized.Pattern),
        ConstantPatternSyntax constant => constant.Expression.IsKind(SyntaxKind.NullLiteralExpression),
        UnaryPatternSyntax unary => !IsNullTested(unary.Pattern),
        _ => null,
    };

    private Reduced OfSwitch(SwitchExpressionSyntax node)
    {
        if (OfTupleSwitch(node) is { } tuple)
        {
            return tuple;
        }

        var governing = Reduce(node.GoverningExpression);
        var edits = new EditList();
        var kept = new List<SwitchExpressionArmSyntax>();
        var removed = new List<SwitchExpressionArmSyntax>();
        var decided = governing.Constant?.WithoutNullable ?? governing.Literal;
        var isDecided = decided is { Wrapper: ValueWrapper.None };
        SwitchExpressionArmSyntax? chosen = null, certain = null;
        foreach (var arm in node.Arms)
        {
            if (chosen is not null)
            {
                removed.Add(arm);
                continue;
            }

            var when = arm.WhenClause is null || !context.Hot.Contains(arm.WhenClause) ? null : Reduce(arm.WhenClause.Condition);
            var matches = isDecided && !context.Hot.Contains(arm.Pattern) ? Match(decided!, arm.Pattern) : null;
            matches ??= context.Hot.Contains(arm.Pattern) && MatchMembers(arm.Pattern) == false ? false : null;
            if (matches == false || context.Dead.Contains(arm) || when is { Constant.Boolean: false, Effects.Count: 0 })
            {
                removed.Add(arm);
                continue;
            }

            if (matches == true && (arm.WhenClause is null || when is { Constant.Boolean: true, Effects.Count: 0 }) && kept.Count == 0)
            {
                chosen = arm;
                continue;
            }

            if (matches == true && arm.WhenClause is null && kept.Count == 1 && certain == kept[0] && governing.Effects.Count == 0 && OfGuarded(node, kept[0], arm) is { } guarded)
            {
                return guarded;
            }

            certain ??= matches == true ? arm : null;
            kept.Add(arm);
            if (when is { Constant.Boolean: true, Effects.Count: 0 })
            {
                removed.AddRange(SubsumedBy(node, arm));
            }

            edits.Add(WhenEdits(arm, when));
        }

        if (chosen is not null)
        {
            return Choose(node, chosen.Expression, governing.Effects) ?? OfLiteralOnly(node, node.GoverningExpression);
        }

        kept.RemoveAll(removed.Contains);
        if (kept.Count == 0 || removed.Count > 0 && !IsTypeKept(node, kept))
        {
            return OfOther(node);
        }

        if (removed.Count > 0 && kept.Count == 1 && kept[0] is { Pattern: DiscardPatternSyntax, WhenClause: null } last
            && Choose(node, last.Expression, EffectsOf(node.GoverningExpression, governing)) is { } only)
        {
            return only;
        }

        RemoveArms(node, removed, edits);
        edits.Add(Embed(governing));
        foreach (var arm in kept)
        {
            edits.Add(context.Hot.Contains(arm.Pattern) ? PatternEdits(arm.Pattern) : new EditList());
            edits.Add(Embed(arm.Expression));
        }

        return Led(node, node.GoverningExpression, edits, Precedence.Of(node));
    }

    // Removing an arm must not change the natural type of the whole.
    private bool IsTypeKept(SwitchExpressionSyntax node, List<SwitchExpressionArmSyntax> kept)
    {
        var info = _model.GetTypeInfo(node, context.CancellationToken);
        var type = info.Type ?? info.ConvertedType;
        if (type is null)
        {
            return false;
        }

        foreach (var arm in kept)
        {
            if (SymbolEqualityComparer.Default.Equals(context.TypeOf(arm.Expression), type) && !IsTargetTyped(arm.Expression))
            {
                return true;
            }
        }

        return IsTypedAs(node, node.WithArms(SyntaxFactory.SeparatedList(kept)), type);
    }

    // Without its `when`, an arm takes everything that equal or unconditional arms below it took.
    private static IEnumerable<SwitchExpressionArmSyntax> SubsumedBy(SwitchExpressionSyntax node, SwitchExpressionArmSyntax arm)
    {
        var isAll = arm.Pattern is DiscardPatternSyntax or VarPatternSyntax;
        var isBelow = false;
        foreach (var other in node.Arms)
        {
            if (isBelow && (isAll || SyntaxFactory.AreEquivalent(other.Pattern, arm.Pattern)
                    || arm.Pattern is DeclarationPatternSyntax own && string.Equals(TestedType(other.Pattern), own.Type.ToString(), StringComparison.Ordinal)))
            {
                yield return other;
            }

            isBelow |= other == arm;
        }
    }

    private static string? TestedType(PatternSyntax pattern) => pattern switch
    {
        DeclarationPatternSyntax declaration => declaration.Type.ToString(),
        TypePatternSyntax type => type.Type.ToString(),
        RecursivePatternSyntax recursive => recursive.Type?.ToString(),
        ConstantPatternSyntax constant => constant.Expression.ToString(),
        _ => null,
    };

    private void RemoveArms(SwitchExpressionSyntax node, List<SwitchExpressionArmSyntax> removed, EditList edits)
    {
        var separators = node.Arms.GetSeparators().ToList();
        for (var i = 0; i < node.Arms.Count; i++)
        {
            if (removed.Contains(node.Arms[i]))
            {
                edits.Add(context.Layout.Removal(node.Arms[i].GetFirstToken(), i < separators.Count ? separators[i] : node.Arms[i].GetLastToken()));
            }
        }

        // The last arm had no comma: neither has the one that is the last now.
        var last = node.Arms.Count - 1;
        if (separators.Count > last || !removed.Contains(node.Arms[last]))
        {
            return;
        }

        while (last >= 0 && removed.Contains(node.Arms[last]))
        {
            last--;
        }

        edits.Add(Edit.Delete(separators[last].SpanStart, separators[last].Span.End));
    }
}
