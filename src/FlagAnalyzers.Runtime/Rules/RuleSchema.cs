using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>The names a rule may use. An index in a bound rule is a position in these lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleSchema
{
    // A file in which thousands of rules name what thousands of names are not must not take minutes.
    private const int MaximumComparisons = 300_000;

    private readonly Dictionary<string, int> _attributes;
    private readonly Dictionary<string, int> _segments;
    private readonly Dictionary<string, int> _flags;
    private int _comparisons;

    /// <summary>A schema. Where a name is listed twice, the first one counts.</summary>
    /// <param name="attributes">What <c>user.x</c> can be; <c>id</c> and <c>user_id</c> always mean the user's id.</param>
    /// <param name="segments">What <c>segment.x</c> can be.</param>
    /// <param name="flags">What <c>flag('x')</c> can be.</param>
    public RuleSchema(IReadOnlyList<RuleAttribute> attributes, IReadOnlyList<string> segments, IReadOnlyList<string> flags)
    {
        Attributes = attributes;
        Segments = segments;
        Flags = flags;
        _attributes = Index(attributes.Select(attribute => attribute.Name));
        _segments = Index(segments);
        _flags = Index(flags);
    }

    /// <summary>What <c>user.x</c> can be, beside <c>user.id</c>.</summary>
    public IReadOnlyList<RuleAttribute> Attributes { get; }

    /// <summary>What <c>segment.x</c> can be.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>What <c>flag('x')</c> can be.</summary>
    public IReadOnlyList<string> Flags { get; }

    internal bool TryFindAttribute(string name, out int index) => _attributes.TryGetValue(name, out index);

    internal bool TryFindSegment(string name, out int index) => _segments.TryGetValue(name, out index);

    internal bool TryFindFlag(string key, out int index) => _flags.TryGetValue(key, out index);

    /// <summary>The nearest spelling; null also when this schema has been asked very often.</summary>
    internal string? FindNearest(string name, IReadOnlyCollection<string> candidates)
    {
        if (_comparisons > MaximumComparisons)
            return null;
        _comparisons += candidates.Count;
        return NearestName.Find(name, candidates);
    }

    internal IReadOnlyCollection<string> AttributeNames => _attributes.Keys;

    private static Dictionary<string, int> Index(IEnumerable<string> names)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        int position = 0;
        foreach (string name in names)
        {
            if (!positions.ContainsKey(name))
                positions.Add(name, position);
            position++;
        }

        return positions;
    }
}
