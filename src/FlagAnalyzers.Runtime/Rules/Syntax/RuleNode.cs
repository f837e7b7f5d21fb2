using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>A node of the syntax tree.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RuleNode
{
    private protected RuleNode(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>First UTF-16 unit inside the rule's text.</summary>
    public int Start { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length { get; }
}
