using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Finds rules that have no effect. Sound and bounded: what it reports is certain, and it gives up on rules that are too large.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleAnalysis
{
    /// <summary>True when no user can match.</summary>
    public static bool NeverMatches(BoundRule rule) => throw new NotImplementedException();

    /// <summary>True when every user matches, also one of whom nothing is known.</summary>
    public static bool AlwaysMatches(BoundRule rule) => throw new NotImplementedException();

    /// <summary>Goes through the rules of one flag in order; null stands for a rule with errors. At most one finding per rule.</summary>
    public static IReadOnlyList<RuleFinding> Examine(IReadOnlyList<BoundRule?> rules) => throw new NotImplementedException();
}
