using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>The regular expression of <c>matches</c>: culture-invariant, unanchored, no lookaround, back-references or atomic groups. Non-backtracking on .NET 10, elsewhere a match that takes longer than 100 ms counts as none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RulePattern
{
    /// <summary>A pattern that has been checked.</summary>
    /// <exception cref="ArgumentException">It is not a pattern a rule may use.</exception>
    public RulePattern(string pattern)
    {
        Text = pattern;
    }

    /// <summary>The pattern.</summary>
    public string Text { get; }

    /// <summary>Whether the pattern occurs in the text.</summary>
    public bool IsMatch(string text) => throw new NotImplementedException();
}
