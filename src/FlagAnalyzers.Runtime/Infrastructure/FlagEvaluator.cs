using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Infrastructure;

/// <summary>The evaluation order, whole: the first step that decides wins.</summary>
internal static class FlagEvaluator
{
    public static FlagDecision Decide<TContext>(FlagSnapshot<TContext> snapshot, FlagState<TContext> state, in FlagTarget<TContext> target)
        where TContext : struct
    {
        FlagPlan<TContext> plan = state.Plan;
        if (plan.IsKilled)
            return new FlagDecision(FlagReason.Killed, FlagSource.Override, false, plan.Off);
        if (plan.Forced is { } forced)
            return new FlagDecision(FlagReason.Override, FlagSource.Override, plan.Type != FlagType.Boolean || forced.Bits != 0, forced);
        if (!plan.IsEnabled)
            return new FlagDecision(FlagReason.Disabled, plan.SourceOf(FlagParts.Enabled), false, plan.Off);

        if (state.Prerequisites is { } prerequisites)
        {
            foreach (int prerequisite in prerequisites)
            {
                if (!IsOnByItself(snapshot, snapshot.StateOf(prerequisite), in target))
                    return new FlagDecision(FlagReason.PrerequisiteFailed, plan.SourceOf(FlagParts.Requires), false, plan.Off);
            }
        }

        return DecideTargeting(snapshot, plan, in target);
    }

    /// <summary>Whether the flag is on apart from what it requires, which the caller has asked already.</summary>
    private static bool IsOnByItself<TContext>(FlagSnapshot<TContext> snapshot, FlagState<TContext> state, in FlagTarget<TContext> target)
        where TContext : struct
    {
        FlagPlan<TContext> plan = state.Plan;
        FlagDecision decision = plan.IsKilled || plan.Forced != null || !plan.IsEnabled
            ? Decide(snapshot, state, in target)
            : DecideTargeting(snapshot, plan, in target);
        return decision.IsOn(plan.Type);
    }

    private static FlagDecision DecideTargeting<TContext>(FlagSnapshot<TContext> snapshot, FlagPlan<TContext> plan, in FlagTarget<TContext> target)
        where TContext : struct
    {
        FlagCatalog<TContext> catalog = snapshot.Catalog;
        if (plan.Denylist is { } denylist && denylist.Contains(catalog, in target, out _))
            return new FlagDecision(FlagReason.Denylist, plan.SourceOf(FlagParts.Denylist), false, plan.Off);
        if (plan.Allowlist is { } allowlist && allowlist.Contains(catalog, in target, out FlagConstant? own))
            return On(snapshot, plan, in target, FlagReason.Allowlist, FlagParts.Allowlist, own, FlagDecision.NoRule);

        if (plan.Rules is { } rules)
        {
            for (int index = 0; index < rules.Length; index++)
            {
                if (rules[index].Matches(in target, snapshot))
                    return DecideRule(snapshot, plan, rules[index], index, in target);
            }
        }

        return DecideRollout(snapshot, plan, in target);
    }

    private static FlagDecision DecideRule<TContext>(FlagSnapshot<TContext> snapshot, FlagPlan<TContext> plan, FlagRule<TContext> rule, int index, in FlagTarget<TContext> target)
        where TContext : struct
    {
        FlagSource source = plan.SourceOf(FlagParts.Rules);
        if (!rule.IsOn || rule.Threshold == 0)
            return new FlagDecision(FlagReason.RuleMatch, source, false, plan.Off, index);
        if (rule.Threshold < FlagHash.Everybody)
        {
            if (!TryGetUnit(snapshot.Catalog, plan, in target, out ulong unit))
                return WithoutUnit(plan, in target, source, index);
            if (FlagHash.Bucket(unit, plan.RolloutStream) >= rule.Threshold)
                return new FlagDecision(FlagReason.RuleMatch, source, false, plan.Off, index);
        }

        return On(snapshot, plan, in target, FlagReason.RuleMatch, FlagParts.Rules, rule.Value, index);
    }

