using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Patterns that name the flag's member, and patterns over a tuple that holds the flag.</summary>
internal sealed partial class ExpressionReducer
{
    /// <summary>False where a member pattern cannot match any more; true where nothing is left to match; else null.</summary>
    private bool? MatchMembers(PatternSyntax pattern)
    {
        if (pattern is not RecursivePatternSyntax { PropertyPatternClause: { } clause, PositionalPatternClause: null } recursive)
        {
            return null;
        }

        var isAll = recursive is { Type: null, Designation: null };
        foreach (var member in clause.Subpatterns)
        {
            var matches = MatchMember(member);
            if (matches == false)
            {
                return false;
            }

            isAll &= matches == true;
        }

        return isAll ? true : null;
    }

    private bool? MatchMember(SubpatternSyntax member) =>
        member.NameColon is { } name && context.Seeds.TryGetValue(name.Name, out var seed) && seed.Level == SeedLevel.Full ? Match(seed.Value, member.Pattern) : null;

    /// <summary>Takes members that always match out of a pattern that stays.</summary>
    private EditList PatternEdits(PatternSyntax pattern)
    {
        if (pattern is not RecursivePatternSyntax { PropertyPatternClause: { } clause })
        {
            return ChildrenOf(pattern);
        }

        var edits = new EditList();
        var gone = clause.Subpatterns.Where(member => MatchMember(member) == true).ToList();
        var kept = clause.Subpatterns.Except(gone).ToList();
        if (kept.Count == 0)
        {
            edits.Add(Edit.Replace(clause.OpenBraceToken.Span.End, clause.CloseBraceToken.SpanStart, " "));
        }
        else
        {
            var list = clause.Subpatterns;
            for (var i = 0; i < list.Count; i++)
            {
                if (gone.Contains(list[i]))
                {
                    edits.Add(kept.Exists(member => member.SpanStart < list[i].SpanStart)
                        ? Edit.Delete(list[i - 1].Span.End, list[i].Span.End)
                        : Edit.Delete(list[i].SpanStart, list[i + 1].SpanStart));
                }
            }
        }

        foreach (var member in kept)
        {
            if (member.NameColon is { } name && context.Seeds.TryGetValue(name.Name, out var seed))
            {
                edits.Note(seed, RemovalStatus.Left, seed.Reason ?? "a pattern names the flag");
            }

            if (context.Hot.Contains(member.Pattern))
            {
                edits.Add(PatternEdits(member.Pattern));
            }
        }

        return edits;
    }

    private bool TryGetTuple(ExpressionSyntax node, out List<(ArgumentSyntax Element, Reduced Value)> elements, out int left)
    {
        elements = [];
        left = -1;
        if (node is not TupleExpressionSyntax tuple || !context.Hot.Contains(tuple))
        {
            return false;
        }

        var open = 0;
        foreach (var element in tuple.Arguments)
        {
            var value = Reduce(element.Expression);
            elements.Add((element, value));
            if (value.Constant is { Wrapper: ValueWrapper.None } && value.Effects.Count == 0)
            {
                continue;
            }

            left = elements.Count - 1;
            open++;
        }

        return open == 1 && elements.Count > 1 && elements[left].Value.Effects.Count == 0;
    }

    // What a positional pattern says once the known elements are taken out: false, or the pattern of the one element that is left.
    private bool? MatchTuple(PatternSyntax pattern, List<(ArgumentSyntax Element, Reduced Value)> elements, int left, out PatternSyntax? rest)
    {
        rest = null;
        if (pattern is DiscardPatternSyntax)
        {
            rest = pattern;
            return true;
        }

        if (pattern is not RecursivePatternSyntax { Type: null, Designation: null, PropertyPatternClause: null, PositionalPatternClause: { } clause }
            || clause.Subpatterns.Count != elements.Count || context.Hot.Contains(pattern))
        {
            return null;
        }

        bool? all = true;
        for (var i = 0; i < elements.Count; i++)
        {
            if (clause.Subpatterns[i].NameColon is not null)
            {
                return null;
            }

            if (i == left)
            {
                rest = clause.Subpatterns[i].Pattern;
                continue;
            }

            var matches = Match(elements[i].Value.Constant!, clause.Subpatterns[i].Pattern);
            if (matches == false)
            {
                return false;
            }

            all &= matches;
        }

        return all;
    }

    private Reduced? OfTuplePattern(IsPatternExpressionSyntax node)
    {
        if (!TryGetTuple(node.Expression, out var elements, out var left) || MatchTuple(node.Pattern, elements, left, out var rest) is not { } matches)
        {
            return null;
        }

        var (element, value) = elements[left];
        if (!matches || rest is DiscardPatternSyntax)
        {
            return OfKnown(node, KnownValue.Of(matches), EffectsOf(element.Expression, value));
        }

        var edits = Rest(node.Expression, element, value, 13);
        edits.Add(Edit.Replace(node.Expression.Span.End, rest!.SpanStart, " is ")).Add(Edit.Delete(rest.Span.End, node.Pattern.Span.End));
        return new Reduced(node) { Inline = edits, Binding = Precedence.Of(node) };
    }

    private static EditList Rest(ExpressionSyntax tuple, ArgumentSyntax element, Reduced value, int binding)
    {
        var edits = new EditList().Add(value.Inline);
        if (value.Binding < binding)
        {
            Parenthesize(edits, element.Expression);
        }

        return edits.Add(Edit.Delete(tuple.SpanStart, element.Expression.SpanStart)).Add(Edit.Delete(element.Expression.Span.End, tuple.Span.End));
    }

    private Reduced? OfTupleSwitch(SwitchExpressionSyntax node)
    {
        if (!TryGetTuple(node.GoverningExpression, out var elements, out var left))
        {
            return null;
        }

        var (element, value) = elements[left];
        var edits = Rest(node.GoverningExpression, element, value, 17);
        var kept = new List<SwitchExpressionArmSyntax>();
        var removed = new List<SwitchExpressionArmSyntax>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var arm in node.Arms)
        {
            if (MatchTuple(arm.Pattern, elements, left, out var rest) is not { } matches || arm.WhenClause is not null)
            {
                return null;
            }

            if (!matches || taken.Contains("_") || !taken.Add(rest!.ToString()))
            {
                removed.Add(arm);
                continue;
            }

            kept.Add(arm);
            if (rest != arm.Pattern)
            {
                edits.Add(Edit.Delete(arm.Pattern.SpanStart, rest.SpanStart)).Add(Edit.Delete(rest.Span.End, arm.Pattern.Span.End));
            }

            edits.Add(Embed(arm.Expression));
        }

        if (kept.Count == 0 || !IsTypeKept(node, kept))
        {
            return null;
        }

        if (taken.Contains("_") && kept.Count == 1)
        {
            return Choose(node, kept[0].Expression, EffectsOf(element.Expression, value));
        }

        foreach (var arm in removed)
        {
            RemoveArm(node, arm, kept, edits);
        }

        return new Reduced(node) { Inline = edits, Binding = Precedence.Of(node) };
    }
}
