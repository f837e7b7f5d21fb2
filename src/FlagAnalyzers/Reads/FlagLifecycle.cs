using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Reads;

/// <summary>The days that matter for a flag, from its definition and the policy; what <c>[Flag]</c> carries too.</summary>
/// <param name="CleanupBy">The last good day.</param>
/// <param name="DueSoonOn">First day on which it is due soon.</param>
/// <param name="OverdueOn">First day on which it is overdue.</param>
/// <param name="SettledOn">First day on which sitting at 0 % or 100 % is a finding; null where it never is.</param>
/// <param name="Settled"><c>enabled</c>, <c>disabled</c> or a variant; null while it is rolling out.</param>
internal readonly record struct FlagLifecycle(
    IsoDate? CleanupBy, IsoDate? DueSoonOn, IsoDate? OverdueOn, IsoDate? SettledOn, string? Settled)
{
    private const string Enabled = "enabled";

    private const string Disabled = "disabled";

    public static FlagLifecycle Of(FlagDefinition flag, Policy policy)
    {
        IsoDate? cleanup = flag.EffectiveCleanupBy;
        string? settled = flag.IsExternal ? null : SettledAt(flag);
        IsoDate? settledOn = settled is not null && flag.Kind is FlagKind.Release or FlagKind.Experiment
            ? flag.Base.Since?.Value.AddDays(policy.SettledDays + 1)
            : null;
        return new FlagLifecycle(
            cleanup, cleanup?.AddDays(-policy.DueSoonDays), cleanup?.AddDays(policy.GraceDays + 1), settledOn, settled);
    }

    // Only where every user certainly gets the same answer, in every environment: clean-up would otherwise change behaviour.
    private static string? SettledAt(FlagDefinition flag)
    {
        string? settled = SettledAt(flag, flag.Base);
        foreach (EnvironmentTargeting environment in flag.Environments)
        {
            if (settled is null || SettledAt(flag, environment.Targeting) != settled)
            {
                return null;
            }
        }

        return settled;
    }

    private static string? SettledAt(FlagDefinition flag, FlagTargeting targeting)
    {
        if (!targeting.Enabled)
        {
            return Off(flag);
        }

        if (targeting.Percentage == 0 && targeting.Allowlist.IsEmpty && NoRuleEnables(targeting))
        {
            return Off(flag);
        }

        return targeting.Percentage == 100 && targeting.Denylist.IsEmpty && targeting.Requires.IsEmpty && NoRuleDisables(targeting)
            ? On(flag, targeting)
            : null;
    }

    private static string? Off(FlagDefinition flag) =>
        flag.Type != FlagType.Variant ? Disabled
        : flag.DefaultVariantIndex < flag.Variants.Count ? flag.Variants[flag.DefaultVariantIndex].Name
        : null;

    private static string? On(FlagDefinition flag, FlagTargeting targeting)
    {
        if (flag.Type == FlagType.Boolean)
        {
            return Enabled;
        }

        // A rule or list entry with its own value gives some users another answer.
        foreach (TargetingRule rule in targeting.Rules)
        {
            if (rule.Value is not null)
            {
                return null;
            }
        }

        foreach (ListEntry entry in targeting.Allowlist)
        {
            if (entry.Value is not null)
            {
                return null;
            }
        }

        if (flag.Type != FlagType.Variant)
        {
            return Enabled;
        }

        foreach (VariantDefinition variant in flag.Variants)
        {
            if (variant.Weight == 100)
            {
                return variant.Name;
            }
        }

        return null;
    }

    private static bool NoRuleEnables(FlagTargeting targeting)
    {
        foreach (TargetingRule rule in targeting.Rules)
        {
            if (rule.Enabled && rule.Percentage != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool NoRuleDisables(FlagTargeting targeting)
    {
        foreach (TargetingRule rule in targeting.Rules)
        {
            if (!rule.Enabled || rule.Percentage is not (null or 100))
            {
                return false;
            }
        }

        return true;
    }
}
