namespace FlagAnalyzers.Infrastructure;

/// <summary>How one evaluation came out. Two words, so that it travels in registers.</summary>
internal readonly struct FlagDecision
{
    public const int NoRule = -1;

    public readonly FlagConstant Value;
    public readonly int RuleIndex;
    public readonly FlagReason Reason;
    public readonly FlagSource Source;

    /// <summary>Whether the target gets what "on" gives; for a variant flag: takes part in the experiment.</summary>
    public readonly bool IsAssigned;

    public FlagDecision(FlagReason reason, FlagSource source, bool isAssigned, FlagConstant value, int ruleIndex = NoRule)
    {
        Reason = reason;
        Source = source;
        IsAssigned = isAssigned;
        Value = value;
        RuleIndex = ruleIndex;
    }

    /// <summary>What prerequisites and <c>flag('key')</c> see: a variant flag is on where its variant is not the default.</summary>
    public bool IsOn(FlagType type) => type switch
    {
        FlagType.Boolean or FlagType.Variant => Value.Bits != 0,
        _ => IsAssigned,
    };
}
