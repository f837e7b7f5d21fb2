using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Finds rules that have no effect. Sound and bounded: what it reports is certain, and it gives up on rules that are too large.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleAnalysis
{
    /// <summary>True when no user can match.</summary>
    public static bool NeverMatches(BoundRule rule) => NormalForm.WhereTrue(rule.Root) is { Length: 0 };

    /// <summary>True when every user matches, also one of whom nothing is known.</summary>
    public static bool AlwaysMatches(BoundRule rule) => NormalForm.WhereNotTrue(rule.Root) is { Length: 0 };

    /// <summary>Goes through the rules of one flag in order. At most one finding per rule.</summary>
    /// <param name="rules">The rules; null stands for one with errors, about which nothing is said.</param>
    public static IReadOnlyList<RuleFinding> Examine(IReadOnlyList<BoundRule?> rules) => new RuleSequence(rules).Examine();
}
