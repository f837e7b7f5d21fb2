using System.ComponentModel;
using System.Runtime.CompilerServices;
using FlagAnalyzers.Hashing;
using FlagAnalyzers.Overrides;

namespace FlagAnalyzers.Infrastructure;

/// <summary>All flags of one catalog under one set of overrides. Immutable to its readers; flags are resolved as they are first read.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagSnapshot<TContext>
    where TContext : struct
{
    private readonly FlagState<TContext>?[] _states;
    private readonly FlagPlan<TContext>?[] _plans;
    private readonly Dictionary<int, FlagPlan<TContext>>? _overridden;
    private readonly int _environment;

    internal FlagSnapshot(FlagCatalog<TContext> catalog, RuntimeState runtime, OverrideSet? scoped)
    {
        Catalog = catalog;
        Runtime = runtime;
        _environment = catalog.EnvironmentNumber(runtime.EnvironmentName);
        _plans = catalog.PlansOf(_environment);
        _states = new FlagState<TContext>?[_plans.Length];
        _overridden = OverrideAttachment<TContext>.Attach(this, runtime, scoped);
    }

    internal FlagCatalog<TContext> Catalog { get; }

    internal RuntimeState Runtime { get; }

    internal int Count => _plans.Length;

    /// <summary>Whether the flag is on, as rules and prerequisites see it.</summary>
    /// <param name="flag">The flag's number.</param>
    /// <param name="target">Whom it is asked for.</param>
    public bool IsOn(int flag, in FlagTarget<TContext> target)
    {
        FlagState<TContext> state = StateOf(flag);
        return state.Mode == FlagMode.Off ? false
            : state.Mode == FlagMode.On && !state.PicksVariant ? state.OnCounts
            : FlagEvaluator.Decide(this, state, in target).IsOn(state.Plan.Type);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool GetBoolean(int flag, in FlagTarget<TContext> target)
    {
        FlagState<TContext> state = StateOf(flag);
        if (state.Mode <= FlagMode.On)
            return state.Mode == FlagMode.On;
        if (state.Mode == FlagMode.Rollout && target.UnitState == FlagUnitState.Present)
            return FlagHash.Bucket(target.Unit, state.Stream) < state.Threshold;
        return FlagEvaluator.Decide(this, state, in target).Value.Bits != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long GetBits(int flag, in FlagTarget<TContext> target)
    {
        FlagState<TContext> state = StateOf(flag);
        if (state.Mode <= FlagMode.On)
            return state.Mode == FlagMode.On ? state.OnBits : state.OffBits;
        if (state.Mode == FlagMode.Rollout && target.UnitState == FlagUnitState.Present)
            return FlagHash.Bucket(target.Unit, state.Stream) < state.Threshold ? state.OnBits : state.OffBits;
        return FlagEvaluator.Decide(this, state, in target).Value.Bits;
    }

    internal string GetString(int flag, in FlagTarget<TContext> target)
    {
        FlagState<TContext> state = StateOf(flag);
        if (state.Mode <= FlagMode.On)
            return (state.Mode == FlagMode.On ? state.OnText : state.OffText)!;
        if (state.Mode == FlagMode.Rollout && target.UnitState == FlagUnitState.Present)
            return (FlagHash.Bucket(target.Unit, state.Stream) < state.Threshold ? state.OnText : state.OffText)!;
        return FlagEvaluator.Decide(this, state, in target).Value.Text!;
    }

    internal int GetVariant(int flag, in FlagTarget<TContext> target)
    {
        FlagState<TContext> state = StateOf(flag);
        if (state.Mode == FlagMode.Off || (state.Mode == FlagMode.On && !state.PicksVariant))
            return (int)(state.Mode == FlagMode.On ? state.OnBits : state.OffBits);
        if (state.Mode == FlagMode.Rollout && target.UnitState == FlagUnitState.Present
            && FlagHash.Bucket(target.Unit, state.Stream) >= state.Threshold)
            return (int)state.OffBits;
        return (int)FlagEvaluator.Decide(this, state, in target).Value.Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal FlagState<TContext> StateOf(int flag) => _states[flag] ?? Resolve(flag);

    internal FlagPlan<TContext> PlanOf(int flag)
    {
        if (_overridden != null && _overridden.TryGetValue(flag, out FlagPlan<TContext>? plan))
            return plan;
        return BasePlanOf(flag);
    }

    internal FlagPlan<TContext> BasePlanOf(int flag)
    {
        FlagPlan<TContext>? plan = Volatile.Read(ref _plans[flag]);
        if (plan is null)
        {
            plan = Catalog.CreatePlan(flag, _environment);
            Volatile.Write(ref _plans[flag], plan);
        }

        return plan;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FlagState<TContext> Resolve(int flag)
    {
        FlagPlan<TContext> plan = PlanOf(flag);
        var state = new FlagState<TContext>(plan, plan.Requires is null ? null : PrerequisitesOf(flag));
        Volatile.Write(ref _states[flag], state);
        return state;
    }

    /// <summary>
    /// All that must be on, each once, so that a ladder of diamonds costs as much as a chain. A flag whose value is
    /// forced answers without what it requires.
    /// </summary>
    private int[] PrerequisitesOf(int flag)
    {
        var order = new List<int>();
        var seen = new HashSet<int> { flag };
        var open = new Stack<(int Flag, int Next)>();
        open.Push((flag, 0));
        while (open.Count > 0)
        {
            (int current, int next) = open.Pop();
            FlagPlan<TContext> plan = PlanOf(current);
            int[]? requires = current != flag && (plan.Forced != null || plan.IsKilled) ? null : plan.Requires;
            if (requires is null || next == requires.Length)
            {
                if (current != flag)
                    order.Add(current);
                continue;
            }

            open.Push((current, next + 1));
            if (seen.Add(requires[next]))
                open.Push((requires[next], 0));
        }

        return order.ToArray();
    }
}
