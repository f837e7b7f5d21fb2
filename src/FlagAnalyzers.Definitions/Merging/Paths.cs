using System.Globalization;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>How messages point at other places.</summary>
internal static class Paths
{
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    public static string Line(string text, int position)
    {
        int line = 1;
        for (int i = 0; i < position; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                line++;
            }
        }

        return "in line " + line.ToString(CultureInfo.InvariantCulture);
    }
}
