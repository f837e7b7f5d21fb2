namespace FlagAnalyzers.Rules;

/// <summary><c>a is set</c> or <c>a is not set</c>.</summary>
internal sealed class RuleIsSetNode(int start, int length, RuleNode operand, bool isNegated) : RuleNode(start, length)
{
    public RuleNode Operand { get; } = operand;

    public bool IsNegated { get; } = isNegated;
}
