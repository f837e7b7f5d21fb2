using System.Text;

namespace FlagAnalyzers.Generation;

/// <summary>Text in documentation comments.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Adds the text line by line, each as the content of a <c>///</c> comment.</summary>
    public static void AddLines(List<string> lines, string text)
    {
        var line = new StringBuilder("/// ");
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f')
            {
                if (character == '\r' && index + 1 < text.Length && text[index + 1] == '\n')
                    continue;
                lines.Add(line.ToString().TrimEnd());
                line.Clear().Append("/// ");
                continue;
            }

            Append(line, text, ref index);
        }

        lines.Add(line.ToString().TrimEnd());
    }

    /// <summary>The text on one line.</summary>
    public static string Inline(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f')
                result.Append(' ');
            else
                Append(result, text, ref index);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, string text, ref int index)
    {
        char character = text[index];
        switch (character)
        {
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '&':
                result.Append("&amp;");
                break;
            default:
                if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    result.Append(character).Append(text[++index]);
                else if (IsAllowed(character))
                    result.Append(character);
                else
                    result.Append(Replacement);
                break;
        }
    }

    // Of what XML 1.0 allows, everything but characters that could hide or reorder code from its reader.
    private static bool IsAllowed(char character) =>
        character == '\t'
        || (character >= ' ' && !char.IsControl(character) && !char.IsSurrogate(character)
            && character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF'));
}
