using System.Collections.Immutable;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Takes the positions and the problems out of a set, so that equal sets give equal code.</summary>
internal static class PositionEraser
{
    public static FlagSet Erase(FlagSet set) => set with
    {
        Paths = default,
        Problems = default,
        Findings = default,
        Segments = Map(set.Segments, segment => segment with { Name = Erase(segment.Name), Rule = Erase(segment.Rule) }),
        Rings = Map(set.Rings, ring => ring with { Name = Erase(ring.Name) }),
        Flags = Map(set.Flags, Erase),
    };

    private static FlagDefinition Erase(FlagDefinition flag) => flag with
    {
        Path = "",
        EntrySpan = default,
        Key = Erase(flag.Key),
        CleanupBy = Erase(flag.CleanupBy),
        Outcome = Erase(flag.Outcome),
        Base = Erase(flag.Base),
        Environments = Map(flag.Environments, patch => patch with { Targeting = Erase(patch.Targeting) }),
    };

    private static FlagTargeting Erase(FlagTargeting targeting) => targeting with
    {
        Since = Erase(targeting.Since),
        Denylist = Map(targeting.Denylist, Erase),
        Allowlist = Map(targeting.Allowlist, Erase),
        Rules = Map(targeting.Rules, rule => rule with { Rule = Erase(rule.Rule), Span = default }),
    };

    private static ListEntry Erase(ListEntry entry) => entry with { Span = default };

    private static RuleDefinition Erase(RuleDefinition rule) => rule with { Span = default };

    private static Located<T> Erase<T>(Located<T> located) => new(located.Value, default);

    private static Located<T>? Erase<T>(Located<T>? located) => located is { } known ? Erase(known) : null;

    private static EquatableArray<T> Map<T>(EquatableArray<T> items, Func<T, T> map)
    {
        if (items.IsEmpty)
            return items;
        var mapped = ImmutableArray.CreateBuilder<T>(items.Count);
        foreach (T item in items)
            mapped.Add(map(item));
        return new EquatableArray<T>(mapped.MoveToImmutable());
    }
}
