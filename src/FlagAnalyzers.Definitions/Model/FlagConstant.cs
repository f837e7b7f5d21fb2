using System.Globalization;

namespace FlagAnalyzers.Definitions;

/// <summary>A flag's value as the file states it.</summary>
public readonly record struct FlagConstant
{
    /// <summary>Which of the properties below holds the value.</summary>
    public FlagType Type { get; private init; }

    /// <summary>The number of an int value; 1 or 0 of a bool; the variant's index of a variant.</summary>
    public int Int32 { get; private init; }

    /// <summary>The number of a double value; finite.</summary>
    public double Double { get; private init; }

    /// <summary>The text of a string value; the variant's name of a variant; else null.</summary>
    public string? String { get; private init; }

    /// <summary>The value of a bool.</summary>
    public bool Boolean => Int32 != 0;

    /// <summary>A bool.</summary>
    public static FlagConstant Of(bool value) => new() { Type = FlagType.Boolean, Int32 = value ? 1 : 0 };

    /// <summary>An int.</summary>
    public static FlagConstant Of(int value) => new() { Type = FlagType.Int32, Int32 = value };

    /// <summary>A double.</summary>
    public static FlagConstant Of(double value) => new() { Type = FlagType.Double, Double = value };

    /// <summary>A string.</summary>
    public static FlagConstant Of(string value) => new() { Type = FlagType.String, String = value };

    /// <summary>The variant <paramref name="name"/>, at <paramref name="index"/> in declared order.</summary>
    public static FlagConstant OfVariant(int index, string name) => new() { Type = FlagType.Variant, Int32 = index, String = name };

    /// <summary>What "off" gives where the file says nothing: false, 0, an empty string, the first variant.</summary>
    public static FlagConstant ZeroOf(FlagType type) =>
        new() { Type = type, String = type == FlagType.String ? "" : null };

    /// <summary>The value in invariant culture, as the file would say it.</summary>
    public override string ToString() => Type switch
    {
        FlagType.Boolean => Boolean ? "true" : "false",
        FlagType.Int32 => Int32.ToString(CultureInfo.InvariantCulture),
        FlagType.Double => Double.ToString("R", CultureInfo.InvariantCulture),
        _ => String ?? "",
    };
}
