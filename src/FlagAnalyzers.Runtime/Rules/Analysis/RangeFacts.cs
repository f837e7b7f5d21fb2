namespace FlagAnalyzers.Rules;

/// <summary>Facts about one number, date or version: bounds, and single values within them. Versions are replaced by their rank among those that occur.</summary>
internal sealed class RangeFacts
{
    private readonly bool _isWhole;
    private readonly RuleType _type;
    private List<FlagVersion> _versions = null!;
    private HashSet<double>? _excluded;
    private HashSet<double>? _allowed;
    private double _lower = double.NegativeInfinity;
    private double _upper = double.PositiveInfinity;
    private bool _excludesLower;
    private bool _excludesUpper;

    public RangeFacts(RuleType type, Fact[] facts)
    {
        _type = type;
        _isWhole = type is RuleType.Int or RuleType.Date;
        if (type == RuleType.Int)
            (_lower, _upper) = (int.MinValue, int.MaxValue);
        else if (type == RuleType.Date)
            (_lower, _upper) = (0, ((FlagDate)DateTime.MaxValue).DayNumber);
        else if (type == RuleType.Version)
            RankVersions(facts);

        foreach (Fact fact in facts)
            Add(fact);
    }

    public bool Contradict()
    {
        if (_allowed is not null)
        {
            foreach (double value in _allowed)
            {
                if (IsInside(value))
                    return false;
            }

            return true;
        }

        if (_isWhole && _excluded is not null)
        {
            while (_excluded.Contains(_lower) && _lower <= _upper)
                _lower++;
            while (_excluded.Contains(_upper) && _lower <= _upper)
                _upper--;
        }

        return _lower > _upper || (_lower == _upper && !IsInside(_lower));
    }

    private bool IsInside(double value) =>
        _excluded?.Contains(value) != true && (!_isWhole || value == Math.Floor(value))
        && (_excludesLower ? value > _lower : value >= _lower) && (_excludesUpper ? value < _upper : value <= _upper);

    private void RankVersions(Fact[] facts)
    {
        _versions = [];
        foreach (Fact fact in facts)
        {
            if (fact.Node is BoundMembership membership)
                _versions.AddRange(membership.Values.Select(value => value.Version));
            else
                _versions.Add(((BoundComparison)fact.Node).Right.Literal!.Version);
        }

        _versions.Sort();
    }

    private double ValueOf(RuleLiteral literal) => _type switch
    {
        RuleType.Date => literal.Date.DayNumber,
        RuleType.Version => _versions.FindIndex(version => version == literal.Version),
        _ => literal.Number,
    };

    private void Add(Fact fact)
    {
        if (fact.Node is BoundMembership membership)
        {
            Restrict(membership.Values.Select(ValueOf), fact.Holds);
            return;
        }

        var comparison = (BoundComparison)fact.Node;
        double value = ValueOf(comparison.Right.Literal!);
        switch (comparison.Operator)
        {
            case RuleOperator.Equal:
                Restrict([value], fact.Holds);
                break;
            case RuleOperator.Less or RuleOperator.LessOrEqual:
                Bound(value, isUpper: fact.Holds, isExcluded: comparison.Operator == RuleOperator.Less == fact.Holds);
                break;
            default:
                Bound(value, isUpper: !fact.Holds, isExcluded: comparison.Operator == RuleOperator.Greater == fact.Holds);
                break;
        }
    }

    private void Restrict(IEnumerable<double> values, bool isAllowed)
    {
        if (!isAllowed)
            (_excluded ??= []).UnionWith(values);
        else if (_allowed is null)
            _allowed = [.. values];
        else
            _allowed.IntersectWith(values);
    }

    private void Bound(double value, bool isUpper, bool isExcluded)
    {
        if (_isWhole)
        {
            // Whole numbers have a next one: "greater than 5" is "at least 6".
            if (isUpper)
                value = isExcluded ? Math.Ceiling(value) - 1 : Math.Floor(value);
            else
                value = isExcluded ? Math.Floor(value) + 1 : Math.Ceiling(value);
            isExcluded = false;
        }

        if (isUpper ? value < _upper || (value == _upper && isExcluded) : value > _lower || (value == _lower && isExcluded))
        {
            if (isUpper)
                (_upper, _excludesUpper) = (value, isExcluded);
            else
                (_lower, _excludesLower) = (value, isExcluded);
        }
    }
}
