using FlagAnalyzers.Overrides;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Infrastructure;

/// <content>Reads by key: for keys that are only known while the program runs.</content>
public abstract partial class FlagCatalog<TContext>
{
    /// <summary>Whether the flag with this key is on; a variant flag is on where its variant is not the default. False for an unknown key.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="key">The key.</param>
    public bool IsEnabled(in FlagScope<TContext> scope, string key) =>
        TryGetNumber(key, out int flag) && (scope.Snapshot ?? Current).IsOn(flag, in scope.Target);

    /// <summary>The value of an int flag; the fallback for an unknown key or another type.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="key">The key.</param>
    /// <param name="fallback">What an unknown key gives.</param>
    public int GetInt32(in FlagScope<TContext> scope, string key, int fallback) =>
        TryGet(in scope, key, FlagType.Int32, out FlagDecision decision) ? (int)decision.Value.Bits : fallback;

    /// <summary>The value of a double flag; the fallback for an unknown key or another type.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="key">The key.</param>
    /// <param name="fallback">What an unknown key gives.</param>
    public double GetDouble(in FlagScope<TContext> scope, string key, double fallback) =>
        TryGet(in scope, key, FlagType.Double, out FlagDecision decision) ? BitConverter.Int64BitsToDouble(decision.Value.Bits) : fallback;

    /// <summary>The value of a string flag, or the name of a variant flag's variant; the fallback for an unknown key or another type.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="key">The key.</param>
    /// <param name="fallback">What an unknown key gives.</param>
    public string GetString(in FlagScope<TContext> scope, string key, string fallback)
    {
        if (TryGet(in scope, key, FlagType.String, out FlagDecision decision))
            return decision.Value.Text!;
        if (TryGet(in scope, key, FlagType.Variant, out decision) && TryGetNumber(key, out int flag))
            return (scope.Snapshot ?? Current).PlanOf(flag).Variants!.NameOf(decision.Value.Bits) ?? fallback;
        return fallback;
    }

    /// <summary>Evaluates the flag with this key and says why.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="key">The key; an unknown one gives <see cref="FlagReason.UnknownFlag"/>.</param>
    public FlagEvaluation Explain(in FlagScope<TContext> scope, string key)
    {
        if (!TryGetNumber(key, out int flag))
            return FlagEvaluation.Unknown(key);
        FlagSnapshot<TContext> snapshot = scope.Snapshot ?? Current;
        FlagState<TContext> state = snapshot.StateOf(flag);
        FlagPlan<TContext> plan = state.Plan;
        FlagDecision decision = FlagEvaluator.Decide(snapshot, state, in scope.Target);
        string? variant = plan.Variants?.NameOf(decision.Value.Bits);
        string? rule = decision.RuleIndex >= 0 ? plan.Rules![decision.RuleIndex].Text : null;
        return new FlagEvaluation(Keys[flag], plan.Type, decision, variant, rule, FlagEvaluator.BucketOf(this, plan, in scope.Target));
    }

    /// <summary>Gives a flag a value for the calling flow and what it starts, until the result is disposed. For tests.</summary>
    /// <param name="key">The flag's key.</param>
    /// <param name="value">The value: of the flag's type; for a variant flag the variant's name or enum member.</param>
    /// <exception cref="ArgumentException">There is no such flag, or the value is not of its type.</exception>
    public IDisposable Override(string key, object value)
    {
        if (!TryGetNumber(key, out int flag))
        {
            string? nearest = key is null ? null : NearestName.Find(key, Keys);
            throw new ArgumentException($"There is no flag '{key}'." + (nearest is null ? "" : $" Did you mean '{nearest}'?"), nameof(key));
        }

        FlagPlan<TContext> plan = Current.BasePlanOf(flag);
        if (OverrideValue.Convert(value, plan.Type, plan.Variants, out string reason) is null)
            throw new ArgumentException($"The value does not fit the flag '{key}': {reason}.", nameof(value));
        OverrideSet outer = AmbientState.Current?.Overrides ?? OverrideSet.Empty;
        return AmbientState.Enter(outer.With([OverrideEntry.ForValue(key, value)]));
    }

    private bool TryGet(in FlagScope<TContext> scope, string key, FlagType type, out FlagDecision decision)
    {
        decision = default;
        if (!TryGetNumber(key, out int flag))
            return false;
        FlagSnapshot<TContext> snapshot = scope.Snapshot ?? Current;
        FlagState<TContext> state = snapshot.StateOf(flag);
        if (state.Plan.Type != type)
            return false;
        decision = FlagEvaluator.Decide(snapshot, state, in scope.Target);
        return true;
    }
}
