namespace FlagAnalyzers.Rules;

/// <summary><c>not a</c>, or <c>!a</c>, which binds tighter than a comparison.</summary>
internal sealed class RuleNotNode(int start, int length, RuleNode operand, bool isSymbol) : RuleNode(start, length)
{
    public RuleNode Operand { get; } = operand;

    public bool IsSymbol { get; } = isSymbol;
}
