namespace FlagAnalyzers.CodeFixes;

/// <summary>A map entry of a YAML file that begins its line, with all lines indented under it; what is behind it, up to the next entry, stays.</summary>
/// <param name="Start">Where its first line starts.</param>
/// <param name="End">Behind its last line.</param>
internal readonly record struct YamlBlock(int Start, int End)
{
    /// <summary>The map entry whose key stands at <paramref name="offset"/>; null where something precedes it on its line.</summary>
    public static YamlBlock? Entry(string text, int offset)
    {
        int start = LineStart(text, offset);
        return start + IndentationAt(text, start) == offset ? From(text, start) : null;
    }

    /// <summary>What it says: its lines without comments, blank lines and white space at either end.</summary>
    public string Content(string text)
    {
        List<string> lines = [];
        for (int line = Start; line < End; line = NextLine(text, line))
        {
            if (!IsBlankOrComment(text, line))
            {
                lines.Add(WithoutComment(text.Substring(line, NextLine(text, line) - line)).Trim());
            }
        }

        return string.Join("\n", lines);
    }

    // Where a line has quotes, a '#' may be part of the text.
    private static string WithoutComment(string line)
    {
        int comment = line.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 || line.IndexOfAny(['\'', '"']) >= 0 ? line : line.Substring(0, comment);
    }

    private static YamlBlock From(string text, int start)
    {
        int indentation = IndentationAt(text, start);
        int end = NextLine(text, start);
        for (int line = end; line < text.Length; line = NextLine(text, line))
        {
            if (IsBlankOrComment(text, line))
            {
                continue;
            }

            if (IndentationAt(text, line) <= indentation)
            {
                break;
            }

            end = NextLine(text, line);
        }

        return new YamlBlock(start, end);
    }

    private static int LineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] != '\n')
        {
            offset--;
        }

        return offset;
    }

    private static int NextLine(string text, int offset)
    {
        int end = text.IndexOf('\n', offset);
        return end < 0 ? text.Length : end + 1;
    }

    private static int IndentationAt(string text, int line)
    {
        int offset = line;
        while (offset < text.Length && text[offset] == ' ')
        {
            offset++;
        }

        return offset - line;
    }

    private static bool IsBlankOrComment(string text, int line)
    {
        int offset = line + IndentationAt(text, line);
        return offset >= text.Length || text[offset] is '\r' or '\n' or '#';
    }
}
