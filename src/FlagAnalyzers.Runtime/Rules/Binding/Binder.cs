namespace FlagAnalyzers.Rules;

/// <summary>Syntax to typed tree. A method that returns null has reported an error.</summary>
internal sealed partial class Binder(string text, RuleSchema schema, ErrorList errors)
{
    public BoundNode? BindCondition(RuleNode node) => node switch
    {
        RuleLogicalNode logical => BindLogical(logical),
        RuleNotNode not => BindNot(not),
        RuleComparisonNode comparison => BindComparison(comparison),
        RuleInNode membership => BindIn(membership),
        RuleIsSetNode isSet => BindIsSet(isSet),
        RuleNameNode name => BindNameAsCondition(name),
        _ => BindLiteralAsCondition((RuleLiteralNode)node),
    };

    private BoundNode? BindLogical(RuleLogicalNode node)
    {
        List<BoundNode>? operands = [];
        foreach (RuleNode operand in node.Operands)
        {
            BoundNode? bound = BindCondition(operand);
            if (bound is null)
                operands = null;
            else if (bound is BoundLogical inner && inner.IsAnd == node.IsAnd)
                operands?.AddRange(inner.Operands);
            else
                operands?.Add(bound);
        }

        return operands is null ? null : new BoundLogical(node.IsAnd, operands.ToArray());
    }

    private BoundNode? BindNot(RuleNotNode node)
    {
        if (node.IsSymbol && node.Operand is RuleNameNode name && !IsBoolean(name))
        {
            errors.Add(node, $"'!' binds tighter than a comparison, and {Describe(name)}: put the comparison in parentheses, as in !({Spelling(name)} == ...)");
            return null;
        }

        return BindCondition(node.Operand) is { } operand ? Negate(operand) : null;
    }

    private static BoundNode Negate(BoundNode node) => node is BoundNot not ? not.Operand : new BoundNot(node);

    private BoundNode? BindNameAsCondition(RuleNameNode node)
    {
        if (node.Kind is RuleNameKind.Segment or RuleNameKind.Flag)
            return BindLeaf(node);
        if (BindOperand(node) is not { } operand)
            return null;
        if (operand.Type == RuleType.Bool)
            return new BoundComparison(RuleOperator.Equal, operand, BoundOperand.Constant(RuleLiteral.OfBool(true)));

        string example = operand.Type == RuleType.StringList ? "contains '...'" : "== ...";
        errors.Add(node, $"{Describe(operand)}, which is no condition: compare it, as in {Spelling(node)} {example}, or ask '{Spelling(node)} is set'", Spelling(node) + " is set");
        return null;
    }

    private BoundNode? BindLiteralAsCondition(RuleLiteralNode node)
    {
        if (node.Literal.Type == RuleType.Bool)
            return new BoundConstant(node.Literal.Boolean);
        errors.Add(node, $"{Describe(node)}, which is no condition: compare an attribute with it");
        return null;
    }

    private BoundNode? BindIsSet(RuleIsSetNode node)
    {
        if (node.Operand is not RuleNameNode { Kind: RuleNameKind.Attribute or RuleNameKind.UserId } name)
        {
            errors.Add(node.Operand, "only an attribute can be unknown: 'is set' stands behind user.<attribute>");
            return null;
        }

        if (BindOperand(name) is not { } operand)
            return null;
        var isSet = new BoundIsSet(operand);
        return node.IsNegated ? new BoundNot(isSet) : isSet;
    }

    private BoundNode? BindIn(RuleInNode node)
    {
        if (node.Operand is not RuleNameNode { Kind: RuleNameKind.Attribute or RuleNameKind.UserId } name)
        {
            errors.Add(node.Operand, "'in' asks about an attribute: user.<attribute> stands on its left");
            return null;
        }

        if (BindOperand(name) is not { } operand)
            return null;
        if (operand.Type is RuleType.StringList or RuleType.Bool)
        {
            string hint = operand.Type == RuleType.Bool ? "it is a condition by itself" : $"ask {Spelling(name)} contains '...' for each value, joined by 'or'";
            errors.Add(node, $"{Describe(operand)}, which 'in' does not take: {hint}");
            return null;
        }

        bool fits = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<RuleLiteral> values = [];
        foreach (RuleLiteralNode item in node.Items)
        {
            RuleLiteral? value = Fit(operand, item);
            fits &= value is not null;
            if (value is not null && seen.Add(value.Text))
                values.Add(value);
        }

        if (!fits)
            return null;
        var membership = new BoundMembership(operand, values.ToArray());
        return node.IsNegated ? new BoundNot(membership) : membership;
    }

    private string Spelling(RuleNode node) => RuleText.Excerpt(text, node.Start, node.Length);
}
