using System.Globalization;

namespace FlagAnalyzers.Rules;

/// <summary>Numbers, and what people write like numbers.</summary>
internal static class BareText
{
    public const int DateLength = 10;

    /// <summary><c>dddd-dd-dd</c> that no further digit follows.</summary>
    public static bool IsDate(string text, int start)
    {
        if (start + DateLength > text.Length || (start + DateLength < text.Length && CharacterRules.IsDigit(text[start + DateLength])))
            return false;
        for (int i = 0; i < DateLength; i++)
        {
            char c = text[start + i];
            if (i is 4 or 7 ? c != '-' : !CharacterRules.IsDigit(c))
                return false;
        }

        return true;
    }

    /// <summary>Two dots or more, and a version: <c>1.2.3</c>.</summary>
    public static bool IsVersion(string text) => text.IndexOf('.') != text.LastIndexOf('.') && FlagVersion.TryParse(text, out _);

    /// <summary><c>-?d+(.d+)?</c></summary>
    public static bool IsNumber(string text)
    {
        int dots = 0;
        int first = text.Length > 0 && text[0] == '-' ? 1 : 0;
        for (int i = first; i < text.Length; i++)
        {
            if (text[i] == '.' && i > first && i + 1 < text.Length)
                dots++;
            else if (!CharacterRules.IsDigit(text[i]))
                return false;
        }

        return text.Length > first && dots <= 1;
    }

    /// <summary>The number that <c>.5</c>, <c>5.</c>, <c>1_000</c>, <c>10L</c> or <c>1e3</c> was meant to be; null when it is anyone's guess.</summary>
    public static string? NearestNumber(string text)
    {
        string plain = text.Replace("_", "");
        string sign = plain.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        plain = plain.Substring(sign.Length).TrimEnd('L', 'l', 'm', 'M', 'f', 'F', 'd', 'D');
        plain = plain.StartsWith(".", StringComparison.Ordinal) ? "0" + plain : plain;
        plain = sign + (plain.EndsWith(".", StringComparison.Ordinal) ? plain.Substring(0, plain.Length - 1) : plain);
        if (IsNumber(plain))
            return plain;

        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && IsNumber(value.ToString(CultureInfo.InvariantCulture))
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A literal from a spelling that <see cref="IsNumber"/> accepts; null when it is out of range.</summary>
    public static RuleLiteral? ToLiteral(string spelling)
    {
        bool isNegative = spelling[0] == '-';
        string[] parts = spelling.Substring(isNegative ? 1 : 0).Split('.');
        string whole = parts[0].TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        if (parts.Length == 1)
        {
            string text = (isNegative && whole != "0" ? "-" : "") + whole;
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) ? RuleLiteral.OfInt(integer, text) : null;
        }

        // A decimal point stays, also in 1.0: it is what makes an attribute without a declared type a double.
        string fraction = parts[1].TrimEnd('0') is { Length: > 0 } significant ? significant : "0";
        string canonical = (isNegative && (whole != "0" || fraction != "0") ? "-" : "") + whole + "." + fraction;
        return double.TryParse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
            ? RuleLiteral.OfDouble(number, canonical)
            : null;
    }
}
