namespace FlagAnalyzers.Rules;

/// <summary>Says why a rule can never match.</summary>
internal static class Contradiction
{
    private const int MaximumOperands = 24;

    /// <param name="root">A rule that never matches.</param>
    public static string Describe(BoundNode root)
    {
        if (root is not BoundLogical { IsAnd: true } logical)
            return root is BoundConstant ? "it is always false" : "no user can fulfil " + Excerpt(root);

        BoundNode[] operands = logical.OperandArray;
        int count = Math.Min(operands.Length, MaximumOperands);
        for (int i = 0; i < count; i++)
        {
            if (IsNeverTrue(operands[i]))
                return "no user can fulfil " + Excerpt(operands[i]);
        }

        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                if (IsNeverTrue(new BoundLogical(isAnd: true, [operands[i], operands[j]])))
                    return $"{Excerpt(operands[i])} and {Excerpt(operands[j])} contradict each other";
            }
        }

        return "its conditions contradict each other";
    }

    private static bool IsNeverTrue(BoundNode node) => NormalForm.WhereTrue(node) is { Length: 0 };

    private static string Excerpt(BoundNode node)
    {
        string text = BoundRuleWriter.Write(node, withIndices: false);
        return RuleText.Excerpt(text, 0, text.Length);
    }
}
