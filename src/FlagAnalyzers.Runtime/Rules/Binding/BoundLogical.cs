using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>and</c> or <c>or</c> over two or more conditions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundLogical : BoundNode
{
    internal BoundLogical(bool isAnd, BoundNode[] operands)
    {
        IsAnd = isAnd;
        OperandArray = operands;
    }

    /// <summary>True for <c>and</c>, false for <c>or</c>.</summary>
    public bool IsAnd { get; }

    /// <summary>The conditions, as written; none is a <see cref="BoundLogical"/> of the same kind.</summary>
    public IReadOnlyList<BoundNode> Operands => OperandArray;

    internal BoundNode[] OperandArray { get; }
}
