using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Blocks whose content takes the place of their statement.</summary>
internal sealed partial class StatementReducer
{
    private string HeaderLines(StatementSyntax node, StatementSyntax chosen, string effects)
    {
        var indent = _layout.IndentAt(node.SpanStart);
        var lines = effects.Length > 0 ? indent + effects.TrimEnd(' ', '\t') : "";
        foreach (var comment in HeaderComments(chosen))
        {
            lines += indent + comment + _layout.LineBreakAt(node.SpanStart);
        }

        return lines;
    }

    private void Shift(EditList edits, int from, SyntaxNode content, SyntaxNode node)
    {
        var delta = _layout.ColumnAt(content.SpanStart) - _layout.ColumnAt(node.SpanStart);
        var first = _layout.LineOf(from);
        var last = _layout.LineOf(content.Span.End);
        if (delta > 0 && first <= last)
        {
            edits.Shifts.Add(new LineShift(first, last, delta));
        }
    }

    private StatementOutcome Unwrap(StatementSyntax node, BlockSyntax block, string effects)
    {
        var list = ReduceList(block.Statements, block);
        var hasComments = HasComments(block.CloseBraceToken.LeadingTrivia) || Layout.TrailingComment(block.OpenBraceToken) is not null;
        var isEmpty = block.Statements.Count == 0 || list.Vanishes;
        if (isEmpty && !hasComments)
        {
            return new StatementOutcome(list.Edits) { Vanishes = true };
        }

        var edits = new EditList().Add(list.Edits);
        var bodyStart = _layout.EndOfLineAfter(block.OpenBraceToken);
        var end = _layout.EndOfLineAfter(node.GetLastToken());
        var closesLine = _layout.Text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).Start;
        if (_layout.IsFirstOnLine(node.SpanStart) && bodyStart >= 0 && end >= 0 && _layout.IsFirstOnLine(block.CloseBraceToken.SpanStart) && bodyStart <= closesLine)
        {
            edits.Add(Edit.Replace(_layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start, bodyStart, HeaderLines(node, block, effects)) with { IsLines = true });
            edits.Add(Edit.Delete(closesLine, end) with { IsLines = true });
            var content = ContentIndent(block);
            var delta = content - _layout.ColumnAt(node.SpanStart);
            if (delta > 0 && bodyStart < closesLine)
            {
                edits.Shifts.Add(new LineShift(_layout.LineOf(bodyStart), _layout.LineOf(closesLine) - 1, delta, _layout.ColumnAt(node.SpanStart)));
            }

            return new StatementOutcome(edits) { Jumps = list.Jumps };
        }

        // On one line, or in a shape of its own: what stands between the braces takes the statement's place.
        int first = block.OpenBraceToken.Span.End, last = block.CloseBraceToken.SpanStart;
        while (first < last && char.IsWhiteSpace(_layout.Text[first]))
        {
            first++;
        }

        while (last > first && char.IsWhiteSpace(_layout.Text[last - 1]))
        {
            last--;
        }

        if (end < 0 && block.CloseBraceToken.GetPreviousToken() is var before && (HasLineComment(before.TrailingTrivia) || HasLineComment(block.CloseBraceToken.LeadingTrivia)))
        {
            throw new CannotReduceException("comments stand where the block would be unwrapped");
        }

        var close = _layout.EndOfLineAfter(block.CloseBraceToken);
        var ownComment = close >= 0 && close < end ? Layout.TrailingComment(block.CloseBraceToken) : null;
        var deadComment = close >= 0 && close < end ? Layout.TrailingComment(node.GetLastToken()) : null;
        edits.Add(Edit.Before(node.SpanStart, effects)).Add(Edit.Delete(node.SpanStart, first));
        edits.Add(Edit.Replace(last, deadComment?.Span.End ?? node.Span.End, ownComment is null ? "" : " " + ownComment));
        var deeper = _layout.ColumnAt(first) - _layout.ColumnAt(node.SpanStart);
        if (_layout.IsFirstOnLine(first) && deeper > 0 && _layout.LineOf(last) > _layout.LineOf(first))
        {
            edits.Shifts.Add(new LineShift(_layout.LineOf(first) + 1, _layout.LineOf(last), deeper));
        }

        return new StatementOutcome(edits) { Jumps = list.Jumps };
    }

    private static bool HasLineComment(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.SingleLineCommentTrivia);

    private int ContentIndent(BlockSyntax block)
    {
        if (block.Statements.Count > 0)
        {
            return _layout.ColumnAt(block.Statements[0].SpanStart);
        }

        foreach (var trivia in block.CloseBraceToken.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                return _layout.ColumnAt(trivia.SpanStart);
            }
        }

        return 0;
    }

    // Comments on the lines that go with the braces, which belong to the branch that stays.
    private static IEnumerable<string> HeaderComments(StatementSyntax branch)
    {
        if (branch.Parent is ElseClauseSyntax clause)
        {
            foreach (var trivia in clause.ElseKeyword.LeadingTrivia)
            {
                if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                {
                    yield return trivia.ToString();
                }
            }

            if (Layout.TrailingComment(clause.ElseKeyword) is { } afterElse)
            {
                yield return afterElse.ToString();
            }
        }
        else if (branch.Parent is IfStatementSyntax node && Layout.TrailingComment(node.CloseParenToken) is { } afterCondition)
        {
            yield return afterCondition.ToString();
        }

        if (branch is BlockSyntax block && Layout.TrailingComment(block.OpenBraceToken) is { } afterBrace)
        {
            yield return afterBrace.ToString();
        }
    }
}
