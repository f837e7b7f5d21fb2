using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Editing;

/// <summary>Takes entries out of mappings and lists, whichever way they are written.</summary>
internal sealed class ItemRemover(string text)
{
    private readonly BlockLines _lines = new(text);

    /// <summary>Takes out one pair.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="index">Which pair.</param>
    /// <param name="parentKey">The key whose value the mapping is; null at the top.</param>
    public List<TextEdit> Remove(YamlNode mapping, int index, YamlNode? parentKey)
    {
        List<Span> items = new(mapping.Pairs.Count);
        int position = 0;
        for (int i = 0; i < mapping.Pairs.Count; i++)
        {
            YamlPair pair = mapping.Pairs[i];
            if (pair.IsMerged)
            {
                continue;
            }

            position = i < index ? position + 1 : position;
            items.Add(Whole(pair));
        }

        return Remove(items, position, mapping.IsFlow, mapping.Span, parentKey, "{}");
    }

    /// <summary>Takes out one item of a list.</summary>
    public List<TextEdit> RemoveItem(YamlNode sequence, int index, YamlNode? parentKey)
    {
        List<Span> items = new(sequence.Items.Count);
        foreach (YamlNode item in sequence.Items)
        {
            // An item that an alias stands for is found elsewhere in the text.
            items.Add(item.Span);
            if (item.Span.Start < sequence.Span.Start || item.Span.End > sequence.Span.End)
            {
                return [];
            }
        }

        return Remove(items, index, sequence.IsFlow, sequence.Span, parentKey, "[]");
    }

    /// <summary>The pair from its key to the end of its value; of a value that stands elsewhere only the alias.</summary>
    public Span Whole(YamlPair pair)
    {
        int start = pair.Key.Span.Start;
        bool isElsewhere = pair.Value.Span.Start < pair.Key.Span.End;
        int end = isElsewhere ? AliasEnd(pair.Key.Span.End) : pair.Value.Span.End;
        return Span.FromBounds(start, Math.Max(pair.Key.Span.End, end));
    }

    private int AliasEnd(int keyEnd)
    {
        int star = text.IndexOf('*', keyEnd);
        if (star < 0 || star > YamlText.LineEnd(text, keyEnd))
        {
            return keyEnd;
        }

        int end = star;
        while (end < text.Length && text[end] is not (' ' or '\t' or '\r' or '\n' or ',' or '}' or ']'))
        {
            end++;
        }

        return end;
    }

    private List<TextEdit> Remove(List<Span> items, int index, bool isFlow, Span collection, YamlNode? parentKey, string empty)
    {
        if (isFlow)
        {
            return RemoveInFlow(items, index, collection);
        }

        if (parentKey is not null && collection.Start < parentKey.Span.Start)
        {
            return [];
        }

        Span lines = _lines.Of(items[index].Start, items[index].End);
        if (items.Count > 1)
        {
            return [new TextEdit(_lines.ForDeletion(lines, index == 0, index == items.Count - 1), "")];
        }

        Span deleted = _lines.ForDeletion(lines, isFirst: true, isLast: true);
        int colon = parentKey is null ? -1 : text.IndexOf(':', parentKey.Span.End);
        return colon < 0 || colon >= deleted.Start
            ? [new TextEdit(deleted, "")]
            : [new TextEdit(new Span(colon + 1, 0), " " + empty), new TextEdit(deleted, "")];
    }

    private List<TextEdit> RemoveInFlow(List<Span> items, int index, Span collection)
    {
        Span item = items[index];
        if (items.Count == 1)
        {
            int open = text.IndexOfAny(['{', '['], collection.Start);
            return [new TextEdit(Span.FromBounds(open + 1, collection.End - 1), "")];
        }

        bool isLast = index == items.Count - 1;
        int comma = SkipToComma(item.End);
        bool hasComma = comma < collection.End - 1;
        int end = hasComma ? comma + 1 : item.End;
        if (YamlText.SkipBlanks(text, YamlText.LineStart(text, item.Start)) == item.Start && YamlText.IsBlankOrComment(text, end))
        {
            List<TextEdit> edits = [new TextEdit(_lines.ForDeletion(_lines.Of(item.Start, end), index == 0, isLast), "")];
            if (!hasComma)
            {
                edits.Add(new TextEdit(new Span(SkipToComma(items[index - 1].End), 1), ""));
            }

            return edits;
        }

        Span span = isLast
            ? Span.FromBounds(items[index - 1].End, item.End)
            : Span.FromBounds(item.Start, Math.Min(YamlText.SkipBlanks(text, end), items[index + 1].Start));
        return [new TextEdit(span, "")];
    }

    /// <summary>The comma behind an item, over white space and comments.</summary>
    private int SkipToComma(int position)
    {
        while (position < text.Length && text[position] != ',')
        {
            position = text[position] == '#' ? YamlText.LineEnd(text, position) : position + 1;
        }

        return position;
    }
}
