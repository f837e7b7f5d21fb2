namespace FlagAnalyzers.Rules;

/// <summary>Whether facts contradict each other. It may overlook that they do, never the opposite.</summary>
internal static class FactChecker
{
    public static bool Contradict(Fact[] facts)
    {
        for (int i = 0; i < facts.Length; i++)
        {
            for (int j = i + 1; j < facts.Length; j++)
            {
                if (Contradict(facts[i], facts[j]))
                    return true;
            }
        }

        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].IsAboutOne && IsFirstOfItsName(facts, i) && ContradictAboutOne(facts[i].First!, OfOneName(facts, facts[i].First!.Index)))
                return true;
        }

        return false;
    }

    private static Fact[] OfOneName(Fact[] facts, int index) => facts.Length == 1 ? facts : Array.FindAll(facts, fact => fact.IsAboutOne && fact.First!.Index == index);

    private static bool Contradict(Fact left, Fact right) =>
        (left.IsUnset && !right.IsUnset && right.Needs(left.First!))
        || (right.IsUnset && !left.IsUnset && left.Needs(right.First!))
        || (left.Holds != right.Holds && left.IsSameQuestion(right));

    private static bool IsFirstOfItsName(Fact[] facts, int position)
    {
        for (int i = 0; i < position; i++)
        {
            if (facts[i].IsAboutOne && facts[i].First!.Index == facts[position].First!.Index)
                return false;
        }

        return true;
    }

    private static bool ContradictAboutOne(BoundOperand operand, Fact[] facts) => operand.Type switch
    {
        RuleType.String or RuleType.Enum when facts.Length == 1 && operand.Kind != BoundOperandKind.UserId && facts[0].Node is BoundComparison { Operator: RuleOperator.Equal } =>
            operand.Type == RuleType.Enum && !facts[0].Holds && operand.Declaration!.Values.Count == 1,
        RuleType.String or RuleType.Enum => new TextFacts(operand, facts).Contradict(),
        RuleType.Int or RuleType.Double or RuleType.Date or RuleType.Version => new RangeFacts(operand.Type, facts).Contradict(),
        RuleType.Bool => ContradictAboutBoolean(facts),

        // Of a list, only the same question with opposite answers.
        _ => false,
    };

    private static bool ContradictAboutBoolean(Fact[] facts)
    {
        bool? value = null;
        foreach (Fact fact in facts)
        {
            bool says = ((BoundComparison)fact.Node).Right.Literal!.Boolean == fact.Holds;
            if (value == !says)
                return true;
            value = says;
        }

        return false;
    }
}
