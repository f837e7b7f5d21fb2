using FlagAnalyzers.Definitions.Format;

namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>What a line is.</summary>
internal sealed partial class YamlRecovery
{
    /// <summary>Whether the key at <paramref name="content"/>, among flags but at the left margin, is no key of a file and so does not end them.</summary>
    private bool IsStrayFlag(int content, int entry, int levels)
    {
        if (levels != Levels || !IsKey("features", YamlText.SkipSpaces(text, entry)) || KeyEnd(content) < 0)
        {
            return false;
        }

        string key = text.Substring(content, KeyEnd(content) - content).Trim('"', '\'', ' ');
        return FlagsFormat.Root.Nearest(key) is null;
    }

    /// <summary>Whether the key, deeper than flags stand but not as deep as what is in the flag above, is another flag.</summary>
    private bool IsFlagBeside(int content, int depth, int inner, int levels)
    {
        if (levels != 2 || depth >= inner || !char.IsLetterOrDigit(text[content]) || KeyEnd(content) is not (> 0 and int colon))
        {
            return false;
        }

        int value = YamlText.SkipBlanks(text, colon + 1);
        bool holdsMapping = YamlText.IsBlankOrComment(text, colon + 1) || text[value] == '{';
        return holdsMapping && FlagsFormat.Feature.IndexOf(text.Substring(content, colon - content)) < 0;
    }

    /// <summary>Whether the line at <paramref name="content"/> is a key that only its colon is missing from: one word with lines indented under it.</summary>
    private bool LacksColon(int content, int end, int levels)
    {
        Span word = YamlText.RestOfLine(text, content);
        if (!char.IsLetterOrDigit(text[content]) || text.IndexOfAny([' ', '\t', ':', '#', '{', '[', ',', '"', '\''], word.Start, word.Length) >= 0)
        {
            return false;
        }

        int line = YamlText.LineStart(text, content);
        int next = YamlText.NextLine(text, content);
        while (next < end && IsSkipped(next))
        {
            next = YamlText.NextLine(text, next);
        }

        bool hasLines = next < end && YamlText.SkipSpaces(text, next) - next > content - line;
        return hasLines && (levels < Levels || FlagsFormat.Root.IndexOf(text.Substring(word.Start, word.Length)) >= 0);
    }

    private bool IsKey(string key, int content) => KeyEnd(content) is > 0 and int end && text.Substring(content, end - content).Trim('"', '\'', ' ') == key;

    /// <summary>Start of the first line behind <paramref name="line"/> that is not indented under it.</summary>
    private int EndOfEntry(int line, int indentation, int end)
    {
        line = YamlText.NextLine(text, line);
        while (line < end && (IsSkipped(line) || YamlText.SkipSpaces(text, line) - line > indentation))
        {
            line = YamlText.NextLine(text, line);
        }

        return line;
    }

    private void Blank(int start, int end)
    {
        parser.Blanked ??= text.ToCharArray();
        for (int i = start; i < end; i++)
        {
            if (parser.Blanked[i] is not ('\n' or '\r'))
            {
                parser.Blanked[i] = ' ';
            }
        }
    }

    /// <summary>Whether the line, which holds something, was blanked out.</summary>
    private bool IsBlanked(int line)
    {
        if (parser.Blanked is null)
        {
            return false;
        }

        int content = YamlText.SkipSpaces(text, line);
        return parser.Blanked[content] == ' ';
    }

    /// <summary>
    /// Where the keys of a mapping stand: in the file at the left margin; in a section where at least two do (one may be the
    /// mistake), unless these two stand under the first; in a flag where the first does.
    /// </summary>
    private int FindIndentation(int start, int end, int levels)
    {
        int first = -1;
        int underFirst = -1;
        bool mayHoldMore = false;
        int least = int.MaxValue;
        int leastOfTwo = int.MaxValue;
        HashSet<int> seen = [];
        for (int line = start; line < end; line = YamlText.NextLine(text, line))
        {
            int content = YamlText.SkipSpaces(text, line);
            int indentation = content - line;
            if (indentation >= leastOfTwo || IsSkipped(line) || IsBlanked(line) || (KeyEnd(content) < 0 && !LacksColon(content, end, levels)))
            {
                continue;
            }

            if (levels == 1 || (indentation == 0 && levels == Levels))
            {
                return indentation;
            }

            if (first < 0)
            {
                first = indentation;
                mayHoldMore = KeyEnd(content) is var colon && (colon < 0 || YamlText.IsBlankOrComment(text, colon + 1));
            }
            else if (underFirst < 0)
            {
                underFirst = indentation;
            }

            least = Math.Min(least, indentation);
            leastOfTwo = seen.Add(indentation) ? leastOfTwo : indentation;
        }

        bool isFirstAlone = mayHoldMore && underFirst > first && leastOfTwo >= underFirst;
        return isFirstAlone ? first
            : levels == Levels || leastOfTwo == int.MaxValue ? least
            : leastOfTwo;
    }

    private bool IsSkipped(int line) => YamlText.IsBlankOrComment(text, line) || IsMarker(line);

    /// <summary>A list may stand at the indentation of its key; a tab, and what looks like part of a flow collection, is the error of the key above it.</summary>
    private bool IsContinuation(int content) =>
        text[content] is '[' or ']' or '{' or '}' or ',' or '\t' || (text[content] == '-' && content + 1 < text.Length && text[content + 1] is ' ' or '\n' or '\r');

    private bool IsMarker(int line) =>
        string.CompareOrdinal(text, line, "---", 0, 3) == 0 || string.CompareOrdinal(text, line, "...", 0, 3) == 0 || text[line] == '%';

    /// <summary>Offset of the colon behind the key at <paramref name="start"/>; -1 when there is no key.</summary>
    private int KeyEnd(int start)
    {
        int i = start;
        if (text[i] is '"' or '\'')
        {
            char quote = text[i++];
            while (!YamlText.IsBreakOrEnd(text, i) && text[i] != quote)
            {
                i += text[i] == '\\' && quote == '"' ? 2 : 1;
            }

            i = YamlText.SkipBlanks(text, i + 1);
            return i < text.Length && text[i] == ':' ? i : -1;
        }

        if (text[i] is '-' or '?' or '#' or '[' or ']' or '{' or '}' or ',' or ':' or '\t')
        {
            return -1;
        }

        for (; !YamlText.IsBreakOrEnd(text, i); i++)
        {
            if (text[i] == ':' && (YamlText.IsBreakOrEnd(text, i + 1) || text[i + 1] is ' ' or '\t'))
            {
                return i;
            }

            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
            {
                break;
            }
        }

        return -1;
    }
}
