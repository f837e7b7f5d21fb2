namespace FlagAnalyzers.Rules;

/// <summary><c>a and b and c</c>, or the same with <c>or</c>.</summary>
internal sealed class RuleLogicalNode(int start, int length, bool isAnd, IReadOnlyList<RuleNode> operands) : RuleNode(start, length)
{
    public bool IsAnd { get; } = isAnd;

    public IReadOnlyList<RuleNode> Operands { get; } = operands;
}
