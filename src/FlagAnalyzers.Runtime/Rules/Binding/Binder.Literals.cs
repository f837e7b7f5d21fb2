namespace FlagAnalyzers.Rules;

/// <summary>Whether a literal fits an attribute, and what would.</summary>
internal sealed partial class Binder
{
    private RuleLiteral? Fit(BoundOperand left, RuleLiteralNode node)
    {
        RuleLiteral literal = node.Literal;
        switch (left.Type)
        {
            case RuleType.Enum when literal.Type == RuleType.String:
                return FitEnum(left, node);
            case RuleType.Int when literal.Type == RuleType.Double && literal.Text.EndsWith(".0", StringComparison.Ordinal):
                return BareText.ToLiteral(literal.Text.Substring(0, literal.Text.Length - 2)) ?? literal;
            case RuleType.Int or RuleType.Double when literal.Type is RuleType.Int or RuleType.Double:
                return left.Type == RuleType.Double ? RuleLiteral.OfDouble(literal.Number, literal.Text) : literal;
            case var type when type == literal.Type:
                return literal;
            default:
                string? suggestion = NearestOfType(left, literal);
                string hint = suggestion is null ? "" : $"; did you mean {suggestion}?";
                errors.Add(node, $"{Describe(left)}, but {Describe(node)}{hint}", suggestion);
                return null;
        }
    }

    private RuleLiteral? FitEnum(BoundOperand left, RuleLiteralNode node)
    {
        IReadOnlyList<string> values = left.Declaration!.Values;
        for (int i = 0; i < values.Count; i++)
        {
            if (string.Equals(values[i], node.Literal.Text, StringComparison.Ordinal))
                return RuleLiteral.OfEnum(values[i], i);
        }

        string? nearest = NearestName.Find(node.Literal.Text, values);
        string hint = nearest is null ? "" : $"; did you mean {RuleText.Quote(nearest)}?";
        errors.Add(node, $"{Describe(left)}, never {Spelling(node)}{hint}", nearest is null ? null : RuleText.Quote(nearest));
        return null;
    }

    private RuleLiteral? FitText(BoundOperand left, RuleOperator @operator, RuleLiteralNode node)
    {
        if (node.Literal.Type == RuleType.String)
            return node.Literal;
        string suggestion = RuleText.Quote(node.Literal.Text);
        errors.Add(node, $"'{RuleText.Of(@operator)}' takes text, but {Describe(node)}; did you mean {suggestion}?", suggestion);
        return null;
    }

    private static string? NearestOfType(BoundOperand left, RuleLiteral literal) => left.Type switch
    {
        RuleType.String => literal.Type is RuleType.Int or RuleType.Double or RuleType.Bool ? RuleText.Quote(literal.Text) : null,
        RuleType.Int or RuleType.Double => literal.Type == RuleType.String && BareText.IsNumber(literal.Text) ? literal.Text : null,
        RuleType.Bool => literal.Text.ToUpperInvariant() is "TRUE" or "1" ? "true" : literal.Text.ToUpperInvariant() is "FALSE" or "0" ? "false" : null,
        RuleType.Date => literal.Type == RuleType.String && FlagDate.TryParse(literal.Text, out _) ? "date('" + literal.Text + "')" : null,
        RuleType.Version => literal.Type is RuleType.String or RuleType.Int or RuleType.Double && FlagVersion.TryParse(literal.Text, out _) ? "version('" + literal.Text + "')" : null,
        _ => null,
    };

    /// <summary>A number, date or version that a text in an ordered comparison was perhaps meant to be; null where it is just text.</summary>
    internal static string? NearestOrdered(RuleLiteral literal)
    {
        if (literal.Type != RuleType.String)
            return null;
        if (FlagDate.TryParse(literal.Text, out _))
            return "date('" + literal.Text + "')";
        if (BareText.IsNumber(literal.Text))
            return literal.Text;
        return FlagVersion.TryParse(literal.Text, out _) ? "version('" + literal.Text + "')" : null;
    }
}
