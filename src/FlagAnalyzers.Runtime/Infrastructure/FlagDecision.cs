namespace FlagAnalyzers.Infrastructure;

/// <summary>How one evaluation came out.</summary>
internal readonly struct FlagDecision
{
    public const int NoRule = -1;

    public readonly FlagReason Reason;
    public readonly FlagSource Source;

    /// <summary>Whether the target gets what "on" gives; for a variant flag: takes part in the experiment.</summary>
    public readonly bool IsAssigned;

    public readonly int RuleIndex;
    public readonly long Bits;
    public readonly string? Text;

    public FlagDecision(FlagReason reason, FlagSource source, bool isAssigned, FlagConstant value, int ruleIndex = NoRule)
        : this(reason, source, isAssigned, value.Bits, value.Text, ruleIndex)
    {
    }

    public FlagDecision(FlagReason reason, FlagSource source, bool isAssigned, long bits, string? text, int ruleIndex)
    {
        Reason = reason;
        Source = source;
        IsAssigned = isAssigned;
        Bits = bits;
        Text = text;
        RuleIndex = ruleIndex;
    }

    /// <summary>What prerequisites and <c>flag('key')</c> see: a variant flag is on where its variant is not the default.</summary>
    public bool IsOn(FlagType type) => type switch
    {
        FlagType.Boolean or FlagType.Variant => Bits != 0,
        _ => IsAssigned,
    };
}
