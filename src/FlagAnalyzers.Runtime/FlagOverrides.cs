using FlagAnalyzers.Overrides;

namespace FlagAnalyzers;

/// <summary>Overrides by flag key, in force for the flags of every assembly of the process.</summary>
/// <remarks>
/// Changes are atomic: whoever pins a snapshot sees all of a change or nothing of it. They may come before the flags are
/// first read: syntax and ranges are checked at once, names and types when the flags are first read.
/// </remarks>
public static class FlagOverrides
{
    /// <summary>Raised, on the thread that finds it, for an override that does not fit the flag; the flag keeps its definition.</summary>
    public static event Action<FlagProblem>? ProblemFound;

    /// <summary>Counts the changes of overrides and environment since the program started.</summary>
    public static long Version => RuntimeState.Current.Version;

    /// <summary>The problems found so far with the overrides in force.</summary>
    public static IReadOnlyList<FlagProblem> Problems => RuntimeState.Current.Problems;

    /// <summary>Overrides one flag, in place of any earlier override of it.</summary>
    /// <param name="key">The flag's key.</param>
    /// <param name="change">What to replace.</param>
    public static FlagOverrideResult Apply([FlagKey] string key, FlagOverride change) =>
        Apply([new KeyValuePair<string, FlagOverride>(key, change)]);

    /// <summary>Overrides several flags at once; overrides of other flags stay.</summary>
    /// <param name="changes">The flags' keys and what to replace.</param>
    public static FlagOverrideResult Apply(IEnumerable<KeyValuePair<string, FlagOverride>> changes) =>
        Change(changes, (current, entries) => current.With(entries));

    /// <summary>Replaces all overrides at once.</summary>
    /// <param name="changes">The flags' keys and what to replace.</param>
    public static FlagOverrideResult Replace(IEnumerable<KeyValuePair<string, FlagOverride>> changes) =>
        Change(changes, (_, entries) => OverrideSet.Empty.With(entries));

    /// <summary>Turns a flag off for everybody, in place of any earlier override of it.</summary>
    /// <param name="key">The flag's key.</param>
    public static FlagOverrideResult Kill([FlagKey] string key) => Apply(key, new FlagOverride { Kill = true });

    /// <summary>Takes the override of one flag away.</summary>
    /// <param name="key">The flag's key.</param>
    public static void Remove([FlagKey] string key) => RuntimeState.Change(state => state.WithOverrides(state.Overrides.Without(key)));

    /// <summary>Takes all overrides away.</summary>
    public static void Clear() => RuntimeState.Change(state => state.WithOverrides(OverrideSet.Empty));

    internal static void Raise(FlagProblem problem) => ProblemFound?.Invoke(problem);

    private static FlagOverrideResult Change(IEnumerable<KeyValuePair<string, FlagOverride>> changes, Func<OverrideSet, List<OverrideEntry>, OverrideSet> apply)
    {
        var problems = new List<FlagProblem>();
        var entries = new List<OverrideEntry>();
        foreach (KeyValuePair<string, FlagOverride> change in changes)
        {
            if (OverrideEntry.Create(change.Key, change.Value, problems) is { } entry)
                entries.Add(entry);
        }

        if (problems.Count > 0)
            return new FlagOverrideResult(false, problems);
        RuntimeState applied = RuntimeState.Change(state => state.WithOverrides(apply(state.Overrides, entries)));
        return new FlagOverrideResult(true, AttachedCatalogs.Check(applied, entries));
    }
}
