namespace FlagAnalyzers.Rules;

/// <summary><c>a in [..]</c> or <c>a not in [..]</c>.</summary>
internal sealed class RuleInNode(int start, int length, RuleNode operand, bool isNegated, IReadOnlyList<RuleLiteralNode> items) : RuleNode(start, length)
{
    public RuleNode Operand { get; } = operand;

    public bool IsNegated { get; } = isNegated;

    public IReadOnlyList<RuleLiteralNode> Items { get; } = items;
}
