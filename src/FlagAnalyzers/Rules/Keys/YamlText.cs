using System.Globalization;
using System.Text;

namespace FlagAnalyzers.Rules;

/// <summary>Writes text so that YAML reads the same text back.</summary>
internal static class YamlText
{
    public static string Quote(string text)
    {
        foreach (char character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(character))
            {
                return Escape(text);
            }
        }

        return "'" + text.Replace("'", "''") + "'";
    }

    private static string Escape(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char character in text)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (character is >= ' ' and <= '~' || char.IsSurrogate(character))
            {
                quoted.Append(character);
            }
            else
            {
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append('"').ToString();
    }
}
