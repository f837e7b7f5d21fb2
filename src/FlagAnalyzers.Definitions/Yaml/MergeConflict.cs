namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>The lines that version control leaves around the two sides of a conflict.</summary>
internal static class MergeConflict
{
    /// <summary>First character of the marker that opens a conflict.</summary>
    public const char Opening = '<';

    private const int Length = 7;

    public static bool IsMarker(string text, int line)
    {
        if (line + Length > text.Length || text[line] is not (Opening or '|' or '=' or '>'))
        {
            return false;
        }

        for (int i = line + 1; i < line + Length; i++)
        {
            if (text[i] != text[line])
            {
                return false;
            }
        }

        return YamlText.IsBreakOrEnd(text, line + Length) || text[line + Length] == ' ';
    }
}
