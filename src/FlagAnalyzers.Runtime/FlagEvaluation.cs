using System.Globalization;
using FlagAnalyzers.Infrastructure;

namespace FlagAnalyzers;

/// <summary>The value of a flag and why it has it. A struct: asking allocates nothing.</summary>
public readonly struct FlagEvaluation
{
    private const ulong TenThousandthsOfEverybody = 1_000_000;

    private readonly FlagConstant? _value;
    private readonly uint _bucket;
    private readonly FlagType _type;
    private readonly bool _hasBucket;

    internal FlagEvaluation(string key, FlagType type, FlagDecision decision, string? variant, string? rule, uint? bucket)
    {
        Key = key;
        _type = type;
        _value = decision.Value;
        Variant = variant;
        IsAssigned = decision.IsAssigned;
        IsOn = decision.IsOn(type);
        Reason = decision.Reason;
        Source = decision.Source;
        Rule = rule;
        RuleNumber = decision.RuleIndex + 1;
        _bucket = bucket.GetValueOrDefault();
        _hasBucket = bucket.HasValue;
    }

    private FlagEvaluation(string key)
        : this()
    {
        Key = key;
        Reason = FlagReason.UnknownFlag;
    }

    /// <summary>The flag's key; null in a default evaluation.</summary>
    public string? Key { get; }

    /// <summary>Whether the flag is on; a variant flag is on where its variant is not the default.</summary>
    public bool IsOn { get; }

    /// <summary>The value: a <see cref="bool"/>, <see cref="int"/>, <see cref="double"/> or <see cref="string"/>, the name of the variant for a variant flag, null for an unknown flag. Boxes.</summary>
    public object? Value => Reason == FlagReason.UnknownFlag || Key is null ? null : _type switch
    {
        FlagType.Boolean => _value!.Bits != 0,
        FlagType.Int32 => (int)_value!.Bits,
        FlagType.Double => BitConverter.Int64BitsToDouble(_value!.Bits),
        FlagType.String => _value!.Text,
        _ => Variant,
    };

    /// <summary>The name of the variant; null but for variant flags.</summary>
    public string? Variant { get; }

    /// <summary>Whether this context gets what "on" gives; for a variant flag: takes part in the experiment, in the control group too.</summary>
    public bool IsAssigned { get; }

    /// <summary>The step that decided.</summary>
    public FlagReason Reason { get; }

    /// <summary>Where the deciding definition came from.</summary>
    public FlagSource Source { get; }

    /// <summary>The text of the rule that matched; null where none did.</summary>
    public string? Rule { get; }

    /// <summary>The position of the rule that matched, from 0; -1 where none did.</summary>
    public int RuleIndex => RuleNumber - 1;

    /// <summary>Where the unit falls in the rollout, 0 to 2^32 - 1; null where there is no unit.</summary>
    public uint? Bucket => _hasBucket ? _bucket : null;

    /// <summary>The lowest percentage, in steps of 0.0001, at which the rollout includes this unit; null where there is no unit.</summary>
    public decimal? TurnsOnAt =>
        _hasBucket ? (((_bucket + 1UL) * TenThousandthsOfEverybody) + uint.MaxValue) / (1UL << 32) / 10_000m : null;

    // Kept from 1 so that a default evaluation names no rule.
    private int RuleNumber { get; }

    internal static FlagEvaluation Unknown(string key) => new(key);

    /// <summary>One line for a log: the value, the reason and what led to it.</summary>
    public override string ToString()
    {
        string value = Value switch
        {
            null => "(unknown)",
            bool boolean => boolean ? "true" : "false",
            object other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
        string rule = Rule is null ? "" : $" {RuleNumber} \"{Rule}\"";
        string source = Source == FlagSource.File ? "" : $", from {(Source == FlagSource.Override ? "an override" : "the environment")}";
        string bucket = TurnsOnAt is { } percentage ? ", turns on at " + percentage.ToString("0.####", CultureInfo.InvariantCulture) + " %" : "";
        return $"{Key} = {value} ({Reason}{rule}{source}{bucket})";
    }
}
