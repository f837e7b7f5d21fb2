using FlagAnalyzers.Infrastructure;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Overrides;

/// <summary>Checks overrides against the definitions of one catalog and turns those that fit into plans.</summary>
internal sealed class OverrideAttachment<TContext>
    where TContext : struct
{
    private readonly FlagSnapshot<TContext> _snapshot;
    private readonly FlagCatalog<TContext> _catalog;
    private readonly Action<FlagProblem>? _report;
    private readonly Dictionary<int, FlagPlan<TContext>> _plans = [];
    private RuleSchema? _schema;

    private OverrideAttachment(FlagSnapshot<TContext> snapshot, Action<FlagProblem>? report)
    {
        _snapshot = snapshot;
        _catalog = snapshot.Catalog;
        _report = report;
    }

    /// <summary>The plans of the overridden flags by number; null where there are none.</summary>
    public static Dictionary<int, FlagPlan<TContext>>? Attach(FlagSnapshot<TContext> snapshot, RuntimeState runtime, OverrideSet? scoped)
    {
        if (runtime.Overrides.Entries.Count == 0 && scoped is null)
            return null;
        // A flow's own snapshot meets the process-wide overrides again; their problems are reported once.
        var attachment = new OverrideAttachment<TContext>(snapshot, scoped is null ? runtime.Report : null);
        attachment.Apply(runtime.Overrides.Entries.Where(entry => scoped is null || !scoped.Contains(entry.Key)));
        attachment.Apply(scoped?.Entries ?? []);
        return attachment._plans;
    }

    private void Apply(IEnumerable<OverrideEntry> entries)
    {
        foreach (OverrideEntry entry in entries)
        {
            if (!_catalog.TryGetNumber(entry.Key, out int flag))
                continue;
            if (Apply(entry, _snapshot.BasePlanOf(flag)) is not { } plan)
                continue;
            _plans[flag] = plan;
            if (plan.Rules is null || entry.Rules is null || OverrideCycles.Find(_snapshot, _plans, flag) is not { } cycle)
                continue;
            Report(entry.Key, $"its rules lead back to itself: {cycle}");
            _plans.Remove(flag);
        }
    }

    private FlagPlan<TContext>? Apply(OverrideEntry entry, FlagPlan<TContext> definition)
    {
        FlagPlan<TContext> plan = definition.Copy();
        plan.IsKilled = entry.Kill;
        if (entry.Value is { } value && (plan.Forced = OverrideValue.Convert(value, plan.Type, plan.Variants, out string reason)) is null)
            return Refuse(entry.Key, reason);
        if (entry.Threshold is { } threshold)
        {
            plan.Threshold = threshold;
            plan.Ring = -1;
            plan.FromOverride |= FlagParts.Rollout;
        }

        if (entry.Allowlist is { } allowed)
        {
            plan.Allowlist = new FlagList().Add(FlagList.UserId, allowed);
            plan.FromOverride |= FlagParts.Allowlist;
        }

        if (entry.Denylist is { } denied)
        {
            plan.Denylist = new FlagList().Add(FlagList.UserId, denied);
            plan.FromOverride |= FlagParts.Denylist;
        }

        if (entry.Rules is { } rules)
        {
            if (Bind(entry.Key, rules, plan) is not { } bound)
                return null;
            plan.Rules = bound;
            plan.FromOverride |= FlagParts.Rules;
        }

        return plan;
    }

    private FlagRule<TContext>[]? Bind(string key, OverrideEntry.Rule[] rules, FlagPlan<TContext> plan)
    {
        _schema ??= new RuleSchema(_catalog.Attributes, _catalog.Segments, _catalog.Keys);
        var bound = new FlagRule<TContext>[rules.Length];
        for (int index = 0; index < rules.Length; index++)
        {
            OverrideEntry.Rule rule = rules[index];
            RuleBinding binding = RuleBinder.Bind(rule.Syntax, _schema);
            if (binding.Rule is not { } boundRule || binding.Errors.Count > 0)
            {
                foreach (RuleError error in binding.Errors)
                    Report(key, $"rule {index + 1}, character {error.Start + 1}: {error.Message}");
                return null;
            }

            FlagConstant? value = null;
            if (rule.Value is { } own && (value = OverrideValue.Convert(own, plan.Type, plan.Variants, out string reason)) is null)
            {
                Report(key, $"rule {index + 1}: {reason}");
                return null;
            }

            bound[index] = new FlagRule<TContext>(rule.Syntax.Text, new InterpretedRule<TContext>(boundRule).Matches)
            {
                IsOn = rule.IsOn,
                Threshold = rule.Threshold,
                Value = value,
                Flags = FlagsOf(boundRule),
            };
        }

        return bound;
    }

    private int[] FlagsOf(BoundRule rule) =>
        rule.Flags.Concat(rule.Segments.SelectMany(segment => _catalog.GetSegmentFlags(segment) ?? [])).Distinct().ToArray();

    private FlagPlan<TContext>? Refuse(string key, string reason)
    {
        Report(key, reason);
        return null;
    }

    private void Report(string key, string reason) =>
        _report?.Invoke(new FlagProblem(key, $"The override of '{key}' does not apply, and the flag keeps its definition: {reason}"));
}
