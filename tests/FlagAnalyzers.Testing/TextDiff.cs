using System.Text;

namespace FlagAnalyzers.Testing;

/// <summary>Says where two texts differ, line by line, with line endings that differ made visible.</summary>
internal static class TextDiff
{
    public static string? Describe(string expected, string actual)
    {
        if (expected == actual)
            return null;

        var left = Lines(expected);
        var right = Lines(actual);
        var length = LongestCommon(left, right);
        var text = new StringBuilder();
        for (int i = 0, j = 0; i < left.Count || j < right.Count;)
        {
            if (i < left.Count && j < right.Count && left[i] == right[j])
            {
                text.Append("   ").AppendLine(Plain(left[i]));
                i++;
                j++;
            }
            else if (j >= right.Count || (i < left.Count && length[i + 1, j] >= length[i, j + 1]))
            {
                text.Append(" - ").AppendLine(Visible(left[i++]));
            }
            else
            {
                text.Append(" + ").AppendLine(Visible(right[j++]));
            }
        }

        return text.ToString();
    }

    private static int[,] LongestCommon(List<string> left, List<string> right)
    {
        var length = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
                length[i, j] = left[i] == right[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        return length;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\n')
                continue;
            lines.Add(text[start..(index + 1)]);
            start = index + 1;
        }

        if (start < text.Length)
            lines.Add(text[start..]);
        return lines;
    }

    private static string Plain(string line) => line.TrimEnd('\r', '\n');

    private static string Visible(string line)
        => line.EndsWith("\r\n", StringComparison.Ordinal) ? line[..^2] + "<CR><LF>"
            : line.EndsWith('\n') ? line[..^1] + "<LF>"
            : line + "<end>";
}
