using System.Globalization;
using System.Text;

namespace FlagAnalyzers.Rules;

/// <summary>
/// A string literal: <c>\' \" \\ \n \t \uXXXX</c> are its escapes. Behind <c>matches</c> any other backslash is the regular expression's own,
/// so that <c>'^\d+$'</c> and <c>'^\\d+$'</c> are the same pattern.
/// </summary>
internal readonly struct StringToken(int length, string value)
{
    public int Length { get; } = length;

    public string Value { get; } = value;

    public static StringToken Read(string text, int start, bool isPattern, ErrorList errors)
    {
        char open = text[start];
        StringBuilder? value = null;
        int position = start + 1, copied = position;
        for (; position < text.Length; position++)
        {
            char c = text[position];
            if (Closes(open, c))
            {
                string content = Content(text, copied, position, value);
                if (open is not ('\'' or '"'))
                    errors.Add(start, position + 1 - start, "text stands between straight quotes: 'text' or \"text\"", RuleText.Quote(content));
                return new StringToken(position + 1 - start, content);
            }

            if (c != '\\')
                continue;

            (value ??= new StringBuilder()).Append(text, copied, position - copied);
            position += ReadEscape(text, position, value, isPattern, errors) - 1;
            copied = position + 1;
        }

        errors.Add(start, text.Length - start, $"the text is never closed: a {open} is missing at its end");
        return new StringToken(text.Length - start, Content(text, Math.Min(copied, text.Length), text.Length, value));
    }

    private static string Content(string text, int copied, int end, StringBuilder? value) =>
        value is null ? text.Substring(copied, end - copied) : value.Append(text, copied, end - copied).ToString();

    private static bool Closes(char open, char c) => open switch
    {
        '\u2018' or '\u2019' => c is '\u2018' or '\u2019',
        '\u201C' or '\u201D' => c is '\u201C' or '\u201D',
        _ => c == open,
    };

    /// <returns>The length of the escape.</returns>
    private static int ReadEscape(string text, int position, StringBuilder value, bool isPattern, ErrorList errors)
    {
        char kind = position + 1 < text.Length ? text[position + 1] : '\0';
        switch (kind)
        {
            case '\'' or '"' or '\\':
                value.Append(kind);
                return 2;
            case 'n':
                value.Append('\n');
                return 2;
            case 't':
                value.Append('\t');
                return 2;
            case 'u' when position + 6 <= text.Length && int.TryParse(text.Substring(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit):
                value.Append((char)unit);
                return 6;
            case 'u':
                errors.Add(position, 2, @"\u takes four hexadecimal digits, as in \u00E9");
                return 2;
            case '\0' when position + 1 >= text.Length:
                return 1;
            default:
                string escape = text.Substring(position, char.IsSurrogatePair(text, position + 1) ? 3 : 2);
                if (!isPattern)
                    errors.Add(position, escape.Length, $@"'{RuleText.Excerpt(escape, 0, escape.Length)}' is no escape: there are \' \"" \\ \n \t and \uXXXX, and a backslash itself is written \\", @"\" + escape);
                value.Append(escape);
                return escape.Length;
        }
    }
}
