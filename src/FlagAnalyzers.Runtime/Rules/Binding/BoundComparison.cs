using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>
/// <c>==</c> to <c>&gt;=</c>, <c>contains</c>, <c>startsWith</c>, <c>endsWith</c>; unknown when a side is not set.
/// An attribute that stands alone as a condition becomes <c>user.x == true</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundComparison : BoundNode
{
    internal BoundComparison(RuleOperator @operator, BoundOperand left, BoundOperand right)
    {
        Operator = @operator;
        Left = left;
        Right = right;
    }

    /// <summary>Any but <see cref="RuleOperator.Matches"/>. Order only between numbers, dates or versions; a list on the left only with <see cref="RuleOperator.Contains"/>.</summary>
    public RuleOperator Operator { get; }

    /// <summary>An attribute or the user's id; never a literal.</summary>
    public BoundOperand Left { get; }

    /// <summary>Of the same type as the left side, but: <see cref="RuleType.Int"/> and <see cref="RuleType.Double"/> mix, and a list contains a <see cref="RuleType.String"/>. A closed set is compared with a literal only.</summary>
    public BoundOperand Right { get; }
}
