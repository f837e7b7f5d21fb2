using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Editing;

/// <summary>Writes the declaration of a new flag behind the last one.</summary>
internal sealed class FlagAdder(string text)
{
    private readonly EntryWriter _writer = new(text);
    private readonly BlockLines _lines = new(text);
    private readonly ItemRemover _items = new(text);

    public List<TextEdit> Add(YamlNode? root, string key, FlagType type, string? defaultValue)
    {
        string name = Spell(key);
        List<string> lines = Body(type, defaultValue);
        if (root is null || root.IsNull)
        {
            return [AppendFile(name, lines)];
        }

        if (root.Kind != YamlKind.Mapping)
        {
            return [];
        }

        int index = root.Pairs.FindIndex(static pair => pair.Key is { Kind: YamlKind.Scalar, Value: "features" });
        if (index >= 0)
        {
            return AddTo(root.Pairs[index], name, lines);
        }

        return root.IsFlow
            ? [_writer.Insert(root, root.Pairs.Count == 0 ? null : root.Pairs[root.Pairs.Count - 1], "\"features\": { " + InFlow(name, lines) + " }")]
            : [AppendFile(name, lines)];
    }

    private List<TextEdit> AddTo(YamlPair features, string name, List<string> lines)
    {
        YamlNode mapping = features.Value;
        if (mapping.Kind == YamlKind.Scalar && mapping.IsNull)
        {
            return [_writer.InsertUnder(features.Key, Entry(name, lines, 2))];
        }

        if (mapping.Kind != YamlKind.Mapping || mapping.Span.Start < features.Key.Span.Start)
        {
            return [];
        }

        if (mapping is { IsFlow: true, Pairs.Count: 0, Anchor: null, Tag: null })
        {
            int colon = text.IndexOf(':', features.Key.Span.End);
            string indentation = _writer.NewLine + EntryWriter.Spaces(_writer.ColumnOf(features.Key.Span.Start) + 2);
            int end = YamlText.IsBreakOrEnd(text, mapping.Span.End) ? mapping.Span.End : YamlText.LineEnd(text, mapping.Span.End);
            string comment = text.Substring(mapping.Span.End, end - mapping.Span.End);
            return [new TextEdit(Span.FromBounds(colon + 1, end), comment + indentation + string.Join(indentation, Entry(name, lines, 2)))];
        }

        if (mapping.IsFlow)
        {
            return [_writer.Insert(mapping, mapping.Pairs.Count == 0 ? null : mapping.Pairs[mapping.Pairs.Count - 1], InFlow(name, lines))];
        }

        return mapping.Pairs.Count == 0 ? [] : [Append(features, name, lines)];
    }

    private TextEdit Append(YamlPair features, string name, List<string> lines)
    {
        List<YamlPair> pairs = features.Value.Pairs;
        YamlPair last = pairs.FindLast(static pair => !pair.IsMerged);
        if (last.Key is null)
        {
            last = pairs[pairs.Count - 1];
        }

        Span whole = _items.Whole(last);
        Span entry = _lines.Of(whole.Start, whole.End);
        bool isSeparated = pairs.Count > 1 && HasBlankLineBefore(entry.Start);
        string indentation = EntryWriter.Spaces(_writer.ColumnOf(last.Key.Span.Start));
        int step = last.Value is { Kind: YamlKind.Mapping, IsFlow: false } && last.Value.Span.Start > last.Key.Span.Start
            ? _writer.StepOf(last.Key, last.Value)
            : _writer.StepOf(features.Key, features.Value);
        List<string> written = Entry(name, lines, step);
        string newText = indentation + string.Join(_writer.NewLine + indentation, written);
        bool endsWithBreak = entry.End > 0 && text[entry.End - 1] is '\n' or '\r';
        string gap = isSeparated ? _writer.NewLine : "";
        return new TextEdit(new Span(entry.End, 0), endsWithBreak ? gap + newText + _writer.NewLine : _writer.NewLine + gap + newText);
    }

    private bool HasBlankLineBefore(int line) =>
        line > 1 && YamlText.IsBreakOrEnd(text, YamlText.SkipBlanks(text, YamlText.LineStart(text, text[line - 1] == '\n' && text[line - 2] == '\r' ? line - 2 : line - 1)));

    private TextEdit AppendFile(string name, List<string> lines)
    {
        bool needsBreak = text.Length > 0 && text != "\uFEFF" && text[text.Length - 1] is not ('\n' or '\r');
        string newLine = _writer.NewLine;
        string entry = "features:" + newLine + "  " + string.Join(newLine + "  ", Entry(name, lines, 2));
        return new TextEdit(new Span(text.Length, 0), needsBreak ? newLine + entry : entry + newLine);
    }

    private static List<string> Entry(string name, List<string> lines, int step)
    {
        List<string> entry = [name + ":"];
        foreach (string line in lines)
        {
            entry.Add(EntryWriter.Spaces(step) + line);
        }

        return entry;
    }

    private static string InFlow(string name, List<string> lines) => name + ": { " + string.Join(", ", lines) + " }";

    private static List<string> Body(FlagType type, string? defaultValue) => type switch
    {
        FlagType.Boolean => ["enabled: false"],
        FlagType.Variant => ["variants: { " + (defaultValue ?? "control") + ": 100 }", "enabled: false"],
        FlagType.Int32 => ["type: int", "default: " + (defaultValue ?? "0"), "enabled: false"],
        FlagType.Double => ["type: double", "default: " + (defaultValue ?? "0"), "enabled: false"],
        _ => ["type: string", "default: " + (defaultValue ?? "\"\""), "enabled: false"],
    };

    private static string Spell(string key)
    {
        string spelled = Scalars.Spell("x", new Span(0, 1), key) ?? "\"\"";
        return key.Length > 0 && (char.IsDigit(key[0]) || key is "true" or "false" or "null" or "yes" or "no" or "on" or "off") ? Scalars.Quote(key) : spelled;
    }
}
