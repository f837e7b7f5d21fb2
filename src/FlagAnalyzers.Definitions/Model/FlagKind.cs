namespace FlagAnalyzers.Definitions;

/// <summary>Why a flag exists (<c>kind</c>).</summary>
public enum FlagKind
{
    /// <summary><c>release</c>: hides unfinished work; temporary.</summary>
    Release,

    /// <summary><c>experiment</c>: compares variants; temporary.</summary>
    Experiment,

    /// <summary><c>ops</c>: a switch for operations; may stay.</summary>
    Ops,

    /// <summary><c>permission</c>: who may use something; may stay.</summary>
    Permission,
}
