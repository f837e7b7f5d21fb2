using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>not</c>; also what <c>not in</c> and <c>is not set</c> become.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundNot : BoundNode
{
    internal BoundNot(BoundNode operand) => Operand = operand;

    /// <summary>The condition.</summary>
    public BoundNode Operand { get; }
}
