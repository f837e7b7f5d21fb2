namespace FlagAnalyzers.Rules;

/// <summary>
/// What is assumed of a user: that a condition without further conditions inside (a comparison, a segment, <c>is set</c>) is true or false.
/// A comparison that is true or false, not unknown, has both its sides set.
/// </summary>
internal sealed class Fact
{
    private string? _text;

    public Fact(BoundNode node, bool holds)
    {
        // One spelling for a condition and its opposite.
        if (node is BoundComparison { Operator: RuleOperator.NotEqual } comparison)
            (node, holds) = (new BoundComparison(RuleOperator.Equal, comparison.Left, comparison.Right), !holds);
        Node = node;
        Holds = holds;
        First = node switch
        {
            BoundComparison { Left: var left } => left,
            BoundMembership { Operand: var operand } => operand,
            BoundMatch { Operand: var operand } => operand,
            BoundIsSet { Operand: var operand } => operand,
            _ => null,
        };
        Second = node is BoundComparison { Right: { Literal: null } right } ? right : null;
    }

    /// <summary>Never a comparison by <c>!=</c>.</summary>
    public BoundNode Node { get; }

    public bool Holds { get; }

    /// <summary>The name it is about; null for segments and flags.</summary>
    public BoundOperand? First { get; }

    /// <summary>The other name of a comparison of two names.</summary>
    public BoundOperand? Second { get; }

    /// <summary>Says that a name is not set.</summary>
    public bool IsUnset => Node is BoundIsSet && !Holds;

    /// <summary>Compares a name with literals.</summary>
    public bool IsAboutOne => First is not null && Second is null && Node is not BoundIsSet;

    public bool Needs(BoundOperand operand) => First?.Index == operand.Index || Second?.Index == operand.Index;

    public bool IsSameQuestion(Fact other)
    {
        if (Node.GetType() != other.Node.GetType() || First?.Index != other.First?.Index || Second?.Index != other.Second?.Index)
            return false;
        return Node switch
        {
            BoundSegment segment => segment.Index == ((BoundSegment)other.Node).Index,
            BoundFlag flag => flag.Index == ((BoundFlag)other.Node).Index,
            BoundIsSet => true,
            _ => string.Equals(Text, other.Text, StringComparison.Ordinal),
        };
    }

    private string Text => _text ??= BoundRuleWriter.Write(Node, withIndices: true);
}
