using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>Which flags and segments ask for which, in one environment or, for null, in the base.</summary>
internal sealed class DependencyGraph
{
    private readonly ClassGroup _group;
    private readonly SetBinder _binder;
    private readonly List<Dependency>[] _edges;

    public DependencyGraph(ClassGroup group, SetBinder binder, string? environment)
    {
        _group = group;
        _binder = binder;
        _edges = new List<Dependency>[group.Flags.Count + group.Segments.Count];
        foreach (MergedFlag flag in group.Flags)
        {
            _edges[flag.Index] = EdgesOf(flag, flag.In(environment));
        }

        for (int i = 0; i < group.Segments.Count; i++)
        {
            List<Dependency> edges = [];
            AddRule(edges, group.SegmentsDocument!, null, group.Segments[i].Rule);
            _edges[group.Flags.Count + i] = edges;
        }
    }

    public int Count => _edges.Length;

    public List<Dependency> this[int node] => _edges[node];

    public bool IsFlag(int node) => node < _group.Flags.Count;

    public string NameOf(int node) => IsFlag(node) ? _group.Flags[node].Key : "segment." + _group.Segments[node - _group.Flags.Count].Name.Value;

    public FlagsDocument DocumentOf(int node) => IsFlag(node) ? _group.Flags[node].Document : _group.SegmentsDocument!;

    private List<Dependency> EdgesOf(MergedFlag flag, TargetingDeclaration targeting)
    {
        List<Dependency> edges = [];
        foreach (Located<string> key in targeting.Requires ?? [])
        {
            if (_binder.TryFindFlag(key.Value, out int target))
            {
                edges.Add(new Dependency(target, key.Span, true));
            }
        }

        foreach (TargetingRuleDeclaration rule in targeting.Targeting ?? [])
        {
            AddRule(edges, flag.Document, flag, rule.Rule);
        }

        if (targeting.Rollout?.Ring is { } ring)
        {
            foreach (RingDeclaration candidate in _group.Rings)
            {
                if (candidate.Segment is { } segment && _binder.TryFindSegment(segment.Value, out int target))
                {
                    edges.Add(new Dependency(_group.Flags.Count + target, ring.Span, false));
                }

                if (candidate.Name.Value == ring.Value)
                {
                    break;
                }
            }
        }

        return edges;
    }

    private void AddRule(List<Dependency> edges, FlagsDocument document, MergedFlag? flag, RuleDeclaration? rule)
    {
        if (rule is null || _binder.Bind(document, flag, rule) is not { } bound || (bound.Flags.Count == 0 && bound.Segments.Count == 0))
        {
            return;
        }

        foreach (RuleNameNode name in rule.Syntax.Names)
        {
            if (name.Kind == RuleNameKind.Flag && _binder.TryFindFlag(name.Name, out int target))
            {
                edges.Add(new Dependency(target, rule.Map.Map(name.NameStart, name.NameLength), false));
            }
            else if (name.Kind == RuleNameKind.Segment && _binder.TryFindSegment(name.Name, out target))
            {
                edges.Add(new Dependency(_group.Flags.Count + target, rule.Map.Map(name.NameStart, name.NameLength), false));
            }
        }
    }
}
