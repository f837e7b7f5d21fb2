using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Overrides;

/// <summary>What the overrides need of a catalog.</summary>
internal interface IAttachedCatalog
{
    IReadOnlyList<string> FlagKeys { get; }

    bool HasFlag(string key);

    /// <summary>Builds the newest snapshot now, so that problems come out.</summary>
    void Refresh();
}

/// <summary>The catalogs that the program has read: those that a change can be checked against at once.</summary>
internal static class AttachedCatalogs
{
    private static IAttachedCatalog[] _catalogs = [];

    public static void Add(IAttachedCatalog catalog)
    {
        while (true)
        {
            IAttachedCatalog[] before = Volatile.Read(ref _catalogs);
            if (Array.IndexOf(before, catalog) >= 0
                || ReferenceEquals(Interlocked.CompareExchange(ref _catalogs, [.. before, catalog], before), before))
                return;
        }
    }

    public static IReadOnlyList<FlagProblem> Check(RuntimeState applied, List<OverrideEntry> entries)
    {
        IAttachedCatalog[] catalogs = Volatile.Read(ref _catalogs);
        foreach (IAttachedCatalog catalog in catalogs)
            catalog.Refresh();

        var problems = applied.Problems.Where(problem => entries.Exists(entry => entry.Key == problem.Key)).ToList();
        if (catalogs.Length == 0)
            return problems;
        foreach (OverrideEntry entry in entries)
        {
            if (Array.Exists(catalogs, catalog => catalog.HasFlag(entry.Key)))
                continue;
            string? nearest = NearestName.Find(entry.Key, catalogs.SelectMany(catalog => catalog.FlagKeys));
            string hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
            problems.Add(new FlagProblem(entry.Key, $"No flag that the program has read so far is called '{entry.Key}'.{hint}"));
        }

        return problems;
    }
}
