namespace FlagAnalyzers.Rules;

/// <summary>Compares two values of one type.</summary>
internal static class LiteralComparison
{
    /// <summary>Whether a comparison of two literals holds; null when their types do not compare so.</summary>
    public static bool? TryEvaluate(RuleLiteral left, RuleOperator @operator, RuleLiteral right)
    {
        bool isOrder = @operator is not (RuleOperator.Equal or RuleOperator.NotEqual);
        return (left.Type, right.Type) switch
        {
            (RuleType.String, RuleType.String) => Holds(@operator, string.CompareOrdinal(left.Text, right.Text)),
            (RuleType.Bool, RuleType.Bool) when !isOrder => Holds(@operator, left.Boolean.CompareTo(right.Boolean)),
            (RuleType.Int, RuleType.Int) => Holds(@operator, left.Integer.CompareTo(right.Integer)),
            (RuleType.Int or RuleType.Double, RuleType.Int or RuleType.Double) => Holds(@operator, left.Number.CompareTo(right.Number)),
            (RuleType.Date, RuleType.Date) => Holds(@operator, left.Date.CompareTo(right.Date)),
            (RuleType.Version, RuleType.Version) => Holds(@operator, left.Version.CompareTo(right.Version)),
            _ => null,
        };
    }

    /// <summary>What an order of two values means for an operator; both values are known and no NaN.</summary>
    public static bool Holds(RuleOperator @operator, int order) => @operator switch
    {
        RuleOperator.Equal => order == 0,
        RuleOperator.NotEqual => order != 0,
        RuleOperator.Less => order < 0,
        RuleOperator.LessOrEqual => order <= 0,
        RuleOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
