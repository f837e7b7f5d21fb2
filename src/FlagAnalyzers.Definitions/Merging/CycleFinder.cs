namespace FlagAnalyzers.Definitions.Merging;

/// <summary>Finds flags and segments that ask for each other, by Tarjan's algorithm without recursion: chains may be as long as the file.</summary>
internal sealed class CycleFinder(DependencyGraph graph)
{
    private readonly int[] _order = new int[graph.Count];
    private readonly int[] _low = new int[graph.Count];
    private readonly bool[] _isOpen = new bool[graph.Count];
    private readonly Stack<int> _open = new();
    private readonly List<List<int>> _components = [];
    private int _next;

    /// <summary>Every group of nodes that reach each other, ascending, the groups by their first node.</summary>
    public List<List<int>> Find()
    {
        for (int node = 0; node < graph.Count; node++)
        {
            if (_order[node] == 0)
            {
                Visit(node);
            }
        }

        _components.Sort(static (left, right) => left[0].CompareTo(right[0]));
        return _components;
    }

    /// <summary>A shortest way from <paramref name="start"/> through its group back to itself.</summary>
    public List<Dependency> ShortestCycle(int start, List<int> component)
    {
        HashSet<int> inside = [.. component];
        Dictionary<int, (int From, Dependency Edge)> reachedBy = [];
        Queue<int> queue = new([start]);
        while (queue.Count > 0 && !reachedBy.ContainsKey(start))
        {
            int node = queue.Dequeue();
            foreach (Dependency edge in graph[node])
            {
                if (inside.Contains(edge.Target) && !reachedBy.ContainsKey(edge.Target))
                {
                    reachedBy.Add(edge.Target, (node, edge));
                    queue.Enqueue(edge.Target);
                }
            }
        }

        List<Dependency> cycle = [];
        int current = start;
        do
        {
            (int from, Dependency edge) = reachedBy[current];
            cycle.Add(edge);
            current = from;
        }
        while (current != start);
        cycle.Reverse();
        return cycle;
    }

    private void Visit(int root)
    {
        Stack<(int Node, int Edge)> calls = new();
        Enter(root, calls);
        while (calls.Count > 0)
        {
            (int node, int edge) = calls.Pop();
            if (edge > 0)
            {
                _low[node] = Math.Min(_low[node], LowOf(graph[node][edge - 1].Target));
            }

            if (edge < graph[node].Count)
            {
                calls.Push((node, edge + 1));
                int target = graph[node][edge].Target;
                if (_order[target] == 0)
                {
                    Enter(target, calls);
                }
            }
            else if (_low[node] == _order[node])
            {
                Close(node);
            }
        }
    }

    private void Enter(int node, Stack<(int Node, int Edge)> calls)
    {
        _order[node] = _low[node] = ++_next;
        _isOpen[node] = true;
        _open.Push(node);
        calls.Push((node, 0));
    }

    private int LowOf(int node) => _isOpen[node] ? _low[node] : int.MaxValue;

    private void Close(int node)
    {
        List<int> component = [];
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            component.Add(member);
        }
        while (member != node);

        bool isCycle = component.Count > 1;
        foreach (Dependency edge in graph[node])
        {
            isCycle |= edge.Target == node;
        }

        if (isCycle)
        {
            component.Sort();
            _components.Add(component);
        }
    }
}
