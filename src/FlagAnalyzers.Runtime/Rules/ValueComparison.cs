namespace FlagAnalyzers.Rules;

/// <summary>Comparisons of values that are set and of fitting types.</summary>
internal static class ValueComparison
{
    public static bool Holds(AttributeValue left, RuleOperator @operator, RuleLiteral right)
    {
        switch (left.Type)
        {
            case RuleType.Int when right.Type == RuleType.Int:
                return LiteralComparison.Holds(@operator, left.Integer.CompareTo(right.Integer));
            case RuleType.Int or RuleType.Double:
                return LiteralComparison.Holds(@operator, left.Number.CompareTo(right.Number));
            case RuleType.Bool:
                return left.Boolean == right.Boolean == (@operator == RuleOperator.Equal);
            case RuleType.Enum:
                return left.Integer == right.EnumIndex == (@operator == RuleOperator.Equal);
            case RuleType.Date:
                return LiteralComparison.Holds(@operator, left.Date.CompareTo(right.Date));
            case RuleType.Version:
                return LiteralComparison.Holds(@operator, left.Version.CompareTo(right.Version));
            case RuleType.StringList:
                return HasItem(left.List, right.Text);
            default:
                return Holds(left.Text, @operator, right.Text);
        }
    }

    public static bool Holds(AttributeValue left, RuleOperator @operator, AttributeValue right) => left.Type switch
    {
        RuleType.Int or RuleType.Double => LiteralComparison.Holds(@operator, left.Number.CompareTo(right.Number)),
        RuleType.Bool => left.Boolean == right.Boolean == (@operator == RuleOperator.Equal),
        RuleType.Date => LiteralComparison.Holds(@operator, left.Date.CompareTo(right.Date)),
        RuleType.Version => LiteralComparison.Holds(@operator, left.Version.CompareTo(right.Version)),
        RuleType.StringList => HasItem(left.List, right.Text),
        _ => Holds(left.Text, @operator, right.Text),
    };

    public static bool Holds(string left, RuleOperator @operator, string right) => @operator switch
    {
        RuleOperator.Equal => string.Equals(left, right, StringComparison.Ordinal),
        RuleOperator.NotEqual => !string.Equals(left, right, StringComparison.Ordinal),
        RuleOperator.Contains => left.IndexOf(right, StringComparison.Ordinal) >= 0,
        RuleOperator.Less or RuleOperator.LessOrEqual or RuleOperator.Greater or RuleOperator.GreaterOrEqual =>
            LiteralComparison.Holds(@operator, string.CompareOrdinal(left, right)),
        RuleOperator.StartsWith => left.StartsWith(right, StringComparison.Ordinal),
        _ => left.EndsWith(right, StringComparison.Ordinal),
    };

    private static bool HasItem(IReadOnlyList<string> items, string value)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (string.Equals(items[i], value, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
