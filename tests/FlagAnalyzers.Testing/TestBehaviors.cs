namespace FlagAnalyzers.Testing;

/// <summary>Checks that a test opts out of.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>Do not check that <c>#pragma warning disable</c> silences what the analyzers report in code.</summary>
    SkipSuppressionCheck = 1,

    /// <summary>Do not run the generators, nor ask them for diagnostics.</summary>
    SkipGenerators = 2,

    /// <summary>Leave rules that are off by default off.</summary>
    KeepDefaultSeverities = 4,
}
