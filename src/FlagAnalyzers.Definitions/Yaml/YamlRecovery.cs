using FlagAnalyzers.Definitions.Format;

namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>
/// Reads a file with a syntax error piece by piece: the text is cut where a key stands at its mapping's indentation, and what
/// parses on its own is kept. The cuts go down to the keys of a flag, so that an error in its targeting does not cost its type.
/// </summary>
internal sealed class YamlRecovery(string text, YamlTreeParser parser)
{
    /// <summary>File, section, flag.</summary>
    private const int Levels = 3;

    public YamlNode Read(int start, YamlError error)
    {
        return ReadMapping(start, text.Length, Levels, error) ?? Broken(start);
    }

    private YamlNode? ReadMapping(int start, int end, int levels, YamlError error)
    {
        int before = parser.Errors.Count;
        List<Span> parts = levels == 0 ? [] : Split(start, end, levels);
        if (parts.Count == 0)
        {
            parser.Errors.RemoveRange(before, parser.Errors.Count - before);
            parser.Errors.Add(error);
            return null;
        }

        List<YamlPair> pairs = [];
        if (levels == 1 && parser.Errors.Count > before)
        {
            pairs.Add(new YamlPair(Broken(start), Broken(start)));
        }

        int size = 1;
        foreach (Span part in parts)
        {
            YamlNode? node = parser.Parse(part.Start, part.End, out YamlError? partError);
            if (partError is null && node is { Kind: YamlKind.Mapping, IsFlow: false })
            {
                pairs.AddRange(node.Pairs);
                size += node.Size;
            }
            else
            {
                pairs.Add(ReadPair(part, levels, partError ?? error));
            }
        }

        if (parser.Errors.Count == before)
        {
            // Each piece is fine, so the error lies in how they stand together.
            parser.Errors.Add(error);
        }

        return new YamlNode(YamlKind.Mapping, SpanOf(pairs, start)) { Pairs = pairs, Size = size };
    }

    private YamlPair ReadPair(Span part, int levels, YamlError error)
    {
        int keyStart = YamlText.SkipSpaces(text, part.Start);
        int colon = KeyEnd(keyStart);
        YamlNode key = parser.Parse(keyStart, colon, out _) is { Kind: YamlKind.Scalar } scalar
            ? scalar
            : new YamlNode(YamlKind.Scalar, Span.FromBounds(keyStart, colon)) { Value = text.Substring(keyStart, colon - keyStart), IsPlain = true };
        int next = YamlText.NextLine(text, keyStart);
        bool hasLines = YamlText.IsBlankOrComment(text, colon + 1) && next < part.End;
        if (!hasLines)
        {
            parser.Errors.Add(error);
        }
        else if (ReadMapping(next, part.End, levels - 1, error) is { } value)
        {
            return new YamlPair(key, value);
        }

        int end = YamlText.TrimEnd(text, colon + 1, part.End);
        return new YamlPair(key, new YamlNode(YamlKind.Broken, Span.FromBounds(Math.Min(YamlText.SkipBlanks(text, colon + 1), end), end)));
    }

    /// <summary>One span per key at the least indentation; lines that belong to none are errors, and blanked out.</summary>
    private List<Span> Split(int start, int end, int levels)
    {
        List<Span> parts = [];
        int indentation = FindIndentation(start, end, levels);
        int partStart = -1;
        for (int line = start; line < end; line = YamlText.NextLine(text, line))
        {
            int content = YamlText.SkipSpaces(text, line);
            if (IsSkipped(line) || IsBlanked(line) || (partStart >= 0 && (content - line > indentation || IsContinuation(content))))
            {
                continue;
            }

            if (content - line != indentation || KeyEnd(content) < 0 || IsStrayFlag(content, partStart, levels))
            {
                // What stands under such a line belongs to the entry around it, unless the line stands where keys do.
                bool hidesMore = levels < Levels && content - line == indentation;
                Span stray = YamlText.RestOfLine(text, content);
                int colon = text.IndexOf(':', stray.Start, stray.Length);
                parser.Errors.Add(new YamlError(stray, colon > stray.Start && colon + 1 < stray.End && text[colon + 1] != ' '
                    ? "expected 'key: value' here; put a space behind the ':'"
                    : "expected 'key: value' here, indented like the keys around it"));
                Blank(line, hidesMore ? EndOfEntry(line, indentation, end) : YamlText.NextLine(text, line));
                continue;
            }

            if (partStart >= 0)
            {
                parts.Add(Span.FromBounds(partStart, line));
            }

            partStart = line;
        }

        if (partStart >= 0)
        {
            parts.Add(Span.FromBounds(partStart, end));
        }

        return parts;
    }

    /// <summary>Whether the key at <paramref name="content"/>, among flags but at the left margin, is no key of a file and so does not end them.</summary>
    private bool IsStrayFlag(int content, int partStart, int levels)
    {
        if (levels != Levels || partStart < 0 || !IsKey("features", YamlText.SkipSpaces(text, partStart)))
        {
            return false;
        }

        string key = text.Substring(content, KeyEnd(content) - content).Trim('"', '\'', ' ');
        return Messages.Nearest(key, FlagsFormat.Root.Names()) is null;
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
    /// Where the keys of a mapping stand: in the file at the left margin, in a section where at least two do (one may be the
    /// mistake), in a flag where the first does.
    /// </summary>
    private int FindIndentation(int start, int end, int levels)
    {
        int least = int.MaxValue;
        int leastOfTwo = int.MaxValue;
        HashSet<int> seen = [];
        for (int line = start; line < end; line = YamlText.NextLine(text, line))
        {
            int content = YamlText.SkipSpaces(text, line);
            int indentation = content - line;
            if (indentation >= leastOfTwo || IsSkipped(line) || IsBlanked(line) || KeyEnd(content) < 0)
            {
                continue;
            }

            if (levels == 1 || indentation == 0)
            {
                return indentation;
            }

            least = Math.Min(least, indentation);
            leastOfTwo = seen.Add(indentation) ? leastOfTwo : indentation;
        }

        return levels == Levels || leastOfTwo == int.MaxValue ? least : leastOfTwo;
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

    private static Span SpanOf(List<YamlPair> pairs, int start) =>
        pairs.Count == 0 ? new Span(start, 0) : Span.FromBounds(pairs[0].Key.Span.Start, Math.Max(pairs[0].Key.Span.End, pairs[pairs.Count - 1].Value.Span.End));

    private static YamlNode Broken(int start) => new(YamlKind.Broken, new Span(start, 0));
}
