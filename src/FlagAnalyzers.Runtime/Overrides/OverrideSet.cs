using FlagAnalyzers.Infrastructure;

namespace FlagAnalyzers.Overrides;

/// <summary>Overrides by key, immutable.</summary>
internal sealed class OverrideSet
{
    public static readonly OverrideSet Empty = new(new SortedDictionary<string, OverrideEntry>(StringComparer.Ordinal));

    private readonly SortedDictionary<string, OverrideEntry> _entries;
    private readonly Dictionary<object, object> _snapshots = [];

    private OverrideSet(SortedDictionary<string, OverrideEntry> entries) => _entries = entries;

    /// <summary>The overrides in the order of their keys, so that the outcome never depends on the order of changes.</summary>
    public IReadOnlyCollection<OverrideEntry> Entries => _entries.Values;

    public bool Contains(string key) => _entries.ContainsKey(key);

    public OverrideSet With(IEnumerable<OverrideEntry> entries)
    {
        var copy = new SortedDictionary<string, OverrideEntry>(_entries, StringComparer.Ordinal);
        foreach (OverrideEntry entry in entries)
            copy[entry.Key] = entry;
        return new OverrideSet(copy);
    }

    public OverrideSet Without(string key)
    {
        var copy = new SortedDictionary<string, OverrideEntry>(_entries, StringComparer.Ordinal);
        copy.Remove(key);
        return new OverrideSet(copy);
    }

    /// <summary>The snapshot of a catalog under these overrides on top of the process-wide ones: for flows that have their own.</summary>
    public FlagSnapshot<TContext> SnapshotOf<TContext>(FlagCatalog<TContext> catalog, RuntimeState runtime)
        where TContext : struct
    {
        lock (_snapshots)
        {
            if (_snapshots.TryGetValue(catalog, out object? known)
                && known is FlagSnapshot<TContext> snapshot && ReferenceEquals(snapshot.Runtime, runtime))
                return snapshot;
            var created = new FlagSnapshot<TContext>(catalog, runtime, this);
            _snapshots[catalog] = created;
            return created;
        }
    }
}
