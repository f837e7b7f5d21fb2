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
        List<Entry> entries = levels == 0 ? [] : Split(start, end, levels);
        if (entries.Count == 0)
        {
            parser.Errors.RemoveRange(before, parser.Errors.Count - before);
            parser.Errors.Add(error);
            return null;
        }

        List<YamlPair> pairs = [];
        if (parser.Errors.Count > before)
        {
            pairs.Add(new YamlPair(Broken(start), Broken(start)));
        }

        int size = 1;
        foreach (Entry entry in entries)
        {
            YamlNode? node = parser.Parse(entry.Start, entry.End, out YamlError? entryError);
            if (entryError is null && node is { Kind: YamlKind.Mapping, IsFlow: false })
            {
                pairs.AddRange(entry.IsMisplaced ? node.Pairs.ConvertAll(WithError) : node.Pairs);
                size += node.Size;
            }
            else
            {
                YamlPair pair = ReadPair(entry, levels, entryError ?? error);
                pairs.Add(entry.IsMisplaced ? WithError(pair) : pair);
            }
        }

        if (parser.Errors.Count == before)
        {
            // Each piece is fine, so the error lies in how they stand together.
            parser.Errors.Add(error);
        }

        return new YamlNode(YamlKind.Mapping, SpanOf(pairs, start)) { Pairs = pairs, Size = size };
    }

    private YamlPair ReadPair(Entry entry, int levels, YamlError error)
    {
        int keyStart = YamlText.SkipSpaces(text, entry.Start);
        bool lacksColon = KeyEnd(keyStart) < 0;
        int colon = lacksColon ? YamlText.RestOfLine(text, keyStart).End : KeyEnd(keyStart);
        int valueStart = lacksColon ? colon : colon + 1;
        YamlNode key = parser.Parse(keyStart, colon, out _) is { Kind: YamlKind.Scalar } scalar
            ? scalar
            : new YamlNode(YamlKind.Scalar, Span.FromBounds(keyStart, colon)) { Value = text.Substring(keyStart, colon - keyStart), IsPlain = true };
        int next = YamlText.NextLine(text, keyStart);
        bool hasLines = YamlText.IsBlankOrComment(text, valueStart) && next < entry.End;
        if (lacksColon)
        {
            YamlNode? lines = parser.Parse(next, entry.End, out YamlError? linesError);
            if (linesError is null && lines is not null)
            {
                return new YamlPair(key, lines);
            }
        }

        if (!hasLines)
        {
            parser.Errors.Add(error);
        }
        else if (ReadMapping(next, entry.End, levels - 1, error) is { } value)
        {
            return new YamlPair(key, value);
        }

        int end = YamlText.TrimEnd(text, valueStart, entry.End);
        return new YamlPair(key, new YamlNode(YamlKind.Broken, Span.FromBounds(Math.Min(YamlText.SkipBlanks(text, valueStart), end), end)));
    }

    /// <summary>
    /// The entries of a mapping: one per key at its indentation, and one per key that was meant to stand there and is reported.
    /// Lines that belong to none are errors, and blanked out.
    /// </summary>
    private List<Entry> Split(int start, int end, int levels)
    {
        List<Entry> entries = [];
        int indentation = FindIndentation(start, end, levels);
        int entry = -1;
        bool isMisplaced = false;
        int inner = -1;
        for (int line = start; line < end; line = YamlText.NextLine(text, line))
        {
            int content = YamlText.SkipSpaces(text, line);
            int depth = content - line;
            if (IsSkipped(line) || IsBlanked(line))
            {
                continue;
            }

            if (entry >= 0 && (IsContinuation(content) || (depth > indentation && !IsFlagBeside(content, depth, inner, levels)) || IsStrayFlag(content, entry, levels)))
            {
                inner = inner < 0 ? depth : inner;
                continue;
            }

            bool hasKey = KeyEnd(content) >= 0;
            bool lacksColon = !hasKey && LacksColon(content, end, levels);
            if (!hasKey && !lacksColon)
            {
                ReportStray(line, content, indentation, end, levels);
                continue;
            }

            if (entry >= 0)
            {
                entries.Add(new Entry(entry, line, isMisplaced));
            }

            entry = line;
            inner = -1;
            isMisplaced = lacksColon || depth != indentation;
            if (isMisplaced)
            {
                string advice = lacksColon ? "; put a ':' behind it" : ", indented like the keys around it";
                parser.Errors.Add(new YamlError(YamlText.RestOfLine(text, content), "expected 'key: value' here" + advice));
            }
        }

        if (entry >= 0)
        {
            entries.Add(new Entry(entry, end, isMisplaced));
        }

        return entries;
    }

    private void ReportStray(int line, int content, int indentation, int end, int levels)
    {
        // What stands under such a line belongs to the entry around it, unless the line stands where keys do.
        bool hidesMore = levels < Levels && content - line == indentation;
        Span stray = YamlText.RestOfLine(text, content);
        int colon = text.IndexOf(':', stray.Start, stray.Length);
        if (MergeConflict.IsMarker(text, line))
        {
            if (text[line] == MergeConflict.Opening)
            {
                parser.Errors.Add(new YamlError(stray, "a merge conflict was left here; keep one side and remove the markers"));
            }
        }
        else
        {
            parser.Errors.Add(new YamlError(stray, colon > stray.Start && colon + 1 < stray.End && text[colon + 1] != ' '
                ? "expected 'key: value' here; put a space behind the ':'"
                : "expected 'key: value' here, indented like the keys around it"));
        }

        Blank(line, hidesMore ? EndOfEntry(line, indentation, end) : YamlText.NextLine(text, line));
    }

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
        if (levels != 2 || depth >= inner || KeyEnd(content) is not (> 0 and int colon))
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

    private static Span SpanOf(List<YamlPair> pairs, int start) =>
        pairs.Count == 0 ? new Span(start, 0) : Span.FromBounds(pairs[0].Key.Span.Start, Math.Max(pairs[0].Key.Span.End, pairs[pairs.Count - 1].Value.Span.End));

    /// <summary>The pair with something broken in its value, so that a flag of that key is not trusted.</summary>
    private static YamlPair WithError(YamlPair pair)
    {
        Span place = new(pair.Value.Span.Start, 0);
        if (pair.Value.Kind == YamlKind.Mapping)
        {
            pair.Value.Pairs.Add(new YamlPair(new YamlNode(YamlKind.Broken, place), new YamlNode(YamlKind.Broken, place)));
        }

        return pair;
    }

    private static YamlNode Broken(int start) => new(YamlKind.Broken, new Span(start, 0));

    /// <summary>A key with what belongs to it.</summary>
    /// <param name="Start">Start of its line.</param>
    /// <param name="End">Start of the next entry.</param>
    /// <param name="IsMisplaced">Whether it has been reported: it does not stand where keys do, or lacks its colon.</param>
    private readonly record struct Entry(int Start, int End, bool IsMisplaced);
}
