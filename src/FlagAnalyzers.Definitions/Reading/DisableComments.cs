using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>
/// <c># flags:disable FLAG008[, FLAG201]</c> above an entry silences these findings in the entry: in the line below and in all lines
/// indented under it. Behind a value it silences its own line.
/// </summary>
internal sealed class DisableComments
{
    private const string Marker = "flags:disable";

    private readonly List<(int Start, int End, string[] Ids)> _scopes = [];
    private (int From, int Entry, int End) _last = (-1, -1, -1);

    public static DisableComments Read(string text, YamlNode? root)
    {
        DisableComments comments = new();
        List<Span>? scalars = null;
        int from = 0;
        while (from < text.Length && text.IndexOf(Marker, from, StringComparison.Ordinal) is >= 0 and int found)
        {
            from = found + Marker.Length;
            int hash = found - 1;
            while (hash >= 0 && text[hash] is ' ' or '\t')
            {
                hash--;
            }

            bool isComment = hash >= 0 && text[hash] == '#' && (hash == 0 || text[hash - 1] is ' ' or '\t' or '\n' or '\r' or '\uFEFF');
            bool isWord = from < text.Length && text[from] is ' ' or '\t' or ':';
            if (isComment && isWord && !IsInScalar(scalars ??= FindScalars(root), hash))
            {
                comments.Add(text, hash, found + Marker.Length);
            }
        }

        return comments;
    }

    /// <summary>Whether a finding with that id at that place is silenced.</summary>
    public bool Covers(string id, int position)
    {
        foreach ((int start, int end, string[] ids) in _scopes)
        {
            if (position >= start && position < end && Array.IndexOf(ids, id) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string text, int hash, int idsStart)
    {
        int lineEnd = YamlText.LineEnd(text, hash);
        string[] ids = text.Substring(idsStart, lineEnd - idsStart).ToUpperInvariant().Split([' ', ',', '\t', ':'], StringSplitOptions.RemoveEmptyEntries);
        int line = YamlText.LineStart(text, hash);
        bool isAlone = YamlText.SkipBlanks(text, line) == hash || text[line] == '\uFEFF';
        if (!isAlone)
        {
            _scopes.Add((line, lineEnd, ids));
            return;
        }

        if (hash < _last.From || hash >= _last.Entry)
        {
            int entry = YamlText.NextLine(text, hash);
            while (entry < text.Length && YamlText.IsBlankOrComment(text, entry))
            {
                entry = YamlText.NextLine(text, entry);
            }

            _last = (hash, entry, EntryEnd(text, entry));
        }

        _scopes.Add((_last.Entry, _last.End, ids));
    }

    private static int EntryEnd(string text, int entry)
    {
        int indentation = YamlText.SkipSpaces(text, entry) - entry;
        int line = YamlText.NextLine(text, entry);
        while (line < text.Length)
        {
            int content = YamlText.SkipSpaces(text, line);
            bool isUnder = content - line > indentation;
            if (!isUnder && !YamlText.IsBlankOrComment(text, line))
            {
                return line;
            }

            line = YamlText.NextLine(text, line);
        }

        // One past the end, so that a finding at the very end of the file is in it too.
        return text.Length + 1;
    }

    /// <summary>The scalars that hold the marker themselves: what looks like a comment there is none.</summary>
    private static List<Span> FindScalars(YamlNode? root)
    {
        List<Span> scalars = [];
        if (root is not null)
        {
            AddScalars(root, scalars);
        }

        return scalars;
    }

    private static void AddScalars(YamlNode node, List<Span> scalars)
    {
        if (node.Kind == YamlKind.Scalar && node.Value.IndexOf(Marker, StringComparison.Ordinal) >= 0)
        {
            scalars.Add(node.Span);
        }

        foreach (YamlNode item in node.Items)
        {
            AddScalars(item, scalars);
        }

        foreach (YamlPair pair in node.Pairs)
        {
            AddScalars(pair.Key, scalars);
            AddScalars(pair.Value, scalars);
        }
    }

    private static bool IsInScalar(List<Span> scalars, int position)
    {
        foreach (Span scalar in scalars)
        {
            if (position >= scalar.Start && position < scalar.End)
            {
                return true;
            }
        }

        return false;
    }
}
