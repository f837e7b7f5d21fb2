namespace FlagAnalyzers;

/// <summary>Why a flag has the value it has: the first step of the evaluation order that decided.</summary>
public enum FlagReason : byte
{
    /// <summary>No step decided: the default.</summary>
    Default,

    /// <summary>The flag is not enabled in this build or environment.</summary>
    Disabled,

    /// <summary>A flag that this one requires is off.</summary>
    PrerequisiteFailed,

    /// <summary>The context is on the deny list.</summary>
    Denylist,

    /// <summary>The context is on the allow list.</summary>
    Allowlist,

    /// <summary>A targeting rule matched; its own percentage may still have left the unit out.</summary>
    RuleMatch,

    /// <summary>The unit is inside the rollout's percentage or ring.</summary>
    Rollout,

    /// <summary>A percentage or a variant had to be chosen, and the context names no unit: off.</summary>
    NoUnit,

    /// <summary>The ambient context was asked and there is none: off.</summary>
    NoContext,

    /// <summary>An override sets the value.</summary>
    Override,

    /// <summary>The kill switch is on: off.</summary>
    Killed,

    /// <summary>There is no flag with this key.</summary>
    UnknownFlag,
}
