namespace FlagAnalyzers.Rules;

/// <summary>The values of <c>in [...]</c>, ready to be looked up.</summary>
internal sealed class LiteralSet
{
    private readonly HashSet<string>? _texts;
    private readonly HashSet<double>? _numbers;
    private readonly HashSet<int>? _days;
    private readonly HashSet<FlagVersion>? _versions;

    public LiteralSet(RuleType type, IReadOnlyList<RuleLiteral> values)
    {
        switch (type)
        {
            case RuleType.Int or RuleType.Double:
                _numbers = [.. values.Select(value => value.Number)];
                break;
            case RuleType.Date:
                _days = [.. values.Select(value => value.Date.DayNumber)];
                break;
            case RuleType.Version:
                _versions = [.. values.Select(value => value.Version)];
                break;
            default:
                _texts = new HashSet<string>(values.Select(value => value.Text), StringComparer.Ordinal);
                Indices = type == RuleType.Enum ? [.. values.Select(value => value.EnumIndex)] : null;
                break;
        }
    }

    private HashSet<int>? Indices { get; }

    /// <param name="value">Set, and of the type of the values.</param>
    public bool Contains(AttributeValue value) => value.Type switch
    {
        // A context's whole numbers have 32 bits, which a double holds exactly.
        RuleType.Int or RuleType.Double => _numbers!.Contains(value.Number),
        RuleType.Date => _days!.Contains(value.Date.DayNumber),
        RuleType.Version => _versions!.Contains(value.Version),
        RuleType.Enum => Indices!.Contains((int)value.Integer),
        _ => _texts!.Contains(value.Text),
    };
}
