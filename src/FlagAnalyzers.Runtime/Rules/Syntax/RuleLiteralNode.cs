namespace FlagAnalyzers.Rules;

/// <summary>A literal. It also stands in for what could not be read, in a tree that has errors.</summary>
internal sealed class RuleLiteralNode(int start, int length, RuleLiteral literal) : RuleNode(start, length)
{
    public RuleLiteral Literal { get; } = literal;
}
