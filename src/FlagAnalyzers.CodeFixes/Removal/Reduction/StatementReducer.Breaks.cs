using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What a <c>break</c> within the section that stays becomes when its switch goes.</summary>
internal sealed partial class StatementReducer
{
    // At the end of a function or of a loop's body, leaving the switch is leaving all of it.
    private string? ExitInsteadOfBreak(SwitchStatementSyntax node)
    {
        if (!IsEndReachable(node))
        {
            return null;
        }

        StatementSyntax last = node;
        while (true)
        {
            if (last.Parent is BlockSyntax block)
            {
                if (!block.Statements.Skip(block.Statements.IndexOf(last) + 1).All(static after => after is LocalFunctionStatementSyntax))
                {
                    return null;
                }

                last = block;
            }

            switch (last.Parent)
            {
                case ElseClauseSyntax { Parent: IfStatementSyntax chain }:
                    last = chain;
                    break;
                case IfStatementSyntax test:
                    last = test;
                    break;
                case ForEachStatementSyntax or ForEachVariableStatementSyntax or WhileStatementSyntax or ForStatementSyntax:
                    return "continue;";
                default:
                    return !IsFunctionBody(last) ? null : HasYield(last) ? "yield break;" : "return;";
            }
        }
    }

    private static bool HasYield(SyntaxNode body) =>
        body.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).Any(static node => node is YieldStatementSyntax);

    private static IEnumerable<BreakStatementSyntax> BreaksIn(SyntaxNode content) =>
        content.DescendantNodesAndSelf(static node => node is not WhileStatementSyntax and not DoStatementSyntax and not ForStatementSyntax and not CommonForEachStatementSyntax
            and not SwitchStatementSyntax and not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).OfType<BreakStatementSyntax>();

    /// <summary>Edits that leave a section's statements with the same effect and no <c>break</c>; null where that would not read well.</summary>
    private EditList? WithoutBreaks(SwitchStatementSyntax node, List<StatementSyntax> content, EditList reduced, bool keepsScope)
    {
        var edits = new EditList();
        var breaks = content.SelectMany(BreaksIn).Where(jump => !reduced.Edits.Exists(edit => edit.Start <= jump.SpanStart && jump.Span.End <= edit.End)).ToList();
        if (breaks.Count == 0)
        {
            return edits;
        }

        if (ExitInsteadOfBreak(node) is { } exit)
        {
            breaks.ForEach(jump => edits.Add(Edit.Replace(jump.SpanStart, jump.Span.End, exit)));
            return edits;
        }

        var indent = _layout.IndentAt(content[0].SpanStart);
        var unit = _layout.ColumnAt(content[0].SpanStart) - _layout.ColumnAt(content[0].Parent!.SpanStart);
        return !keepsScope && TryEnclose(content, edits, indent, unit > 0 ? unit : int.MaxValue, _layout.ColumnAt(content[0].SpanStart) - _layout.ColumnAt(node.SpanStart)) ? edits : null;
    }

    // `if (x) break; rest` is `if (!x) { rest }`, and `if (x) { A(); break; } rest` is `if (x) { A(); } else { rest }`.
    private bool TryEnclose(List<StatementSyntax> content, EditList edits, string indent, int unit, int room)
    {
        var index = content.FindIndex(static statement => BreaksIn(statement).Any());
        if (index < 0)
        {
            return true;
        }

        var rest = content.Skip(index + 1).ToList();
        if (_context.Hot.Contains(content[index]) || rest.Count == 0)
        {
            return rest.Count == 0 && !_context.Hot.Contains(content[index]) && TryEnd(content[index], edits);
        }

        if (content[index] is not IfStatementSyntax guard || BranchesOf(guard) is not { } branches || BreaksIn(guard).Count() != branches.Count)
        {
            return false;
        }

        var isOnly = branches.Count == 1 && branches[0].Count == 1;
        foreach (var body in branches)
        {
            if (body.Count == 0 || body[body.Count - 1] is not BreakStatementSyntax jump || body.Count == 1 != isOnly || HasComments(jump.GetLeadingTrivia())
                || Layout.TrailingComment(jump.SemicolonToken) is not null && !isOnly || jump.Parent is BlockSyntax { CloseBraceToken: var close } && HasComments(close.LeadingTrivia))
            {
                return false;
            }

            edits.Add(isOnly ? _expressions.Negate(_expressions.Reduce(guard.Condition)) : new EditList().Add(_layout.Removal(jump.GetFirstToken(), jump.GetLastToken())));
        }

        return TryEnclose(guard, rest, isOnly ? guard.CloseParenToken.Span.End : guard.Span.End, isOnly ? "" : "else", edits, indent, unit, room);
    }

    // The branches of a chain that may do none of them.
    private static List<IReadOnlyList<StatementSyntax>>? BranchesOf(IfStatementSyntax guard)
    {
        var branches = new List<IReadOnlyList<StatementSyntax>>();
        for (var link = guard; ; link = (IfStatementSyntax)link.Else.Statement)
        {
            branches.Add(link.Statement is BlockSyntax block ? block.Statements : SyntaxFactory.SingletonList(link.Statement));
            if (link.Else?.Statement is not IfStatementSyntax)
            {
                return link.Else is null ? branches : null;
            }
        }
    }

    private bool TryEnclose(IfStatementSyntax guard, List<StatementSyntax> rest, int opens, string keyword, EditList edits, string indent, int unit, int room)
    {
        var last = rest[rest.Count - 1];
        if (_layout.LineOf(guard.SpanStart) == _layout.LineOf(last.Span.End))
        {
            edits.Add(Edit.Replace(opens, rest[0].SpanStart, keyword.Length > 0 ? " " + keyword + " { " : " { ")).Add(Edit.After(last.Span.End, " }"));
            return !rest.Exists(static statement => BreaksIn(statement).Any());
        }

        int next = _layout.EndOfLineAfter(guard.GetLastToken()), end = _layout.EndOfLineAfter(last.GetLastToken());
        if (!_layout.IsFirstOnLine(guard.SpanStart) || next < 0 || end < 0 || unit > room)
        {
            return false;
        }

        var lineBreak = _layout.LineBreakAt(guard.SpanStart);
        var isOwnLine = guard.FirstAncestorOrSelf<SwitchStatementSyntax>() is { } node && _layout.IsFirstOnLine(node.OpenBraceToken.SpanStart);
        var separator = isOwnLine ? lineBreak + indent : " ";
        var comment = isOwnLine ? Layout.TrailingComment(guard.GetLastToken()) : null;
        edits.Add(Edit.Replace(opens, comment?.Span.End ?? guard.Span.End, (keyword.Length > 0 ? separator + keyword : "") + (comment is null ? "" : " " + comment) + separator + "{"));
        var first = _layout.Text.Lines.GetLineFromPosition(next);
        var start = first.Start;
        while (start < rest[0].SpanStart && _layout.IsBlank(start, first.End))
        {
            start = first.EndIncludingLineBreak;
            first = _layout.Text.Lines.GetLineFromPosition(start);
        }

        edits.Add(Edit.Delete(next, start));
        if (!TryEnclose(rest, edits, indent, unit, room - unit))
        {
            return false;
        }

        edits.Shifts.Add(new LineShift(_layout.LineOf(start), _layout.LineOf(last.Span.End), -unit));
        edits.Add(Edit.After(end, Layout.Shorter(indent, room) + "}" + lineBreak));
        return true;
    }

    // Nothing follows: a jump to the end is no jump.
    private bool TryEnd(StatementSyntax statement, EditList edits)
    {
        switch (statement)
        {
            case BlockSyntax { Statements: { Count: > 1 } list } when list[list.Count - 1] is BreakStatementSyntax jump && BreaksIn(statement).Count() == 1 && !HasComments(jump.GetLeadingTrivia()):
                edits.Add(_layout.Removal(jump.GetFirstToken(), jump.GetLastToken()));
                return true;
            case BlockSyntax { Statements: { Count: > 0 } list } when !list.Take(list.Count - 1).Any(static each => BreaksIn(each).Any()):
                return TryEnd(list[list.Count - 1], edits);
            case IfStatementSyntax { Else.Statement: BreakStatementSyntax or BlockSyntax { Statements: { Count: 1 } } } node when BreaksIn(node.Else).Any() && !BreaksIn(node.Statement).Any()
                && (node.Else.Statement is not BlockSyntax only || only.Statements[0] is BreakStatementSyntax && !HasComments(only.Statements[0].GetLeadingTrivia())):
                edits.Add(ElseRemoval(node));
                return true;
            case IfStatementSyntax node:
                return (!BreaksIn(node.Statement).Any() || TryEnd(node.Statement, edits)) && (node.Else is null || !BreaksIn(node.Else).Any() || TryEnd(node.Else.Statement, edits));
            default:
                return false;
        }
    }
}
