namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>Lines and characters of a YAML text.</summary>
internal static class YamlText
{
    public const string TabMessage = "YAML does not allow tabs as indentation; use spaces";

    /// <summary>
    /// Replaces what YAML does not allow (control characters, lone surrogates) one for one, so that offsets stay:
    /// the parser takes a NUL for the end of the file.
    /// </summary>
    public static string ReplaceIllegal(string text, out YamlError? error)
    {
        error = null;
        char[]? copy = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if ((c >= ' ' && c < '\uD800' && c != '\x7F') || c is '\n' or '\r' or '\t' || IsLegalBeyond(text, ref i))
            {
                continue;
            }

            error ??= new YamlError(new Span(i, 1), $"the character U+{(int)c:X4} is not allowed in YAML; remove it");
            copy ??= text.ToCharArray();
            copy[i] = '\uFFFD';
        }

        return copy is null ? text : new string(copy);
    }

    /// <summary>The text with a space for every tab in front of a line's content; null when there is none.</summary>
    public static string? ReplaceTabs(string text, out YamlError? first)
    {
        first = null;
        char[]? copy = null;
        for (int line = 0; line < text.Length; line = NextLine(text, line))
        {
            int content = SkipBlanks(text, line);
            for (int i = line; i < content && !IsBreakOrEnd(text, content); i++)
            {
                if (text[i] == '\t')
                {
                    first ??= new YamlError(new Span(i, 1), TabMessage);
                    copy ??= text.ToCharArray();
                    copy[i] = ' ';
                }
            }
        }

        return copy is null ? null : new string(copy);
    }

    /// <summary>Offset of the first line break at or behind <paramref name="position"/>.</summary>
    public static int LineEnd(string text, int position)
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        return position;
    }

    /// <summary>Start of the line behind the one that holds <paramref name="position"/>.</summary>
    public static int NextLine(string text, int position) => SkipBreak(text, LineEnd(text, position));

    /// <summary>Start of the line that holds <paramref name="position"/>.</summary>
    public static int LineStart(string text, int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r'))
        {
            position--;
        }

        return position;
    }

    /// <summary>Offset behind the line break at <paramref name="position"/>, if there is one.</summary>
    public static int SkipBreak(string text, int position)
    {
        if (position >= text.Length)
        {
            return position;
        }

        return text[position] switch
        {
            '\r' when position + 1 < text.Length && text[position + 1] == '\n' => position + 2,
            '\r' or '\n' => position + 1,
            _ => position,
        };
    }

    public static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    public static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    public static bool IsBreakOrEnd(string text, int position) => position >= text.Length || text[position] is '\n' or '\r';

    /// <summary>Whether nothing but a comment stands between <paramref name="position"/> and the end of the line.</summary>
    public static bool IsBlankOrComment(string text, int position)
    {
        position = SkipBlanks(text, position);
        return IsBreakOrEnd(text, position) || text[position] == '#';
    }

    /// <summary>From <paramref name="start"/> to the end of the line, without white space at its end.</summary>
    public static Span RestOfLine(string text, int start)
    {
        int end = TrimEnd(text, start, LineEnd(text, start));
        return Span.FromBounds(start, end);
    }

    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
        {
            end--;
        }

        return end;
    }

    private static bool IsLegalBeyond(string text, ref int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            i++;
            return true;
        }

        return c is > '\uDFFF' and < '\uFFFE';
    }
}
