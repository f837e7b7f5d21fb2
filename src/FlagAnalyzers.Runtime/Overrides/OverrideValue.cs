using System.Globalization;
using FlagAnalyzers.Infrastructure;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Overrides;

/// <summary>Values from outside, as constants of a flag's type.</summary>
internal static class OverrideValue
{
    /// <summary>Null where the value does not fit; the reason then says what would.</summary>
    public static FlagConstant? Convert(object value, FlagType type, FlagVariants? variants, out string reason)
    {
        reason = "";
        switch (type, value)
        {
            case (FlagType.Boolean, bool boolean):
                return FlagConstant.Boolean(boolean);
            case (FlagType.Int32, int number):
                return FlagConstant.Int32(number);
            case (FlagType.Double, double number):
                return FlagConstant.Double(number);
            case (FlagType.Double, int number):
                return FlagConstant.Double(number);
            case (FlagType.String, string text):
                return FlagConstant.String(text);
            case (FlagType.Variant, string name) when variants!.TryGetValue(name, out int number):
                return FlagConstant.Variant(number);
            case (FlagType.Variant, Enum member) when NumberOf(member) is { } number && variants!.NameOf(number) != null:
                return FlagConstant.Variant(number);
            case (FlagType.Variant, string name):
                string? nearest = NearestName.Find(name, variants!.Names);
                reason = $"'{name}' is none of its variants {string.Join(", ", variants.Names)}" + (nearest is null ? "" : $"; did you mean '{nearest}'?");
                return null;
            default:
                reason = FormattableString.Invariant($"{value} ({value.GetType().Name}) is not of its type, {TypeName(type)}");
                return null;
        }
    }

    private static int? NumberOf(Enum member) => member.GetTypeCode() == TypeCode.Int32 ? ((IConvertible)member).ToInt32(CultureInfo.InvariantCulture) : null;

    private static string TypeName(FlagType type) => type switch
    {
        FlagType.Boolean => "bool",
        FlagType.Int32 => "int",
        FlagType.Double => "double",
        FlagType.String => "string",
        _ => "variant",
    };
}
