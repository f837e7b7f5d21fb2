using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>x matches '...'</c>; unknown when x is not set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundMatch : BoundNode
{
    internal BoundMatch(BoundOperand operand, RulePattern pattern)
    {
        Operand = operand;
        Pattern = pattern;
    }

    /// <summary>A text: an attribute or the user's id.</summary>
    public BoundOperand Operand { get; }

    /// <summary>The regular expression.</summary>
    public RulePattern Pattern { get; }
}
