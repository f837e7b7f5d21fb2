namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>
/// Reads a file with a syntax error piece by piece: the text is cut where a key stands at its mapping's indentation, and what
/// parses on its own is kept. The cuts go down to the keys of a flag, so that an error in its targeting does not cost its type.
/// </summary>
internal sealed partial class YamlRecovery(string text, YamlTreeParser parser)
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

            bool hasKey = KeyEnd(content) >= 0 && (depth == indentation || char.IsLetterOrDigit(text[content]) || text[content] is '"' or '\'' or '_');
            if (entry < 0 && depth > indentation && parser.Blanked is not null && !IsFlagBeside(content, depth, int.MaxValue, levels))
            {
                // It stood under a line that has been reported.
                Blank(line, EndOfEntry(line, indentation, end));
                continue;
            }

            bool lacksColon = !hasKey && LacksColon(content, end, levels);
            if (!hasKey && !lacksColon)
            {
                // What stands under such a line belongs to the entry above, unless there is none or the line stands where keys do.
                bool hidesMore = levels < Levels && (depth == indentation || entry < 0);
                ReportStray(line, content);
                Blank(line, hidesMore ? EndOfEntry(line, indentation, end) : YamlText.NextLine(text, line));
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

    private void ReportStray(int line, int content)
    {
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
