namespace FlagAnalyzers.Definitions;

/// <summary>Whether code for "off" must exist (<c>fallback</c>).</summary>
public enum FallbackPolicy
{
    /// <summary><c>auto</c>: judged where the flag is read.</summary>
    Auto,

    /// <summary><c>required</c>: always.</summary>
    Required,

    /// <summary><c>none</c>: never; the default for ops and permission flags.</summary>
    None,
}
