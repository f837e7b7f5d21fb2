using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Switch statements.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome OfSwitch(SwitchStatementSyntax node, bool isInList)
    {
        var governing = _expressions.Reduce(node.Expression);
        if (governing.Constant is { Wrapper: ValueWrapper.None } known && governing.Effects.Count == 0 && isInList && !_context.IsCareful
            && TrySelect(node, known, out var section))
        {
            if (section is null)
            {
                return Vanish(node);
            }

            if (TrySplice(node, section) is { } spliced)
            {
                return spliced;
            }
        }

        return OfOpenSwitch(node, governing);
    }

    // False where an earlier label might match or the choice is not certain.
    private bool TrySelect(SwitchStatementSyntax node, KnownValue known, out SwitchSectionSyntax? selected)
    {
        selected = null;
        SwitchSectionSyntax? fallback = null;
        foreach (var section in node.Sections)
        {
            foreach (var label in section.Labels)
            {
                if (_context.Hot.Contains(label))
                {
                    return false;
                }

                bool? matches = label switch
                {
                    CaseSwitchLabelSyntax constant => _expressions.Match(known, SyntaxFactory.DiscardPattern()) is not null ? MatchConstant(known, constant.Value) : null,
                    CasePatternSwitchLabelSyntax { WhenClause: null } pattern => _expressions.Match(known, pattern.Pattern),
                    CasePatternSwitchLabelSyntax pattern => _expressions.Match(known, pattern.Pattern) == false ? false : null,
                    _ => false,
                };
                if (label is DefaultSwitchLabelSyntax)
                {
                    fallback = section;
                }

                if (matches is null)
                {
                    return false;
                }

                if (matches.Value)
                {
                    selected = section;
                    return true;
                }
            }
        }

        selected = fallback;
        return true;
    }

    private bool? MatchConstant(KnownValue known, ExpressionSyntax value)
    {
        var constant = _context.Model.GetConstantValue(value, _context.CancellationToken);
        return constant is { HasValue: true, Value: { } other } && other.GetType() == known.Value.GetType() ? Equals(other, known.Value) : null;
    }

    private StatementOutcome? TrySplice(SwitchStatementSyntax node, SwitchSectionSyntax section)
    {
        IReadOnlyList<StatementSyntax> statements = section.Statements;
        BlockSyntax? block = null;
        if (statements.Count is 1 or 2 && statements[0] is BlockSyntax only && statements[statements.Count - 1] is BlockSyntax or BreakStatementSyntax)
        {
            block = only;
            statements = only.Statements;
        }

        var count = statements.Count;
        if (count > 0 && statements[count - 1] is BreakStatementSyntax)
        {
            count--;
        }

        var content = statements.Take(count).ToList();
        foreach (var statement in content)
        {
            if (HasBreak(statement) || HasGotoCase(statement))
            {
                return null;
            }
        }

        // Another section may jump into this one only from within the switch, which goes.
        if (!CanUnwrap(node, content))
        {
            return null;
        }

        if (content.Count == 0)
        {
            return Vanish(node);
        }

        var start = content[0];
        var last = content[content.Count - 1];
        if (!_layout.IsFirstOnLine(node.SpanStart) || !_layout.IsFirstOnLine(start.SpanStart)
            || _layout.EndOfLineAfter(node.GetLastToken()) is var end && end < 0 || _layout.EndOfLineAfter(last.GetLastToken()) is var contentEnd && contentEnd < 0)
        {
            return null;
        }

        var list = ReduceList(content, block is null ? section : block);
        if (list.Vanishes)
        {
            return Vanish(node);
        }

        var edits = new EditList().Add(list.Edits);
        var header = start.GetFirstToken().GetPreviousToken();
        var contentStart = _layout.Text.Lines.GetLineFromPosition(header.Span.End).EndIncludingLineBreak;
        var from = _layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start;
        edits.Add(Edit.Delete(from, contentStart) with { IsLines = true });
        edits.Add(Edit.Delete(contentEnd, end) with { IsLines = true });
        var delta = _layout.IndentAt(start.SpanStart).Length - _layout.IndentAt(node.SpanStart).Length;
        if (delta > 0)
        {
            edits.Shifts.Add(new LineShift(_layout.LineOf(contentStart), _layout.LineOf(last.Span.End), delta));
        }

        return new StatementOutcome(edits) { Jumps = list.Jumps };
    }

    private static bool HasGotoCase(SyntaxNode node)
    {
        foreach (var inner in node.DescendantNodesAndSelf())
        {
            if (inner.IsKind(SyntaxKind.GotoCaseStatement) || inner.IsKind(SyntaxKind.GotoDefaultStatement))
            {
                return true;
            }
        }

        return false;
    }

    private StatementOutcome OfOpenSwitch(SwitchStatementSyntax node, Reduced governing)
    {
        var edits = NoteStuck(governing, _expressions.Embed(governing));
        var subsumed = _context.IsCareful ? [] : Subsumed(node);
        foreach (var section in node.Sections)
        {
            if (!_context.Hot.Contains(section) && !section.Labels.Any(subsumed.Contains))
            {
                continue;
            }

            var removed = section.Labels.Where(label => IsDeadLabel(label) || subsumed.Contains(label)).ToList();
            if (removed.Count == section.Labels.Count && !_context.IsCareful)
            {
                edits.Add(_layout.Removal(section.GetFirstToken(), section.GetLastToken()));
                continue;
            }

            foreach (var label in section.Labels)
            {
                if (_context.Hot.Contains(label) || subsumed.Contains(label))
                {
                    edits.Add(removed.Contains(label) && !_context.IsCareful && removed.Count < section.Labels.Count
                        ? new EditList().Add(_layout.Removal(label.GetFirstToken(), label.GetLastToken()))
                        : OfLabel(label));
                }
            }

            edits.Add(ReduceList(section.Statements, section).Edits);
        }

        return new StatementOutcome(edits);
    }

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
        label is CasePatternSwitchLabelSyntax { WhenClause.Condition: var condition } && _context.Hot.Contains(condition)
        && _expressions.Reduce(condition) is { Constant.Boolean: false, Effects.Count: 0 };

    private EditList OfLabel(SwitchLabelSyntax label)
    {
        if (label is CasePatternSwitchLabelSyntax { WhenClause: { } when } pattern && _context.Hot.Contains(when) && !_context.Hot.Contains(pattern.Pattern))
        {
            var condition = _expressions.Reduce(when.Condition);
            if (condition is { Constant.Boolean: true, Effects.Count: 0 } && !_context.IsCareful)
            {
                return new EditList().Add(Edit.Delete(pattern.Pattern.Span.End, when.Span.End));
            }

            return _expressions.Embed(condition);
        }

        return _expressions.ChildrenOf(label);
    }
}
