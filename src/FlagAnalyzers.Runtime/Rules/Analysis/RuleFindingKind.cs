using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Why a rule has no effect.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleFindingKind
{
    /// <summary>Its conditions contradict each other.</summary>
    NeverMatches,

    /// <summary>An earlier rule always matches.</summary>
    Unreachable,

    /// <summary>Every user it matches is matched by an earlier rule.</summary>
    Covered,
}
