namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>
/// Rules that break the YAML around them because they are not quoted, such as <c>rule: 'a' == user.x</c> or
/// <c>rule: [..] contains ..</c>. Their text is masked, character by character, so that the rest of the file parses
/// and the reader can say what the matter is.
/// </summary>
internal static class SwallowedRules
{
    /// <summary>The text with such rules masked; <paramref name="swallowed"/> has them by offset, or is null when there is none.</summary>
    public static string Mask(string text, out Dictionary<int, string>? swallowed)
    {
        swallowed = null;
        char[]? masked = null;
        bool inSegments = false;
        for (int line = 0; line < text.Length; line = YamlText.NextLine(text, line))
        {
            int content = SkipDashes(text, YamlText.SkipSpaces(text, line));
            bool isInFlow = content < text.Length && text[content] == '{';
            content = isInFlow ? YamlText.SkipBlanks(text, content + 1) : content;
            if (content == line && !YamlText.IsBlankOrComment(text, line))
            {
                inSegments = StartsWith(text, content, "segments:");
                continue;
            }

            int value = StartsWith(text, content, "rule:") ? content + 5 : inSegments ? FindValue(text, content) : -1;
            if (value < 0 || value >= text.Length || text[value] is not (' ' or '\t'))
            {
                continue;
            }

            Span span = YamlText.RestOfLine(text, YamlText.SkipBlanks(text, value));
            span = isInFlow ? FlowValue(text, span) : span;
            if (!BreaksYaml(text, span))
            {
                continue;
            }

            swallowed ??= [];
            swallowed[span.Start] = text.Substring(span.Start, span.Length);
            masked ??= text.ToCharArray();
            for (int i = span.Start; i < span.End; i++)
            {
                masked[i] = 'x';
            }
        }

        return masked is null ? text : new string(masked);
    }

    private static int SkipDashes(string text, int position)
    {
        while (position + 1 < text.Length && text[position] == '-' && text[position + 1] == ' ')
        {
            position = YamlText.SkipSpaces(text, position + 1);
        }

        return position;
    }

    private static int FindValue(string text, int content)
    {
        for (int i = content; !YamlText.IsBreakOrEnd(text, i); i++)
        {
            if (text[i] == ':')
            {
                return i + 1;
            }

            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '-'))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The part of the line up to the comma or brace behind the rule.</summary>
    private static Span FlowValue(string text, Span line)
    {
        int depth = 0;
        char quote = '\0';
        int end = line.Start;
        for (; end < line.End; end++)
        {
            char c = text[end];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (depth <= 0 && (c is ',' or '}'))
            {
                break;
            }
            else if (c is ')' or ']' or '}')
            {
                depth--;
            }
        }

        return Span.FromBounds(line.Start, YamlText.TrimEnd(text, line.Start, end));
    }

    private static bool BreaksYaml(string text, Span value)
    {
        if (value.Length == 0)
        {
            return false;
        }

        char first = text[value.Start];
        switch (first)
        {
            case '"' or '\'':
                int close = FindClosingQuote(text, value, first);
                return close >= 0 && !YamlText.IsBlankOrComment(text, close + 1);
            case '[' or ']' or '{' or '}' or ',' or '@' or '`' or '%' or '!' or '&' or '*':
                return true;
            case '|' or '>':
                return !IsBlockHeader(text, value);
            case '?' or '-' or ':':
                return value.Length == 1 || text[value.Start + 1] == ' ';
            case '#':
                return false;
        }

        for (int i = value.Start; i < value.End; i++)
        {
            if (text[i] == ':' && (i + 1 == value.End || text[i + 1] == ' '))
            {
                return true;
            }

            if (text[i] == '#' && text[i - 1] == ' ')
            {
                return false;
            }
        }

        return false;
    }

    private static int FindClosingQuote(string text, Span value, char quote)
    {
        for (int i = value.Start + 1; i < value.End; i++)
        {
            if (quote == '"' && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 >= value.End || text[i + 1] != quote)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    private static bool IsBlockHeader(string text, Span value)
    {
        int i = value.Start + 1;
        while (i < value.End && (text[i] is '+' or '-' || char.IsDigit(text[i])))
        {
            i++;
        }

        return YamlText.IsBlankOrComment(text, i);
    }

    private static bool StartsWith(string text, int position, string word) =>
        string.CompareOrdinal(text, position, word, 0, word.Length) == 0;
}
