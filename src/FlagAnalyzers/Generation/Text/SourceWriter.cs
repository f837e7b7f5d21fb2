using System.Text;

namespace FlagAnalyzers.Generation;

/// <summary>Writes indented lines; they end in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text;
    private int _level;

    public SourceWriter(int capacity = 4096) => _text = new StringBuilder(capacity);

    public SourceWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    public SourceWriter Line(string text)
    {
        Indent();
        _text.Append(text).Append('\n');
        return this;
    }

    public SourceWriter Line(string first, string second)
    {
        Indent();
        _text.Append(first).Append(second).Append('\n');
        return this;
    }

    public SourceWriter Line(string first, string second, string third)
    {
        Indent();
        _text.Append(first).Append(second).Append(third).Append('\n');
        return this;
    }

    public SourceWriter Line(string first, string second, string third, string fourth, string fifth = "", string sixth = "", string seventh = "")
    {
        Indent();
        _text.Append(first).Append(second).Append(third).Append(fourth).Append(fifth).Append(sixth).Append(seventh).Append('\n');
        return this;
    }

    public SourceWriter Lines(IReadOnlyList<string> lines)
    {
        for (int index = 0; index < lines.Count; index++)
            Line(lines[index]);
        return this;
    }

    public SourceWriter Open()
    {
        Line("{");
        _level++;
        return this;
    }

    public SourceWriter Close(string end = "}")
    {
        // Members end in an empty line; the last one needs none.
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
            _text.Length--;
        _level--;
        Line(end);
        return this;
    }

    public void Indented(Action<SourceWriter> write)
    {
        _level++;
        write(this);
        _level--;
    }

    public override string ToString() => _text.ToString();

    private void Indent() => _text.Append(' ', _level * SpacesPerLevel);
}