    private static FlagDecision DecideRollout<TContext>(FlagSnapshot<TContext> snapshot, FlagPlan<TContext> plan, in FlagTarget<TContext> target)
        where TContext : struct
    {
        bool isIn;
        if (plan.Ring >= 0)
        {
            bool? inRing = IsInRing(snapshot, plan.Ring, in target);
            if (inRing is null)
                return WithoutUnit(plan, in target, plan.SourceOf(FlagParts.Rollout), FlagDecision.NoRule);
            isIn = inRing.Value;
        }
        else if (plan.Threshold is 0 or >= FlagHash.Everybody)
        {
            isIn = plan.Threshold != 0;
        }
        else
        {
            if (!TryGetUnit(snapshot.Catalog, plan, in target, out ulong unit))
                return WithoutUnit(plan, in target, plan.SourceOf(FlagParts.Rollout), FlagDecision.NoRule);
            isIn = FlagHash.Bucket(unit, plan.RolloutStream) < plan.Threshold;
        }

        if (isIn)
            return On(snapshot, plan, in target, FlagReason.Rollout, FlagParts.Rollout, null, FlagDecision.NoRule);

        bool asksContext = plan.Denylist != null || plan.Allowlist != null || plan.Rules != null || plan.Ring >= 0;
        FlagReason reason = asksContext && target.UnitState == FlagUnitState.NoContext ? FlagReason.NoContext : FlagReason.Default;
        return new FlagDecision(reason, plan.SourceOf(FlagParts.Rollout), false, plan.Off);
    }

    /// <summary>Null where only a unit could tell and there is none.</summary>
    private static bool? IsInRing<TContext>(FlagSnapshot<TContext> snapshot, int ring, in FlagTarget<TContext> target)
        where TContext : struct
    {
        FlagRing[] rings = snapshot.Catalog.RingList;
        ulong widest = 0;
        for (int index = 0; index <= ring && index < rings.Length; index++)
        {
            if (rings[index].Segment >= 0)
            {
                if (snapshot.Catalog.IsInSegment(rings[index].Segment, in target, snapshot))
                    return true;
            }
            else
            {
                widest = Math.Max(widest, rings[index].Threshold);
            }
        }

        if (widest is 0 or >= FlagHash.Everybody)
            return widest != 0;
        return target.UnitState == FlagUnitState.Present ? FlagHash.Bucket(target.Unit, FlagRing.Stream) < widest : null;
    }

    private static FlagDecision On<TContext>(FlagSnapshot<TContext> snapshot, FlagPlan<TContext> plan, in FlagTarget<TContext> target, FlagReason reason, FlagParts part, FlagConstant? own, int ruleIndex)
        where TContext : struct
    {
        FlagSource source = plan.SourceOf(part);
        if (own != null || plan.Variants is not { } variants)
            return new FlagDecision(reason, source, true, own ?? plan.On, ruleIndex);
        if (variants.Only is { } only)
            return new FlagDecision(reason, source, true, only, ruleIndex);
        if (!TryGetUnit(snapshot.Catalog, plan, in target, out ulong unit))
            return WithoutUnit(plan, in target, source, ruleIndex);
        return new FlagDecision(reason, source, true, variants.Pick(FlagHash.Bucket(unit, plan.VariantStream)), ruleIndex);
    }

    private static FlagDecision WithoutUnit<TContext>(FlagPlan<TContext> plan, in FlagTarget<TContext> target, FlagSource source, int ruleIndex)
        where TContext : struct
    {
        FlagReason reason = target.UnitState == FlagUnitState.NoContext ? FlagReason.NoContext : FlagReason.NoUnit;
        return new FlagDecision(reason, source, false, plan.Off, ruleIndex);
    }

    public static bool TryGetUnit<TContext>(FlagCatalog<TContext> catalog, FlagPlan<TContext> plan, in FlagTarget<TContext> target, out ulong unit)
        where TContext : struct
    {
        if (plan.By != FlagList.UserId)
            return FlagUnits.TryHash(catalog.Attributes[plan.By], catalog.GetAttribute(in target.Context, plan.By), out unit);
        unit = target.Unit;
        return target.UnitState == FlagUnitState.Present;
    }

    /// <summary>The bucket that the rollout looks at; null where there is no unit.</summary>
    public static uint? BucketOf<TContext>(FlagCatalog<TContext> catalog, FlagPlan<TContext> plan, in FlagTarget<TContext> target)
        where TContext : struct
    {
        if (plan.Ring >= 0)
            return target.UnitState == FlagUnitState.Present ? FlagHash.Bucket(target.Unit, FlagRing.Stream) : null;
        return TryGetUnit(catalog, plan, in target, out ulong unit) ? FlagHash.Bucket(unit, plan.RolloutStream) : null;
    }
}
