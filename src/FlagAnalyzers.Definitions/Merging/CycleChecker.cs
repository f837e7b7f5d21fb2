namespace FlagAnalyzers.Definitions.Merging;

/// <summary>Reports cycles through <c>requires</c>, <c>flag()</c> and segments, in the base and in every environment.</summary>
internal static class CycleChecker
{
    private const int LongestShown = 50;

    /// <summary>The segments that cannot be evaluated; flags in a cycle get an error.</summary>
    public static HashSet<int> Check(ClassGroup group, SetBinder binder, IReadOnlyList<string> environments)
    {
        HashSet<int> brokenSegments = [];
        HashSet<string> reported = new(StringComparer.Ordinal);
        CheckOne(group, new DependencyGraph(group, binder, null), null, brokenSegments, reported);
        foreach (string environment in environments)
        {
            CheckOne(group, new DependencyGraph(group, binder, environment), environment, brokenSegments, reported);
        }

        return brokenSegments;
    }

    private static void CheckOne(ClassGroup group, DependencyGraph graph, string? environment, HashSet<int> brokenSegments, HashSet<string> reported)
    {
        CycleFinder finder = new(graph);
        foreach (List<int> component in finder.Find())
        {
            foreach (int node in component)
            {
                if (graph.IsFlag(node))
                {
                    group.Flags[node].HasErrors = true;
                }
                else
                {
                    brokenSegments.Add(node - group.Flags.Count);
                }
            }

            if (reported.Add(string.Join(" ", component)))
            {
                Report(group, graph, environment, component[0], finder.ShortestCycle(component[0], component));
            }
        }
    }

    private static void Report(ClassGroup group, DependencyGraph graph, string? environment, int start, List<Dependency> cycle)
    {
        List<string> names = [graph.NameOf(start)];
        foreach (Dependency edge in cycle)
        {
            names.Add(graph.NameOf(edge.Target));
        }

        if (names.Count > LongestShown)
        {
            string left = FormattableString.Invariant($"… {names.Count - LongestShown} more …");
            names.RemoveRange(LongestShown - 1, names.Count - LongestShown);
            names.Insert(LongestShown - 1, left);
        }

        string where = environment is null ? "" : $" in the environment '{environment}'";
        string message = $"it depends on itself{where}: {string.Join(" -> ", names)}; remove one of these steps";
        string? flag = graph.IsFlag(start) ? graph.NameOf(start) : null;
        group.Report(graph.DocumentOf(start), ProblemId.CyclicPrerequisite, cycle[0].Span, flag is null ? $"'{graph.NameOf(start)}': {message}" : message, null, flag);
    }
}
