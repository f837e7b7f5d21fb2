using System.Globalization;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Percentages: 0 to 100 with up to four decimals, in integers from their decimal text.</summary>
internal static class Percentages
{
    /// <summary>100 % of the 2^32 buckets.</summary>
    public const ulong Everybody = 1UL << 32;

    private const int Decimals = 4;

    /// <summary>How many buckets a percentage holds: floor(percentage * 2^32 / 100). Takes up to four decimals.</summary>
    public static ulong Threshold(decimal percentage) => (ulong)(percentage * 10_000m) * Everybody / 1_000_000UL;

    public static decimal? Read(ReadContext context, YamlNode node, string name)
    {
        if (Scalars.Get(context, node, name, "a number from 0 to 100") is not { } scalar)
        {
            return null;
        }

        string text = scalar.Value;
        if (!scalar.IsPlain && Numbers.IsDecimal(text, allowExponent: false))
        {
            context.Invalid(scalar.Span, $"'{name}' must be a number, not text in quotes; write {text}", text);
            return null;
        }

        if (!scalar.IsPlain || !Numbers.LooksNumeric(text))
        {
            context.Invalid(scalar.Span, $"'{name}' must be a number from 0 to 100, not '{Messages.Shorten(text)}'");
            return null;
        }

        string? problem = Check(text, out decimal value, out string? suggestion);
        if (problem is null)
        {
            return value;
        }

        context.Report(ProblemId.InvalidRollout, scalar.Span, $"'{name}' {problem}", suggestion);
        return null;
    }

    private static string? Check(string text, out decimal value, out string? suggestion)
    {
        value = 0;
        suggestion = null;
        string bare = text.TrimEnd('%', ' ');
        if (bare.Length < text.Length && Numbers.IsDecimal(bare, allowExponent: false))
        {
            suggestion = bare;
            return $"is a number without '%'; write {bare}";
        }

        if (!Numbers.IsDecimal(text, allowExponent: false))
        {
            return $"must be a plain decimal number from 0 to 100, not '{Messages.Shorten(text)}'";
        }

        int point = text.IndexOf('.');
        if (point >= 0 && text.Length - point - 1 > Decimals)
        {
            return $"has at most {Decimals} decimals, but is '{Messages.Shorten(text)}'";
        }

        // 28 digits are what a decimal can hold; a number with more before the point is too large anyway.
        bool inRange = text.Length <= 28
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && value is >= 0 and <= 100;
        return inRange ? null : $"must be from 0 to 100, but is {Messages.Shorten(text)}";
    }
}
