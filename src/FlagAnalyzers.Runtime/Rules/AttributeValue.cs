using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>The value of an attribute, or that it was not set. A struct, so that scalars cost no allocation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AttributeValue
{
    private readonly object? _reference;
    private readonly FlagVersion _version;
    private readonly long _bits;
    private readonly RuleType _type;

    private AttributeValue(RuleType type, object? reference = null, long bits = 0, FlagVersion version = default)
    {
        IsSet = true;
        _type = type;
        _reference = reference;
        _bits = bits;
        _version = version;
    }

    /// <summary>False for <c>default</c>: the attribute is unknown.</summary>
    public bool IsSet { get; }

    /// <summary>What kind of value it is; meaningless when it is not set.</summary>
    public RuleType Type => _type;

    /// <summary>A text; null is not set.</summary>
    public static AttributeValue From(string? value) => value is null ? default : new(RuleType.String, value);

    /// <summary>A whole number; null is not set.</summary>
    public static AttributeValue From(int? value) => value is { } number ? new(RuleType.Int, bits: number) : default;

    /// <summary>A number; null and NaN are not set.</summary>
    public static AttributeValue From(double? value) => value is { } number && !double.IsNaN(number) ? new(RuleType.Double, bits: BitConverter.DoubleToInt64Bits(number)) : default;

    /// <summary>True or false; null is not set.</summary>
    public static AttributeValue From(bool? value) => value is { } boolean ? new(RuleType.Bool, bits: boolean ? 1 : 0) : default;

    /// <summary>A list of texts; null is not set.</summary>
    public static AttributeValue From(IReadOnlyList<string>? value) => value is null ? default : new(RuleType.StringList, value);

    /// <summary>A version; null and unknown versions are not set.</summary>
    public static AttributeValue From(FlagVersion? value) => value is { IsKnown: true } version ? new(RuleType.Version, version: version) : default;

    /// <summary>A date; null is not set.</summary>
    public static AttributeValue From(FlagDate? value) => value is { } date ? new(RuleType.Date, bits: date.DayNumber) : default;

    /// <summary>A member of a closed set, by its position among the declared values; null and negative are not set. (A text from <see cref="From(string?)"/> does as well.)</summary>
    public static AttributeValue FromEnum(int? index) => index is { } position and >= 0 ? new(RuleType.Enum, bits: position) : default;

    /// <summary>The text of a <see cref="RuleType.String"/>.</summary>
    public string Text => (string)_reference!;

    /// <summary>The number of an <see cref="RuleType.Int"/>, or the position of an <see cref="RuleType.Enum"/>.</summary>
    public long Integer => _bits;

    /// <summary>The number of an <see cref="RuleType.Int"/> or <see cref="RuleType.Double"/>.</summary>
    public double Number => _type == RuleType.Int ? _bits : BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The value of a <see cref="RuleType.Bool"/>.</summary>
    public bool Boolean => _bits != 0;

    /// <summary>The texts of a <see cref="RuleType.StringList"/>.</summary>
    public IReadOnlyList<string> List => (IReadOnlyList<string>)_reference!;

    /// <summary>The version of a <see cref="RuleType.Version"/>.</summary>
    public FlagVersion Version => _version;

    /// <summary>The date of a <see cref="RuleType.Date"/>.</summary>
    public FlagDate Date => new((int)_bits);
}
