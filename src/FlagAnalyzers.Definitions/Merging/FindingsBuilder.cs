using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>What is no error but should not stay: FLAG007 and FLAG008.</summary>
internal static class FindingsBuilder
{
    public static List<Problem> Find(ClassGroup group, List<FlagDefinition> definitions, List<Segment> segments)
    {
        List<Problem> findings = [];
        for (int i = 0; i < segments.Count; i++)
        {
            if (segments[i].Rule is { Bound: { } rule } definition && RuleAnalysis.NeverMatches(rule))
            {
                findings.Add(new Problem(ProblemId.NoEffect, group.SegmentsDocument!.Path, definition.Span, $"The segment '{segments[i].Name.Value}' holds nobody: its conditions contradict each other"));
            }
        }

        for (int i = 0; i < definitions.Count; i++)
        {
            if (!group.Flags[i].Declaration.HasBroken)
            {
                AddLifecycle(definitions[i], findings);
            }

            if (definitions[i].Provider is null)
            {
                AddNoEffect(group.Flags[i], definitions[i], findings);
            }
        }

        return findings;
    }

    private static void AddLifecycle(FlagDefinition flag, List<Problem> findings)
    {
        if (flag.Kind is FlagKind.Ops or FlagKind.Permission)
        {
            return;
        }

        string? missing = (flag.Owner is null, flag.EffectiveCleanupBy is null) switch
        {
            (true, true) => "neither an 'owner' nor a 'cleanup_by' date",
            (true, false) => "no 'owner'",
            (false, true) => "no 'cleanup_by' date",
            _ => null,
        };
        if (missing is not null)
        {
            string kind = flag.Kind == FlagKind.Release ? "a release" : "an experiment";
            Add(findings, ProblemId.MissingLifecycle, flag, flag.Key.Span, $"{kind} flag is temporary, but this one has {missing}; say who removes it and when");
        }
    }

    private static void AddNoEffect(MergedFlag merged, FlagDefinition flag, List<Problem> findings)
    {
        if (!merged.Declaration.IsSwitched && !merged.HasErrors)
        {
            Add(findings, ProblemId.NoEffect, flag, flag.Key.Span, "it has neither 'enabled' nor 'rollout', so it is off for everybody; add 'enabled: true', or 'rollout: { percentage: 0 }' to say so");
        }

        AddRules(flag, flag.Base.Rules, findings);
        foreach (EnvironmentTargeting environment in flag.Environments)
        {
            if (environment.Targeting.Rules != flag.Base.Rules)
            {
                AddRules(flag, environment.Targeting.Rules, findings);
            }
        }
    }

    private static void AddRules(FlagDefinition flag, EquatableArray<TargetingRule> rules, List<Problem> findings)
    {
        if (rules.IsEmpty)
        {
            return;
        }

        List<BoundRule?> bound = new(rules.Count);
        foreach (TargetingRule rule in rules)
        {
            bound.Add(rule.Rule.Bound);
        }

        foreach (RuleFinding finding in RuleAnalysis.Examine(bound))
        {
            Add(findings, ProblemId.NoEffect, flag, rules[finding.Rule].Rule.Span, finding.Message);
        }
    }

    private static void Add(List<Problem> findings, ProblemId id, FlagDefinition flag, Span span, string message) =>
        findings.Add(new Problem(id, flag.Path, span, Messages.About(flag.Key.Value, LowerFirst(message.TrimEnd('.'))), null, flag.Key.Value));

    private static string LowerFirst(string message) =>
        message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message.Substring(1);
}
