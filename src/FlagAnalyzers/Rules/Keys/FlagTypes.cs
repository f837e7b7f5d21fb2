using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Rules;

/// <summary>Flag types as users name them, and which reads fit them.</summary>
internal static class FlagTypes
{
    /// <summary>As the flags file spells it.</summary>
    public static string NameOf(FlagType type) => type switch
    {
        FlagType.Int32 => "int",
        FlagType.Double => "double",
        FlagType.String => "string",
        FlagType.Variant => "variant",
        _ => "bool",
    };

    /// <summary>The opposite of <see cref="NameOf"/>; bool for anything else.</summary>
    public static FlagType Parse(string? name) => name switch
    {
        "int" => FlagType.Int32,
        "double" => FlagType.Double,
        "string" => FlagType.String,
        "variant" => FlagType.Variant,
        _ => FlagType.Boolean,
    };

    /// <summary>The type of a flag whose default is <paramref name="value"/>; null where that cannot be told.</summary>
    public static FlagType? OfConstant(object? value) => value switch
    {
        bool => FlagType.Boolean,
        int or long or short or byte => FlagType.Int32,
        double or float => FlagType.Double,
        string => FlagType.String,
        _ => null,
    };
}
