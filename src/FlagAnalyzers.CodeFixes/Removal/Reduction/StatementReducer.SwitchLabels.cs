using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The labels of a switch: which of them nothing can reach any more.</summary>
internal sealed partial class StatementReducer
{
    private HashSet<SwitchLabelSyntax> DeadLabels(SwitchStatementSyntax node, KnownValue? governing)
    {
        var dead = Subsumed(node);
        dead.UnionWith(node.Sections.SelectMany(static section => section.Labels).Where(IsDeadLabel));
        if (governing is { Wrapper: ValueWrapper.None } known && !HasGotoCase(node))
        {
            var isTaken = false;
            foreach (var label in node.Sections.SelectMany(static section => section.Labels).OrderBy(static label => label is DefaultSwitchLabelSyntax))
            {
                var matches = MatchLabel(label, known);
                if (isTaken || matches == false)
                {
                    dead.Add(label);
                }

                isTaken |= matches == true && label is not CasePatternSwitchLabelSyntax { WhenClause: not null };
            }
        }

        return dead;
    }

    // What a label's pattern says of a known value, whatever its `when` does.
    private bool? MatchLabel(SwitchLabelSyntax label, KnownValue known) => label switch
    {
        CaseSwitchLabelSyntax constant => MatchConstant(known, constant.Value),
        CasePatternSwitchLabelSyntax pattern when !_context.Hot.Contains(pattern.Pattern) => _expressions.Match(known, pattern.Pattern),
        DefaultSwitchLabelSyntax => true,
        _ => null,
    };

    // Labels below one that loses its `when` and now takes all that they took.
    private HashSet<SwitchLabelSyntax> Subsumed(SwitchStatementSyntax node)
    {
        var subsumed = new HashSet<SwitchLabelSyntax>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in node.Sections.SelectMany(static section => section.Labels))
        {
            var tested = label switch
            {
                CaseSwitchLabelSyntax constant => constant.Value.ToString(),
                CasePatternSwitchLabelSyntax { Pattern: DeclarationPatternSyntax declaration } => declaration.Type.ToString(),
                CasePatternSwitchLabelSyntax { Pattern: RecursivePatternSyntax { Type: { } type } } => type.ToString(),
                CasePatternSwitchLabelSyntax pattern => pattern.Pattern.ToString(),
                _ => null,
            };
            if (tested is not null && taken.Contains(tested))
            {
                if (node.DescendantNodes().Any(static inner => inner.IsKind(SyntaxKind.GotoCaseStatement)) && label is CaseSwitchLabelSyntax)
                {
                    throw new CannotReduceException("a goto leads to a label that would go");
                }

                subsumed.Add(label);
            }
            else if (tested is not null && label is CasePatternSwitchLabelSyntax { WhenClause.Condition: var condition, Pattern: DeclarationPatternSyntax or ConstantPatternSyntax or TypePatternSyntax }
                && _context.Hot.Contains(condition) && _expressions.Reduce(condition) is { Constant.Boolean: true, Effects.Count: 0 })
            {
                taken.Add(tested);
            }
        }

        return subsumed;
    }

    private bool IsDeadLabel(SwitchLabelSyntax label) =>
        _context.Dead.Contains(label)
        || label is CasePatternSwitchLabelSyntax { Pattern: var tested } && _context.Hot.Contains(tested) && _expressions.MatchMembers(tested) == false
        || label is CasePatternSwitchLabelSyntax { WhenClause.Condition: var condition } && _context.Hot.Contains(condition)
        && _expressions.Reduce(condition) is { Constant.Boolean: false, Effects.Count: 0 };

    private EditList OfLabel(SwitchLabelSyntax label) =>
        label is CasePatternSwitchLabelSyntax pattern
            ? (_context.Hot.Contains(pattern.Pattern) ? _expressions.PatternEditsOf(pattern.Pattern) : new EditList()).Add(WhenEdits(pattern))
            : _expressions.ChildrenOf(label);

    private EditList WhenEdits(CasePatternSwitchLabelSyntax label)
    {
        if (label.WhenClause is not { } when || !_context.Hot.Contains(when))
        {
            return new EditList();
        }

        var condition = _expressions.Reduce(when.Condition);
        return condition is { Constant.Boolean: true, Effects.Count: 0 } && !_context.IsCareful
            ? new EditList().Add(Edit.Delete(label.Pattern.Span.End, when.Span.End))
            : _expressions.Embed(condition);
    }
}
