using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Switch statements over a tuple that holds the flag.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome? OfTupleSwitch(SwitchStatementSyntax node, bool isInList)
    {
        if (_context.IsCareful || HasGotoCase(node) || TupleShape.Of(node.Expression, _expressions, _context) is not { } shape)
        {
            return null;
        }

        var patterns = new Dictionary<SwitchLabelSyntax, EditList>();
        SwitchLabelSyntax? all = null;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in node.Sections.SelectMany(static section => section.Labels))
        {
            var edits = new EditList();
            if (label is not CasePatternSwitchLabelSyntax { Pattern: var pattern } || all is not null || IsDeadLabel(label))
            {
                continue;
            }

            if (shape.Match(pattern, edits, out var isAll) is not { } matches)
            {
                return null;
            }

            // (true, true) and (true, _) come to the same where the second element is true: the first one takes it.
            if (!matches || shape.Remaining(pattern) is { } rest && !(label is CasePatternSwitchLabelSyntax { WhenClause: null } ? taken.Add(rest) : !taken.Contains(rest)))
            {
                continue;
            }

            patterns.Add(label, edits);
            if (isAll && label is CasePatternSwitchLabelSyntax { WhenClause: null })
            {
                all = label;
            }
        }

        var isAllVariable = all is CasePatternSwitchLabelSyntax { Pattern: VarPatternSyntax };
        bool IsLive(SwitchLabelSyntax label) => patterns.ContainsKey(label) || label is DefaultSwitchLabelSyntax && all is null;
        var live = node.Sections.Where(section => section.Labels.Any(IsLive)).ToList();
        if (live.Count == 0)
        {
            return null;
        }

        // Only the section that takes everything is left.
        if (isInList && live.Count == 1 && !isAllVariable && live[0].Labels.Any(label => label == all || IsLive(label) && label is DefaultSwitchLabelSyntax)
            && live[0].Labels.Where(IsLive).All(label => label is DefaultSwitchLabelSyntax || label == all || !DeclaresNames(label))
            && shape.OpenElements.All(element => _context.Purity.IsPure(element.Node)) && TrySplice(node, live[0]) is { } spliced)
        {
            return spliced;
        }

        if (shape.Open.Count == 0)
        {
            return null;
        }

        var result = shape.Edits(Precedence.Lowest);
        if (node.OpenParenToken.RawKind == 0 && shape.Open.Count == 1)
        {
            ExpressionReducer.Parenthesize(result, node.Expression);
        }

        foreach (var section in node.Sections)
        {
            if (!live.Contains(section))
            {
                result.Add(_layout.Removal(section.GetFirstToken(), section.GetLastToken()));
                continue;
            }

            foreach (var label in section.Labels)
            {
                result.Add(!IsLive(label) ? new EditList().Add(_layout.Removal(label.GetFirstToken(), label.GetLastToken()))
                    : label == all && !isAllVariable ? new EditList().Add(Edit.Replace(label.SpanStart, label.Span.End, "default:"))
                    : label is CasePatternSwitchLabelSyntax pattern ? patterns[label].Add(WhenEdits(pattern))
                    : new EditList());
            }

            result.Add(ReduceList(section.Statements, section).Edits);
        }

        return new StatementOutcome(result);
    }

    private static bool DeclaresNames(SyntaxNode node) => node.DescendantNodes().Any(static inner => inner is SingleVariableDesignationSyntax);
}
