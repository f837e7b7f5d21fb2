namespace FlagAnalyzers.Definitions;

/// <summary>What "stale" means (<c>policy</c>); durations in days.</summary>
public sealed record Policy
{
    /// <summary>The policy of a file that states none: 14 days each, and 40 days for release and experiment flags.</summary>
    public static Policy Default { get; } = new();

    /// <summary>How long before its cleanup date a flag is due soon.</summary>
    public int DueSoonDays { get; init; } = 14;

    /// <summary>How long after its cleanup date an expired flag becomes overdue.</summary>
    public int GraceDays { get; init; } = 14;

    /// <summary>How long a flag may sit at 0 % or 100 % before it counts as finished.</summary>
    public int SettledDays { get; init; } = 14;

    /// <summary>Days from <c>created</c> to the cleanup date, by kind.</summary>
    public EquatableArray<KindLifetime> Lifetimes { get; init; } =
        new KindLifetime[] { new(FlagKind.Release, 40), new(FlagKind.Experiment, 40) }.ToEquatableArray();

    /// <summary>The lifetime of <paramref name="kind"/> in days; null where the policy gives none.</summary>
    public int? LifetimeOf(FlagKind kind)
    {
        foreach (KindLifetime lifetime in Lifetimes)
        {
            if (lifetime.Kind == kind)
            {
                return lifetime.Days;
            }
        }

        return null;
    }
}
