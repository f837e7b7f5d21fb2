namespace FlagAnalyzers.Rules;

/// <summary>What is wrong with the path that runs while a flag is off.</summary>
internal enum FallbackGap
{
    /// <summary>Nothing: it exists, or the flag does not decide alone.</summary>
    None,

    /// <summary>Something is merely left out.</summary>
    Additive,

    /// <summary>A result is missing.</summary>
    MissingResult,

    /// <summary>It exists and is empty.</summary>
    Empty,
}
