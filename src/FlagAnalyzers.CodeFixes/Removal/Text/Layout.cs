using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Lines and indentation of one file.</summary>
internal sealed class Layout(SourceText text)
{
    public SourceText Text { get; } = text;

    public int LineOf(int position) => Text.Lines.GetLineFromPosition(position).LineNumber;

    public string IndentAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && Text[end] is ' ' or '\t')
        {
            end++;
        }

        return Text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>How far the line of a position is indented, where a tab goes to the next multiple of four.</summary>
    public int ColumnAt(int position) => ColumnOf(IndentAt(position));

    public static int ColumnOf(string indent) => indent.Aggregate(0, static (column, character) => character == '\t' ? column - (column % 4) + 4 : column + 1);

    /// <summary>An indentation that is shorter by some columns, of the same characters as far as that goes.</summary>
    public static string Shorter(string indent, int columns)
    {
        var target = Math.Max(0, ColumnOf(indent) - columns);
        var tabs = columns / 4;
        if (indent.StartsWith(new string('\t', tabs), StringComparison.Ordinal) && ColumnOf(indent.Substring(tabs)) == target)
        {
            return indent.Substring(tabs);
        }

        while (ColumnOf(indent) > target)
        {
            indent = indent.Substring(0, indent.Length - 1);
        }

        return indent + new string(' ', target - ColumnOf(indent));
    }

    public bool IsFirstOnLine(int position)
    {
        var start = Text.Lines.GetLineFromPosition(position).Start;
        return IsBlank(start, position);
    }

    public bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(Text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The line break that the line of a position ends with, or that of the file's first line.</summary>
    public string LineBreakAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position);
        if (line.EndIncludingLineBreak == line.End)
        {
            line = Text.Lines[0];
        }

        return line.EndIncludingLineBreak == line.End ? "\n" : Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    /// <summary>The start of the next line where nothing but white space or a comment follows; -1 where other code does.</summary>
    public int EndOfLineAfter(SyntaxToken token)
    {
        var line = Text.Lines.GetLineFromPosition(token.Span.End);
        foreach (var trivia in token.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return line.EndIncludingLineBreak;
            }

            if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && LineOf(trivia.Span.End) != line.LineNumber)
            {
                return -1;
            }
        }

        return token.GetNextToken(includeZeroWidth: true).IsKind(SyntaxKind.EndOfFileToken)
            && line.EndIncludingLineBreak == Text.Length ? Text.Length : -1;
    }

    /// <summary>A comment between a token and the end of its line, or null.</summary>
    public static SyntaxTrivia? TrailingComment(SyntaxToken token)
    {
        foreach (var trivia in token.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                return trivia;
            }
        }

        return null;
    }

    /// <summary>Deletes whole nodes, with the comment right above them, as whole lines where they have lines of their own.</summary>
    public Edit Removal(SyntaxToken first, SyntaxToken last, bool takesComments = true)
    {
        var start = StartWithComments(first);
        var nextLine = EndOfLineAfter(last);
        if (IsFirstOnLine(start))
        {
            if (nextLine >= 0)
            {
                var from = takesComments ? CommentStart(first) : Text.Lines.GetLineFromPosition(start).Start;
                return Edit.Delete(from, nextLine) with { IsLines = true };
            }

            var end = last.Span.End;
            while (end < Text.Length && Text[end] is ' ' or '\t')
            {
                end++;
            }

            return Edit.Delete(start, end);
        }

        var begin = start;
        while (begin > 0 && Text[begin - 1] is ' ' or '\t')
        {
            begin--;
        }

        return Edit.Delete(begin, last.Span.End);
    }

    // Before what comments stand between the start of the line and a token; the token itself where other code does.
    private int StartWithComments(SyntaxToken token)
    {
        var start = token.SpanStart;
        foreach (var trivia in token.LeadingTrivia.Reverse())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) || LineOf(trivia.SpanStart) != LineOf(token.SpanStart))
            {
                break;
            }

            start = trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) ? trivia.SpanStart : start;
        }

        return IsFirstOnLine(start) ? start : token.SpanStart;
    }

    /// <summary>The start of the first of the comment lines right above a token, with no blank line between.</summary>
    public int CommentStart(SyntaxToken token)
    {
        var start = Text.Lines.GetLineFromPosition(token.SpanStart).Start;
        var leading = token.LeadingTrivia;
        var breaks = 0;
        for (var i = leading.Count - 1; i >= 0; i--)
        {
            var trivia = leading[i];
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                continue;
            }

            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (++breaks > 1)
                {
                    break;
                }

                continue;
            }

            var isComment = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
                || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
            if (!isComment || !IsFirstOnLine(trivia.FullSpan.Start))
            {
                break;
            }

            breaks = trivia.HasStructure ? 1 : 0;
            start = Text.Lines.GetLineFromPosition(trivia.FullSpan.Start).Start;
        }

        return start;
    }
}
