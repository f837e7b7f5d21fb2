using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Editing;

/// <summary>Adds entries in the style of what stands around them.</summary>
internal sealed class EntryWriter(string text)
{
    private const int DefaultStep = 2;

    private readonly ItemRemover _items = new(text);

    /// <summary>The file's own line ending.</summary>
    public string NewLine { get; } = FindNewLine(text);

    /// <summary>Appends or inserts a pair whose value fits on its key's line.</summary>
    /// <param name="mapping">Where it goes.</param>
    /// <param name="after">The pair in front of it; null to be the first.</param>
    /// <param name="line">The pair, such as <c>fallback: none</c>.</param>
    public TextEdit Insert(YamlNode mapping, YamlPair? after, string line)
    {
        if (mapping.IsFlow)
        {
            return InsertInFlow(mapping, after, line);
        }

        if (after is { } pair)
        {
            int end = YamlText.LineEnd(text, _items.Whole(pair).End);
            return new TextEdit(new Span(end, 0), NewLine + Spaces(ColumnOf(pair.Key.Span.Start)) + line);
        }

        int first = mapping.Pairs[0].Key.Span.Start;
        return new TextEdit(new Span(first, 0), line + NewLine + Spaces(ColumnOf(first)));
    }

    /// <summary>Writes lines under a key that has no value yet.</summary>
    public TextEdit InsertUnder(YamlNode key, IReadOnlyList<string> lines)
    {
        int colon = Math.Max(text.IndexOf(':', key.Span.End), key.Span.End);
        int end = YamlText.LineEnd(text, colon);
        string indentation = NewLine + Spaces(ColumnOf(key.Span.Start) + DefaultStep);
        return new TextEdit(new Span(end, 0), indentation + string.Join(indentation, lines));
    }

    /// <summary>How far the values of a block mapping are indented under its key.</summary>
    public int StepOf(YamlNode key, YamlNode mapping)
    {
        int step = mapping.Pairs.Count == 0 || mapping.IsFlow ? DefaultStep : ColumnOf(mapping.Pairs[0].Key.Span.Start) - ColumnOf(key.Span.Start);
        return step > 0 ? step : DefaultStep;
    }

    public int ColumnOf(int position)
    {
        int line = YamlText.LineStart(text, position);
        return position - (line < text.Length && text[line] == '\uFEFF' ? line + 1 : line);
    }

    public static string Spaces(int count) => new(' ', count);

    private TextEdit InsertInFlow(YamlNode mapping, YamlPair? after, string line)
    {
        int open = text.IndexOf('{', mapping.Span.Start);
        if (after is { } pair)
        {
            return new TextEdit(new Span(_items.Whole(pair).End, 0), ", " + line);
        }

        if (mapping.Pairs.Count > 0)
        {
            return new TextEdit(new Span(mapping.Pairs[0].Key.Span.Start, 0), line + ", ");
        }

        return new TextEdit(Span.FromBounds(open, mapping.Span.End), "{ " + line + " }");
    }

    private static string FindNewLine(string text)
    {
        int end = YamlText.LineEnd(text, 0);
        int next = YamlText.SkipBreak(text, end);
        return next == end ? "\n" : text.Substring(end, next - end);
    }
}
