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
        var isLeftEarly = false;
        if ((governing.Constant ?? governing.Literal) is { Wrapper: ValueWrapper.None } known && isInList && !_context.IsCareful
            && (governing.Effects.Count == 0 ? "" : EffectText(governing.Effects, node)) is { } effects && TrySelect(node, known, out var section))
        {
            var outcome = section is null ? Vanish(node) : TrySplice(node, section, effects);
            if (outcome is { Vanishes: true } && effects.Length > 0)
            {
                return new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, EffectText(governing.Effects, node, isLast: true)!)));
            }

            if (outcome is not null)
            {
                return outcome;
            }

            isLeftEarly = section!.Statements.SelectMany(BreaksIn).Count() > 1;
        }

        if (governing is { Constant: { Wrapper: ValueWrapper.None } value, Effects.Count: 0 } && isInList && !_context.IsCareful && OfGuarded(node, value) is { } guarded)
        {
            return guarded;
        }

        if (OfTupleSwitch(node, isInList) is { } tuple)
        {
            return tuple;
        }

        var open = OfOpenSwitch(node, governing);
        foreach (var seed in governing.Constant is null ? [] : _context.SeedsIn(node.Expression))
        {
            open.Edits.Note(seed, RemovalStatus.Partly, isLeftEarly ? "the section that stays may leave the switch early" : HasGotoCase(node) ? "a goto leads from one section of the switch to another" : PlainLiteral.Reason);
        }

        return open;
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

    private StatementOutcome? TrySplice(SwitchStatementSyntax node, SwitchSectionSyntax section, string effects = "")
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
        if (content.Exists(HasGotoCase))
        {
            return null;
        }

        // Another section may jump into this one only from within the switch, which goes.
        var keepsScope = !CanUnwrap(node, content);
        if (content.Count == 0)
        {
            return Vanish(node);
        }

        var list = ReduceList(content, block is null ? section : block);
        if (list.Vanishes)
        {
            return Vanish(node);
        }

        if (WithoutBreaks(node, content, list.Edits, keepsScope) is not { } breaks)
        {
            return null;
        }

        var edits = new EditList().Add(list.Edits).Add(breaks);
        SyntaxNode start = content[0], last = content[content.Count - 1];
        string opens = "", closes = "";
        if (keepsScope && block is not null)
        {
            (start, last) = (block, block);
            if (count < statements.Count)
            {
                edits.Add(_layout.Removal(statements[count].GetFirstToken(), statements[count].GetLastToken()));
            }
        }
        else if (keepsScope)
        {
            (opens, closes) = ("{", "}");
        }

        int end = _layout.EndOfLineAfter(node.GetLastToken()), contentEnd = _layout.EndOfLineAfter(last.GetLastToken());
        var header = start.GetFirstToken().GetPreviousToken();
        if (_layout.IsFirstOnLine(node.SpanStart) && _layout.IsFirstOnLine(start.SpanStart) && end >= 0 && contentEnd >= 0 && _layout.EndOfLineAfter(header) is var contentStart and >= 0)
        {
            string indent = _layout.IndentAt(node.SpanStart), lineBreak = _layout.LineBreakAt(node.SpanStart);
            var head = (effects.Length > 0 ? indent + effects.TrimEnd(' ', '\t') : "") + string.Concat(LabelComments(section).Select(comment => indent + comment + lineBreak));
            edits.Add(Edit.Replace(_layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start, contentStart, opens.Length > 0 ? head + indent + opens + lineBreak : head) with { IsLines = true });
            edits.Add(Edit.Replace(contentEnd, end, closes.Length > 0 ? indent + closes + lineBreak : "") with { IsLines = true });
            var delta = _layout.ColumnAt(opens.Length > 0 ? section.SpanStart : start.SpanStart) - _layout.ColumnAt(node.SpanStart);
            if (delta > 0)
            {
                edits.Shifts.Add(new LineShift(_layout.LineOf(contentStart), _layout.LineOf(last.Span.End), delta));
            }

            return new StatementOutcome(edits) { Jumps = list.Jumps && breaks.IsEmpty };
        }

        if (_layout.LineOf(start.SpanStart) != _layout.LineOf(last.Span.End))
        {
            return null;
        }

        edits.Add(Edit.Before(node.SpanStart, opens.Length > 0 ? effects + opens + " " : effects)).Add(Edit.Delete(node.SpanStart, StartBeside(header, start.SpanStart)))
            .Add(Edit.Replace(last.Span.End, node.Span.End, closes.Length > 0 ? " " + closes : ""));
        return new StatementOutcome(edits) { Jumps = list.Jumps && breaks.IsEmpty };
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
        var dead = _context.IsCareful ? [] : DeadLabels(node, governing.Effects.Count == 0 ? governing.Constant : null);
        foreach (var section in node.Sections)
        {
            if (!_context.Hot.Contains(section) && !section.Labels.Any(dead.Contains))
            {
                continue;
            }

            if (section.Labels.All(dead.Contains))
            {
                edits.Add(_layout.Removal(section.GetFirstToken(), section.GetLastToken()));
                continue;
            }

            foreach (var label in section.Labels)
            {
                edits.Add(dead.Contains(label) ? new EditList().Add(_layout.Removal(label.GetFirstToken(), label.GetLastToken()))
                    : _context.Hot.Contains(label) ? OfLabel(label) : new EditList());
            }

            edits.Add(ReduceList(section.Statements, section).Edits);
        }

        return new StatementOutcome(edits);
    }
}
