using System.Globalization;
using System.Text;

namespace FlagAnalyzers.Generation;

/// <summary>Values as C# source: whatever they hold, the literal says the same and nothing else.</summary>
internal static class CSharpLiteral
{
    private static readonly string[] Precisions = ["G15", "G16", "G17"];

    public static string Text(string value)
    {
        var literal = new StringBuilder(value.Length + 2);
        literal.Append('"');
        foreach (char character in value)
            Append(literal, character);
        return literal.Append('"').ToString();
    }

    public static string Text(string? value, string whenNull) => value is null ? whenNull : Text(value);

    public static string Character(char value)
    {
        if (value == '\'')
            return "'\\''";
        var literal = new StringBuilder("'");
        Append(literal, value);
        return literal.Append('\'').ToString();
    }

    public static string Boolean(bool value) => value ? "true" : "false";

    // -2147483648 is a constant expression of type int, so int.MinValue needs no special care.
    public static string Int32(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Int64(long value) =>
        value == long.MinValue ? "(-9223372036854775807L - 1L)" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string UInt64(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    public static string Hash(ulong value) => "0x" + value.ToString("X16", CultureInfo.InvariantCulture) + "UL";

    public static string Double(double value)
    {
        if (value == 0 && BitConverter.DoubleToInt64Bits(value) != 0)
            return "-0D";

        // Not "R", which .NET Framework and .NET print differently.
        string text = "";
        foreach (string format in Precisions)
        {
            text = value.ToString(format, CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) && parsed.Equals(value))
                break;
        }

        return text + "D";
    }

    private static void Append(StringBuilder literal, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                literal.Append('\\').Append(character);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case >= ' ' and <= '~':
                literal.Append(character);
                break;
            default:
                literal.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
