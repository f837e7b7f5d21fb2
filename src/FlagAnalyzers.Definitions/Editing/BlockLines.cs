using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Editing;

/// <summary>Finds the lines that belong to an entry of a block mapping or list.</summary>
internal sealed class BlockLines(string text)
{
    /// <summary>The lines of an entry: the comments directly above it, its value, and the comments indented under it.</summary>
    /// <param name="start">Where the entry starts: its key, or the value of a list item.</param>
    /// <param name="end">Where its value ends.</param>
    public Span Of(int start, int end)
    {
        int line = YamlText.LineStart(text, start);
        int indentation = Indentation(line);
        return Span.FromBounds(CommentsAbove(line, indentation), CommentsUnder(YamlText.NextLine(text, Math.Max(start, end)), indentation));
    }

    /// <summary>
    /// The lines to delete so that an entry goes without leaving a gap: blank lines around it go too where both sides have some.
    /// A file without a final newline stays so.
    /// </summary>
    /// <param name="lines">The entry's lines.</param>
    /// <param name="isFirst">Whether no entry stands before it.</param>
    /// <param name="isLast">Whether no entry stands behind it.</param>
    public Span ForDeletion(Span lines, bool isFirst, bool isLast)
    {
        int start = lines.Start;
        int end = lines.End;
        int before = BlankLinesBefore(start);
        if (isLast && !isFirst)
        {
            start = before;
        }
        else if (!isLast && (isFirst || before < start))
        {
            end = BlankLinesBehind(end);
        }

        if (end == text.Length && start > 0 && !EndsWithBreak(text.Length))
        {
            start = BeforeBreak(start);
        }

        return Span.FromBounds(start, end);
    }

    /// <summary>Number of spaces at the start of the line.</summary>
    public int Indentation(int line) => YamlText.SkipSpaces(text, line) - line;

    private int CommentsAbove(int line, int indentation)
    {
        while (line > 0)
        {
            int above = YamlText.LineStart(text, BeforeBreak(line));
            int content = YamlText.SkipSpaces(text, above);
            if (content - above != indentation || content >= text.Length || text[content] != '#')
            {
                break;
            }

            line = above;
        }

        return line;
    }

    private int CommentsUnder(int line, int indentation)
    {
        int end = line;
        while (line < text.Length)
        {
            int content = YamlText.SkipBlanks(text, line);
            bool isBlank = YamlText.IsBreakOrEnd(text, content);
            if (!isBlank && (text[content] != '#' || content - line <= indentation))
            {
                break;
            }

            line = YamlText.NextLine(text, line);
            end = isBlank ? end : line;
        }

        return end;
    }

    private int BlankLinesBefore(int line)
    {
        while (line > 0)
        {
            int above = YamlText.LineStart(text, BeforeBreak(line));
            if (!YamlText.IsBreakOrEnd(text, YamlText.SkipBlanks(text, above)))
            {
                break;
            }

            line = above;
        }

        return line;
    }

    private int BlankLinesBehind(int line)
    {
        while (line < text.Length && YamlText.IsBreakOrEnd(text, YamlText.SkipBlanks(text, line)))
        {
            line = YamlText.NextLine(text, line);
        }

        return line;
    }

    /// <summary>Offset of the line break that ends right before <paramref name="position"/>.</summary>
    private int BeforeBreak(int position)
    {
        if (position > 1 && text[position - 1] == '\n' && text[position - 2] == '\r')
        {
            return position - 2;
        }

        return EndsWithBreak(position) ? position - 1 : position;
    }

    private bool EndsWithBreak(int position) => position > 0 && text[position - 1] is '\n' or '\r';
}
