using System.Globalization;

namespace FlagAnalyzers.Rules;

/// <summary>Which characters make words and strings.</summary>
internal static class CharacterRules
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Also the quotes that word processors and Markdown put in place of the right ones.</summary>
    public static bool IsQuote(char c) => c is '\'' or '"' or '`' or '\u2018' or '\u2019' or '\u201C' or '\u201D';

    /// <summary>The UTF-16 length of a word's character at a position; 0 where it is none.</summary>
    public static int WordLength(string text, int position, bool isStart)
    {
        char c = text[position];
        if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_')
            return 1;
        if (c < 128)
            return !isStart && IsDigit(c) ? 1 : 0;

        bool isPair = char.IsSurrogatePair(text, position);
        return CharUnicodeInfo.GetUnicodeCategory(text, position) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => isPair ? 2 : 1,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                when !isStart => isPair ? 2 : 1,
            _ => 0,
        };
    }

    /// <summary>Whether <c>user.name</c> and <c>segment.name</c> can be written with this name.</summary>
    public static bool IsName(string name)
    {
        for (int i = 0, length; i < name.Length; i += length)
        {
            length = WordLength(name, i, isStart: false);
            if (length == 0 && i > 0 && i + 1 < name.Length && name[i] == '-' && WordLength(name, i + 1, isStart: false) > 0)
                length = 1;
            if (length == 0)
                return false;
        }

        return name.Length > 0;
    }
}
