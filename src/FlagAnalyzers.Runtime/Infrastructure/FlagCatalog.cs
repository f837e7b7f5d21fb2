using System.ComponentModel;
using System.Runtime.CompilerServices;
using FlagAnalyzers.Overrides;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Infrastructure;

/// <summary>The flags of one generated class: its definitions and the newest snapshot of them.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class FlagCatalog<TContext> : IAttachedCatalog
    where TContext : struct
{
    private readonly string[] _environments;
    private readonly FlagPlan<TContext>?[]?[] _plans;
    private FlagSnapshot<TContext>? _snapshot;
    private Dictionary<string, int>? _numbers;

    /// <summary>A catalog.</summary>
    /// <param name="keys">The keys; a flag's number is its position.</param>
    /// <param name="attributes">The attributes of the context; an attribute's number is its position.</param>
    /// <param name="environments">The environments that the file patches; null for none.</param>
    /// <param name="segments">The names of the segments; null for none.</param>
    /// <param name="rings">The rings, the innermost first; null for none.</param>
    protected FlagCatalog(string[] keys, RuleAttribute[] attributes, string[]? environments = null, string[]? segments = null, FlagRing[]? rings = null)
    {
        Keys = keys;
        Attributes = attributes;
        Segments = segments ?? [];
        RingList = rings ?? [];
        _environments = environments ?? [];
        _plans = new FlagPlan<TContext>?[]?[_environments.Length + 1];
    }

    internal string[] Keys { get; }

    internal RuleAttribute[] Attributes { get; }

    internal string[] Segments { get; }

    internal FlagRing[] RingList { get; }

    /// <summary>The newest snapshot, under the overrides of the calling flow.</summary>
    internal FlagSnapshot<TContext> Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            FlagSnapshot<TContext>? snapshot = _snapshot;
            return snapshot != null && ReferenceEquals(snapshot.Runtime, RuntimeState.Current) && !AmbientState.HasScopedOverrides
                ? snapshot
                : CurrentSlow(AmbientState.HasScopedOverrides ? AmbientState.Current?.Overrides : null);
        }
    }

    /// <summary>Creates what the evaluator follows.</summary>
    /// <param name="flag">The flag's number.</param>
    /// <param name="environment">The number of the environment; -1 where the file has no patches for the running one.</param>
    protected internal abstract FlagPlan<TContext> CreatePlan(int flag, int environment);

    /// <summary>The unit; null where the context has none.</summary>
    /// <param name="context">The context.</param>
    protected internal abstract string? GetUserId(in TContext context);

    /// <summary>The value of an attribute.</summary>
    /// <param name="context">The context.</param>
    /// <param name="attribute">The attribute's number.</param>
    protected internal abstract AttributeValue GetAttribute(in TContext context, int attribute);

    /// <summary>Creates a context for a unit alone.</summary>
    /// <param name="userId">The unit; null for none.</param>
    protected internal abstract TContext CreateContext(string? userId);

    /// <summary>Sets an attribute, so that a context set by another assembly carries over. The value's type is the attribute's.</summary>
    /// <param name="context">The context.</param>
    /// <param name="attribute">The attribute's number.</param>
    /// <param name="value">The value; set.</param>
    protected internal abstract void SetAttribute(ref TContext context, int attribute, in AttributeValue value);

    /// <summary>Whether the target is in the segment.</summary>
    /// <param name="segment">The segment's number.</param>
    /// <param name="target">Whom it is asked for.</param>
    /// <param name="snapshot">The snapshot, for segments that ask flags.</param>
    protected internal virtual bool IsInSegment(int segment, in FlagTarget<TContext> target, FlagSnapshot<TContext> snapshot) => false;

    /// <summary>The flags that a segment asks by <c>flag('key')</c>, also through other segments; null for none.</summary>
    /// <param name="segment">The segment's number.</param>
    protected internal virtual int[]? GetSegmentFlags(int segment) => null;

    IReadOnlyList<string> IAttachedCatalog.FlagKeys => Keys;

    bool IAttachedCatalog.HasFlag(string key) => TryGetNumber(key, out _);

    void IAttachedCatalog.Refresh() => CurrentSlow(null);

    internal bool TryGetNumber(string key, out int number)
    {
        Dictionary<string, int> numbers = _numbers ?? CreateNumbers();
        number = -1;
        return key != null && numbers.TryGetValue(key, out number);
    }

    internal int EnvironmentNumber(string? environment) =>
        environment is null ? -1 : Array.FindIndex(_environments, name => string.Equals(name, environment, StringComparison.OrdinalIgnoreCase));

    internal FlagPlan<TContext>?[] PlansOf(int environment) =>
        Volatile.Read(ref _plans[environment + 1])
        ?? Interlocked.CompareExchange(ref _plans[environment + 1], new FlagPlan<TContext>?[Keys.Length], null)
        ?? _plans[environment + 1]!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal FlagSnapshot<TContext> CurrentSlow(OverrideSet? scoped)
    {
        RuntimeState runtime = RuntimeState.Current;
        if (scoped != null)
            return scoped.SnapshotOf(this, runtime);

        FlagSnapshot<TContext>? snapshot = Volatile.Read(ref _snapshot);
        if (snapshot is null || !ReferenceEquals(snapshot.Runtime, runtime))
        {
            snapshot = new FlagSnapshot<TContext>(this, runtime, null);
            Volatile.Write(ref _snapshot, snapshot);
            AttachedCatalogs.Add(this);
        }

        return snapshot;
    }

    private Dictionary<string, int> CreateNumbers()
    {
        var numbers = new Dictionary<string, int>(Keys.Length, StringComparer.Ordinal);
        for (int index = 0; index < Keys.Length; index++)
            numbers[Keys[index]] = index;
        Volatile.Write(ref _numbers, numbers);
        return numbers;
    }
}
