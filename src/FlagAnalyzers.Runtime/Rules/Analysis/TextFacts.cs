namespace FlagAnalyzers.Rules;

/// <summary>Facts about one text: the values that it can have, else parts that it must and must not have.</summary>
internal sealed class TextFacts
{
    private static readonly List<Fact> None = [];

    private List<Fact> _parts = None;
    private HashSet<string>? _excluded;
    private HashSet<string>? _allowed;

    public TextFacts(BoundOperand operand, Fact[] facts)
    {
        if (operand.Type == RuleType.Enum)
            _allowed = new HashSet<string>(operand.Declaration!.Values, StringComparer.Ordinal);
        if (operand.Kind == BoundOperandKind.UserId)
            _excluded = new HashSet<string>(StringComparer.Ordinal) { "" };

        foreach (Fact fact in facts)
            Add(fact);
    }

    public bool Contradict()
    {
        if (_allowed is not null)
        {
            foreach (string value in _allowed)
            {
                if (_excluded?.Contains(value) != true && _parts.TrueForAll(part => Accepts(part, value)))
                    return false;
            }

            return true;
        }

        for (int i = 0; i < _parts.Count; i++)
        {
            if (!IsPart(_parts[i]))
                continue;

            // Every text starts and ends with nothing.
            if (!_parts[i].Holds && TextOf(_parts[i]).Length == 0)
                return true;
            for (int j = 0; j < _parts.Count; j++)
            {
                if (i != j && _parts[i].Holds && IsPart(_parts[j]) && Exclude(_parts[i], _parts[j]))
                    return true;
            }
        }

        return false;
    }

    private void Add(Fact fact)
    {
        switch (fact.Node)
        {
            case BoundMembership membership:
                Restrict(membership.Values.Select(value => value.Text), fact.Holds);
                break;
            case BoundComparison { Operator: RuleOperator.Equal } comparison:
                Restrict([comparison.Right.Literal!.Text], fact.Holds);
                break;
            case BoundComparison:
                if (_parts == None)
                    _parts = [];
                _parts.Add(fact);
                break;
        }
    }

    private void Restrict(IEnumerable<string> values, bool isAllowed)
    {
        if (!isAllowed)
            (_excluded ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(values);
        else if (_allowed is null)
            _allowed = new HashSet<string>(values, StringComparer.Ordinal);
        else
            _allowed.IntersectWith(values);
    }

    private static string TextOf(Fact fact) => ((BoundComparison)fact.Node).Right.Literal!.Text;

    private static RuleOperator OperatorOf(Fact fact) => ((BoundComparison)fact.Node).Operator;

    /// <summary>Orders are only asked of the values that equality leaves.</summary>
    private static bool IsPart(Fact fact) => OperatorOf(fact) is RuleOperator.Contains or RuleOperator.StartsWith or RuleOperator.EndsWith;

    private static bool Accepts(Fact fact, string value) => ValueComparison.Holds(value, OperatorOf(fact), TextOf(fact)) == fact.Holds;

    /// <summary>Whether a text that has the one part cannot go with the other fact.</summary>
    private static bool Exclude(Fact part, Fact other)
    {
        string text = TextOf(part), otherText = TextOf(other);
        RuleOperator @operator = OperatorOf(part), otherOperator = OperatorOf(other);
        if (other.Holds)
        {
            // Of two beginnings of one text, one begins the other.
            return @operator == otherOperator && @operator switch
            {
                RuleOperator.StartsWith => !text.StartsWith(otherText, StringComparison.Ordinal) && !otherText.StartsWith(text, StringComparison.Ordinal),
                RuleOperator.EndsWith => !text.EndsWith(otherText, StringComparison.Ordinal) && !otherText.EndsWith(text, StringComparison.Ordinal),
                _ => false,
            };
        }

        return (otherOperator == RuleOperator.Contains || otherOperator == @operator) && ValueComparison.Holds(text, otherOperator, otherText);
    }
}
