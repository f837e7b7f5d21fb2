namespace FlagAnalyzers.Rules;

/// <summary>What a condition's outcome says about a flag in it.</summary>
[Flags]
internal enum FlagFacts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The condition is only true while the flag is on.</summary>
    TrueMeansOn = 1,

    /// <summary>The condition is only false while the flag is on: while it is off, the condition is true.</summary>
    FalseMeansOn = 2,

    /// <summary>The condition is only true while the flag is off.</summary>
    TrueMeansOff = 4,

    /// <summary>The condition is only false while the flag is off.</summary>
    FalseMeansOff = 8,

    /// <summary>The flag itself.</summary>
    On = TrueMeansOn | FalseMeansOff,

    /// <summary>The flag's negation.</summary>
    Off = FalseMeansOn | TrueMeansOff,
}
