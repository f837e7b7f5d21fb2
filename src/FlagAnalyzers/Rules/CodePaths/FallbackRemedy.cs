namespace FlagAnalyzers.Rules;

/// <summary>How a fallback can be added to code that lacks one.</summary>
internal enum FallbackRemedy
{
    /// <summary>Not without knowing the code.</summary>
    None,

    /// <summary>As an <c>else</c>.</summary>
    Else,

    /// <summary>In the block of the early exit.</summary>
    Guard,

    /// <summary>As a section of the switch.</summary>
    Arm,
}
