using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>A value that a definition names: of any flag type, immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagConstant
{
    internal static readonly FlagConstant True = new(FlagType.Boolean, 1, null);
    internal static readonly FlagConstant False = new(FlagType.Boolean, 0, null);
    internal static readonly FlagConstant DefaultVariant = new(FlagType.Variant, 0, null);

    private FlagConstant(FlagType type, long bits, string? text)
    {
        Type = type;
        Bits = bits;
        Text = text;
    }

    internal FlagType Type { get; }

    internal long Bits { get; }

    internal string? Text { get; }

    /// <summary>A constant of a bool flag.</summary>
    /// <param name="value">The value.</param>
    public static FlagConstant Boolean(bool value) => value ? True : False;

    /// <summary>A constant of an int flag.</summary>
    /// <param name="value">The value.</param>
    public static FlagConstant Int32(int value) => new(FlagType.Int32, value, null);

    /// <summary>A constant of a double flag.</summary>
    /// <param name="value">The value.</param>
    public static FlagConstant Double(double value) => new(FlagType.Double, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A constant of a string flag.</summary>
    /// <param name="value">The value; not null.</param>
    public static FlagConstant String(string value) => new(FlagType.String, 0, value);

    /// <summary>A constant of a variant flag.</summary>
    /// <param name="value">The number of the enum member: 0 is the default variant.</param>
    public static FlagConstant Variant(int value) => value == 0 ? DefaultVariant : new(FlagType.Variant, value, null);
}
