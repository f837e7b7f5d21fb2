using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>x is set</c>: always known.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundIsSet : BoundNode
{
    internal BoundIsSet(BoundOperand operand) => Operand = operand;

    /// <summary>An attribute or the user's id; never a literal.</summary>
    public BoundOperand Operand { get; }
}
