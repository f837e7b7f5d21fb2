using System.Globalization;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Number spellings, in ASCII digits whatever the culture.</summary>
internal static class Numbers
{
    public static bool AreDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>The value of up to nine digits.</summary>
    public static int ParseDigits(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Whether the text starts as numbers do, so that it was most likely meant as one.</summary>
    public static bool LooksNumeric(string text)
    {
        int i = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (i < text.Length && text[i] == '.')
        {
            i++;
        }

        if (i < text.Length && text[i] is >= '0' and <= '9')
        {
            return true;
        }

        string rest = text.TrimStart('-', '+', '.').ToLowerInvariant();
        return rest is "inf" or "nan" or "infinity";
    }

    /// <summary>A decimal number of YAML's core schema: sign, digits, fraction, exponent.</summary>
    public static bool IsDecimal(string text, bool allowExponent)
    {
        int i = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        int digits = 0;
        i = SkipDigits(text, i, ref digits);
        if (i < text.Length && text[i] == '.')
        {
            i = SkipDigits(text, i + 1, ref digits);
        }

        if (digits == 0)
        {
            return false;
        }

        if (allowExponent && i < text.Length && text[i] is 'e' or 'E')
        {
            i += i + 1 < text.Length && text[i + 1] is '-' or '+' ? 2 : 1;
            int exponent = 0;
            i = SkipDigits(text, i, ref exponent);
            if (exponent == 0)
            {
                return false;
            }
        }

        return i == text.Length;
    }

    /// <summary>How an int may be spelled: a sign and digits, no leading zeros (YAML 1.1 read them as octal).</summary>
    public static bool IsInteger(string text)
    {
        int i = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        return i < text.Length && AreDigits(text.Substring(i)) && (text[i] != '0' || text.Length == i + 1);
    }

    /// <summary>The plain decimal spelling of an int written with leading zeros, underscores, in hex or with a zero fraction; null for anything else.</summary>
    public static string? PlainSpelling(string text)
    {
        string bare = text.Replace("_", "");
        if (bare.StartsWith("0x", StringComparison.Ordinal)
            && int.TryParse(bare.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int hex))
        {
            return hex.ToString(CultureInfo.InvariantCulture);
        }

        return decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
                ? ((int)number).ToString(CultureInfo.InvariantCulture)
                : null;
    }

    /// <summary>The days in <c>2w</c>, <c>14 days</c> and the like; null for anything else.</summary>
    public static int? DaysOf(string text)
    {
        int length = 0;
        while (length < text.Length && text[length] is >= '0' and <= '9')
        {
            length++;
        }

        if (length is 0 or > 4)
        {
            return null;
        }

        int number = ParseDigits(text.Substring(0, length));
        return text.Substring(length).Trim().ToLowerInvariant() switch
        {
            "d" or "day" or "days" => number,
            "w" or "week" or "weeks" => number * 7,
            "m" or "mo" or "month" or "months" => number * 30,
            "y" or "year" or "years" => number * 365,
            _ => null,
        };
    }

    private static int SkipDigits(string text, int i, ref int count)
    {
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
            count++;
        }

        return i;
    }
}
