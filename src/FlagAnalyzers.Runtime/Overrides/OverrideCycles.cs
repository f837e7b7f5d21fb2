using FlagAnalyzers.Infrastructure;

namespace FlagAnalyzers.Overrides;

/// <summary>Finds what the compiler would have refused: rules whose flags lead back to the flag itself.</summary>
internal static class OverrideCycles
{
    /// <summary>The keys along the cycle, for the message; null where there is none.</summary>
    public static string? Find<TContext>(FlagSnapshot<TContext> snapshot, Dictionary<int, FlagPlan<TContext>> overridden, int start)
        where TContext : struct
    {
        var cameFrom = new Dictionary<int, int> { [start] = -1 };
        var open = new Stack<int>();
        open.Push(start);
        while (open.Count > 0)
        {
            int current = open.Pop();
            FlagPlan<TContext> plan = overridden.TryGetValue(current, out FlagPlan<TContext>? own) ? own : snapshot.BasePlanOf(current);
            foreach (int next in AskedBy(snapshot.Catalog, plan))
            {
                if (next == start)
                    return Describe(snapshot.Catalog.Keys, cameFrom, current, start);
                if (cameFrom.ContainsKey(next))
                    continue;
                cameFrom[next] = current;
                open.Push(next);
            }
        }

        return null;
    }

    private static IEnumerable<int> AskedBy<TContext>(FlagCatalog<TContext> catalog, FlagPlan<TContext> plan)
        where TContext : struct
    {
        IEnumerable<int> asked = plan.Requires ?? [];
        if (plan.Rules is { } rules)
            asked = asked.Concat(rules.SelectMany(rule => rule.Flags ?? []));
        for (int ring = 0; ring <= plan.Ring; ring++)
        {
            if (catalog.RingList[ring].Segment >= 0)
                asked = asked.Concat(catalog.GetSegmentFlags(catalog.RingList[ring].Segment) ?? []);
        }

        return asked;
    }

    private static string Describe(string[] keys, Dictionary<int, int> cameFrom, int last, int start)
    {
        var path = new List<string> { keys[start] };
        for (int flag = last; flag >= 0; flag = cameFrom[flag])
            path.Add(keys[flag]);
        path.Reverse();
        return string.Join(" -> ", path);
    }
}
