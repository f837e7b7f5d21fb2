namespace FlagAnalyzers.Rules;

/// <summary>Two values with an operator between them.</summary>
internal sealed class RuleComparisonNode(int start, int length, RuleNode left, RuleOperator @operator, int operatorStart, int operatorLength, RuleNode right)
    : RuleNode(start, length)
{
    public RuleNode Left { get; } = left;

    public RuleOperator Operator { get; } = @operator;

    public int OperatorStart { get; } = operatorStart;

    public int OperatorLength { get; } = operatorLength;

    public RuleNode Right { get; } = right;
}
