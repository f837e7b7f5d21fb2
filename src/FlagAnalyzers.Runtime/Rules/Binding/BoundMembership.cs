using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>x in [...]</c>; unknown when x is not set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundMembership : BoundNode
{
    private readonly LiteralSet _set;

    internal BoundMembership(BoundOperand operand, IReadOnlyList<RuleLiteral> values)
    {
        Operand = operand;
        Values = values;
        _set = new LiteralSet(operand.Type, values);
    }

    /// <summary>An attribute or the user's id; not a list, not <see cref="RuleType.Bool"/>.</summary>
    public BoundOperand Operand { get; }

    /// <summary>Of the operand's type (numbers may mix), as written without repetitions; may be empty.</summary>
    public IReadOnlyList<RuleLiteral> Values { get; }

    internal bool Contains(AttributeValue value) => _set.Contains(value);
}
