using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>The way back from the lines of a changed file to those of the file before: by the lines that occur once in each.</summary>
internal sealed class LineMap
{
    private readonly string[] _before;
    private readonly string[] _after;
    private readonly List<(int Before, int After)> _anchors = [(-1, -1)];

    public LineMap(SourceText before, SourceText after)
    {
        _before = Lines(before);
        _after = Lines(after);
        var firsts = Unique(_before);
        foreach (var pair in Unique(_after).OrderBy(static pair => pair.Value))
        {
            if (firsts.TryGetValue(pair.Key, out var line) && line > _anchors[_anchors.Count - 1].Before)
            {
                _anchors.Add((line, pair.Value));
            }
        }

        _anchors.Add((_before.Length, _after.Length));
    }

    /// <summary>Where a line of the changed file stood.</summary>
    public int Before(int line)
    {
        var next = _anchors.FindIndex(anchor => anchor.After >= line);
        if (next < 0 || _anchors[next].After == line)
        {
            return Math.Min(next < 0 ? line : _anchors[next].Before, _before.Length - 1);
        }

        // The same line between the same neighbours, counted from the one above.
        var (start, startAfter) = _anchors[next - 1];
        var ordinal = Enumerable.Range(startAfter + 1, line - startAfter).Count(i => _after[i] == _after[line]);
        for (var i = start + 1; i < _anchors[next].Before; i++)
        {
            if (_before[i] == _after[line] && --ordinal == 0)
            {
                return i;
            }
        }

        return Math.Max(0, Math.Min(start + line - startAfter, _anchors[next].Before - 1));
    }

    private static string[] Lines(SourceText text) => text.Lines.Select(static line => line.ToString().Trim()).ToArray();

    private static Dictionary<string, int> Unique(string[] lines)
    {
        var unique = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            unique[lines[i]] = unique.ContainsKey(lines[i]) ? -1 : i;
        }

        return unique.Where(static pair => pair.Value >= 0).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
    }
}
