using FlagAnalyzers.Definitions.Declarations;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>
/// Refuses rules whose <c>flag()</c> calls would evaluate more than a thousand flags for one answer: each call evaluates its flag anew,
/// so that a ladder of calls doubles with every step.
/// </summary>
internal sealed class ExpansionChecker
{
    private const int Limit = 1_000;

    private readonly DependencyGraph _graph;
    private readonly int[] _costs;

    private ExpansionChecker(DependencyGraph graph)
    {
        _graph = graph;
        _costs = new int[graph.Count];
    }

    public static void Check(ClassGroup group, SetBinder binder, IReadOnlyList<string> environments)
    {
        HashSet<int> reported = [];
        CheckOne(group, new DependencyGraph(group, binder, null), reported);
        foreach (string environment in environments)
        {
            CheckOne(group, new DependencyGraph(group, binder, environment), reported);
        }
    }

    private static void CheckOne(ClassGroup group, DependencyGraph graph, HashSet<int> reported)
    {
        ExpansionChecker checker = new(graph);
        for (int node = 0; node < graph.Count; node++)
        {
            if (!HasCalls(graph, node) || checker.CostOf(node) <= Limit || !reported.Add(node))
            {
                continue;
            }

            string? flag = graph.IsFlag(node) ? graph.NameOf(node) : null;
            if (flag is not null)
            {
                group.Flags[node].HasErrors = true;
            }

            foreach (Dependency edge in graph[node])
            {
                if (!edge.IsRequirement)
                {
                    group.Report(graph.DocumentOf(node), ProblemId.InvalidRule, edge.Span, $"with what it asks for in turn, this would evaluate more than {Limit} flags for one answer; use 'requires', or fewer flag() calls", null, flag);
                    break;
                }
            }
        }
    }

    private static bool HasCalls(DependencyGraph graph, int node)
    {
        foreach (Dependency edge in graph[node])
        {
            if (!edge.IsRequirement)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Evaluations for one answer, at most one more than the limit; cycles are reported elsewhere and count once.</summary>
    private int CostOf(int root)
    {
        // Without recursion: chains may be as long as the file. -1 marks a node on the way down.
        Stack<(int Node, int Edge, int Cost)> calls = new();
        calls.Push((root, 0, _graph.IsFlag(root) ? 1 : 0));
        while (calls.Count > 0)
        {
            (int node, int edge, int cost) = calls.Pop();
            if (_costs[node] > 0)
            {
                continue;
            }

            List<Dependency> edges = _graph[node];
            while (edge < edges.Count && (_costs[edges[edge].Target] != 0 || edges[edge].Target == node))
            {
                cost = Math.Min(Limit + 1, cost + Charge(edges[edge]));
                edge++;
            }

            if (edge == edges.Count)
            {
                _costs[node] = Math.Max(1, cost);
                continue;
            }

            _costs[node] = -1;
            calls.Push((node, edge, cost));
            calls.Push((edges[edge].Target, 0, _graph.IsFlag(edges[edge].Target) ? 1 : 0));
        }

        return _costs[root];
    }

    /// <summary>Prerequisites are evaluated once however many ask for them, so they count as one.</summary>
    private int Charge(Dependency edge) => edge.IsRequirement ? 1 : Math.Max(0, _costs[edge.Target]);
}
