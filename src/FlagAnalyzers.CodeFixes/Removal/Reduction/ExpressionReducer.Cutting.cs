using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Leaving one operand of an expression: its comments and the shape of its lines stay.</summary>
internal sealed partial class ExpressionReducer
{
    /// <summary>Deletes what stands around an operand.</summary>
    private EditList Cut(ExpressionSyntax node, ExpressionSyntax kept)
    {
        if (CutInBranch(node, kept) is { } branch)
        {
            return new EditList().Add(branch);
        }

        var layout = context.Layout;
        var edits = new EditList();
        var above = new List<SyntaxTrivia>();
        var opens = kept.SpanStart;
        foreach (var comment in CommentsBefore(node, kept))
        {
            if (IsBeside(comment, kept.SpanStart))
            {
                opens = Math.Min(opens, comment.SpanStart);
            }
            else
            {
                above.Add(comment);
            }
        }

        var closes = kept.Span.End;
        var after = new List<SyntaxTrivia>();
        foreach (var comment in CommentsAfter(node, kept))
        {
            if (IsBeside(comment, kept.Span.End))
            {
                closes = Math.Max(closes, comment.Span.End);
            }
            else
            {
                after.Add(comment);
            }
        }

        if (!CutLines(edits, node, closes, after))
        {
            above.AddRange(after);
            edits.Add(Edit.Delete(closes, node.Span.End));
        }

        Hoist(edits, node, above);
        edits.Add(Edit.Delete(node.SpanStart, opens));
        int first = layout.LineOf(kept.SpanStart), last = layout.LineOf(kept.Span.End);
        var delta = layout.ColumnAt(kept.SpanStart) - layout.ColumnAt(node.SpanStart);
        var before = kept.GetFirstToken().GetPreviousToken();
        var isFirst = layout.IsFirstOnLine(kept.SpanStart) || layout.IsFirstOnLine(before.SpanStart) && IsOperator(before);
        if (isFirst && first > layout.LineOf(node.SpanStart) && last > first && delta > 0)
        {
            edits.Shifts.Add(new LineShift(first + 1, last, delta));
        }

        return edits;
    }

    // `x` and, under `#if`, `&& F`: only what stands there goes.
    private Edit? CutInBranch(ExpressionSyntax node, ExpressionSyntax kept)
    {
        if (!context.Root.ContainsDirectives || node is not BinaryExpressionSyntax binary)
        {
            return null;
        }

        var isLeft = binary.Left.Span.Contains(kept.Span);
        SyntaxToken first = isLeft ? binary.OperatorToken : binary.Left.GetFirstToken(), last = isLeft ? binary.Right.GetLastToken() : binary.OperatorToken;
        return ConditionalCode.BranchOf(context.Root, first.SpanStart) is { } branch && branch.Contains(last.Span) && !branch.Contains(kept.Span)
            ? context.Layout.Removal(first, last, takesComments: false)
            : null;
    }

    // The last lines go: what is said at the end of them goes too, and what is said of the operand that stays ends the line.
    private bool CutLines(EditList edits, ExpressionSyntax node, int closes, List<SyntaxTrivia> after)
    {
        var layout = context.Layout;
        var line = layout.LineOf(closes);
        var last = node.GetLastToken();
        if (node is SwitchExpressionSyntax || layout.LineOf(last.Span.End) == line || after.Count > 1 || after.Exists(comment => layout.LineOf(comment.SpanStart) != line || layout.LineOf(comment.Span.End) != line))
        {
            return false;
        }

        if (layout.EndOfLineAfter(last) >= 0)
        {
            edits.Add(Edit.Delete(after.Count > 0 ? after[0].Span.End : closes, Layout.TrailingComment(last)?.Span.End ?? last.Span.End));
            return true;
        }

        var next = last.GetNextToken();
        while (next.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken && layout.LineOf(next.SpanStart) == layout.LineOf(last.Span.End))
        {
            next = next.GetNextToken();
        }

        if (layout.LineOf(next.SpanStart) != layout.LineOf(last.Span.End) || next.Kind() is not (SyntaxKind.SemicolonToken or SyntaxKind.CommaToken) || layout.EndOfLineAfter(next) < 0)
        {
            return false;
        }

        var end = Layout.TrailingComment(next)?.Span.End ?? next.Span.End;
        edits.Add(Edit.Delete(closes, last.Span.End)).Add(Edit.Replace(next.Span.End, end, after.Count > 0 ? " " + after[0] : ""));
        return true;
    }

    // On a line of its own, above the line that the expression starts on.
    private void Hoist(EditList edits, ExpressionSyntax node, List<SyntaxTrivia> comments)
    {
        var layout = context.Layout;
        var line = layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start;
        var token = context.Root.FindToken(line);
        if (token.SpanStart < line && token.Span.End > line)
        {
            return;
        }

        foreach (var comment in comments.OrderBy(static comment => comment.SpanStart))
        {
            edits.Add(Edit.After(line, layout.IndentAt(node.SpanStart) + comment + layout.LineBreakAt(node.SpanStart)));
        }
    }

    private bool IsBeside(SyntaxTrivia comment, int position) =>
        comment.IsKind(SyntaxKind.MultiLineCommentTrivia) && context.Layout.LineOf(comment.SpanStart) == context.Layout.LineOf(position)
        && context.Layout.LineOf(comment.Span.End) == context.Layout.LineOf(position);

    // Those of the operand and of the operators right before it.
    private static IEnumerable<SyntaxTrivia> CommentsBefore(ExpressionSyntax node, ExpressionSyntax kept)
    {
        var token = kept.GetFirstToken();
        if (token.SpanStart <= node.SpanStart)
        {
            yield break;
        }

        foreach (var comment in Comments(token.LeadingTrivia))
        {
            yield return comment;
        }

        for (token = token.GetPreviousToken(); token.SpanStart > node.SpanStart && IsOperator(token); token = token.GetPreviousToken())
        {
            foreach (var comment in Comments(token.TrailingTrivia).Concat(Comments(token.LeadingTrivia)))
            {
                yield return comment;
            }
        }

        if (kept.FirstAncestorOrSelf<SwitchExpressionArmSyntax>() is { } arm && arm.Parent == node)
        {
            foreach (var comment in Comments(arm.GetLeadingTrivia()))
            {
                yield return comment;
            }
        }
    }

    private static IEnumerable<SyntaxTrivia> CommentsAfter(ExpressionSyntax node, ExpressionSyntax kept)
    {
        var token = kept.GetLastToken();
        for (; token.Span.End < node.Span.End; token = token.GetNextToken())
        {
            foreach (var comment in Comments(token.TrailingTrivia))
            {
                yield return comment;
            }

            if (!token.GetNextToken().IsKind(SyntaxKind.CloseParenToken) && !(token.GetNextToken().IsKind(SyntaxKind.CommaToken) && node is SwitchExpressionSyntax))
            {
                yield break;
            }
        }
    }

    private static bool IsOperator(SyntaxToken token) =>
        token.Parent is ParenthesizedExpressionSyntax || token.IsKind(SyntaxKind.QuestionToken) || token.IsKind(SyntaxKind.ColonToken)
        || token.IsKind(SyntaxKind.EqualsGreaterThanToken) || token.IsKind(SyntaxKind.RefKeyword)
        || token.Parent is BinaryExpressionSyntax binary && binary.OperatorToken == token;

    private static IEnumerable<SyntaxTrivia> Comments(SyntaxTriviaList trivia) =>
        trivia.Where(static item => item.IsKind(SyntaxKind.SingleLineCommentTrivia) || item.IsKind(SyntaxKind.MultiLineCommentTrivia));
}
