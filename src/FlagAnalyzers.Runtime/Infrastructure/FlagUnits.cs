using System.Globalization;
using FlagAnalyzers.Hashing;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Infrastructure;

/// <summary>Attributes as units: what a rollout <c>by</c> an attribute hashes, and what a list entry compares.</summary>
internal static class FlagUnits
{
    /// <summary>Hashes the attribute's text; false where it is not set, empty, or not something to count by.</summary>
    public static bool TryHash(RuleAttribute attribute, in AttributeValue value, out ulong hash)
    {
        if (value.IsSet && value.Type == RuleType.Int)
        {
            hash = FlagHash.Unit(value.Integer);
            return true;
        }

        string? text = TextOf(attribute, in value);
        hash = string.IsNullOrEmpty(text) ? 0 : FlagHash.Unit(text!);
        return !string.IsNullOrEmpty(text);
    }

    /// <summary>The attribute's text; null where it is not set or has none.</summary>
    public static string? TextOf(RuleAttribute attribute, in AttributeValue value)
    {
        if (!value.IsSet)
            return null;
        return value.Type switch
        {
            RuleType.String => value.Text,
            RuleType.Enum when value.Integer < attribute.Values.Count => attribute.Values[(int)value.Integer],
            RuleType.Int => value.Integer.ToString(CultureInfo.InvariantCulture),
            RuleType.Bool => value.Boolean ? "true" : "false",
            _ => null,
        };
    }
}
