using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Rules;

/// <summary><c># flags:disable FLAG201, FLAG204</c>, above an entry of a flags file or behind its key.</summary>
internal static class DisableComments
{
    private const string Mark = "flags:disable";

    /// <summary>Whether a comment silences <paramref name="id"/> for the entry whose key stands at <paramref name="offset"/>.</summary>
    public static bool IsDisabled(this FlagsDocument document, string id, int offset)
    {
        string text = document.Text;
        int start = LineStart(text, Math.Min(offset, text.Length));
        if (Silences(LineAt(text, start), id))
        {
            return true;
        }

        while (start > 0)
        {
            start = LineStart(text, start - 1);
            string line = LineAt(text, start);
            if (!line.TrimStart().StartsWith("#", StringComparison.Ordinal))
            {
                return false;
            }

            if (Silences(line, id))
            {
                return true;
            }
        }

        return false;
    }

    private static int LineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is not '\n')
        {
            offset--;
        }

        return offset;
    }

    private static string LineAt(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    private static bool Silences(string line, string id)
    {
        int comment = line.IndexOf('#');
        int mark = comment < 0 ? -1 : line.IndexOf(Mark, comment, StringComparison.Ordinal);
        if (mark < 0)
        {
            return false;
        }

        foreach (string part in line.Substring(mark + Mark.Length).Split(' ', ',', '\t', '\r'))
        {
            if (string.Equals(part, id, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
