namespace FlagAnalyzers.Definitions.Merging;

/// <summary>
/// What asks for a segment that cannot be evaluated cannot be evaluated either: with <c>!segment.x</c> a broken segment would
/// otherwise turn a flag on for everybody.
/// </summary>
internal static class ErrorSpreader
{
    public static void Spread(ClassGroup group, List<FlagDefinition> definitions, List<Segment> segments, List<Ring> rings, HashSet<int> broken)
    {
        SpreadThroughSegments(segments, broken);
        List<bool> brokenRings = [];
        for (int i = 0; i < rings.Count; i++)
        {
            bool isBroken = group.Rings[i].HasErrors || (rings[i].SegmentIndex < 0 ? rings[i].Percentage is null : broken.Contains(rings[i].SegmentIndex));
            brokenRings.Add(isBroken || (i > 0 && brokenRings[i - 1]));
        }

        if (broken.Count == 0 && !brokenRings.Contains(true))
        {
            return;
        }

        for (int i = 0; i < definitions.Count; i++)
        {
            bool isBroken = IsBroken(definitions[i].Base, broken, brokenRings);
            foreach (EnvironmentTargeting environment in definitions[i].Environments)
            {
                isBroken |= IsBroken(environment.Targeting, broken, brokenRings);
            }

            group.Flags[i].HasErrors |= isBroken;
        }
    }

    private static void SpreadThroughSegments(List<Segment> segments, HashSet<int> broken)
    {
        bool grows = broken.Count > 0;
        while (grows)
        {
            grows = false;
            for (int i = 0; i < segments.Count; i++)
            {
                if (segments[i].Rule.Bound is { } rule && AsksForAny(rule.Segments, broken))
                {
                    grows |= broken.Add(i);
                }
            }
        }
    }

    private static bool IsBroken(FlagTargeting targeting, HashSet<int> broken, List<bool> brokenRings)
    {
        if (targeting.RingIndex >= 0 && brokenRings[targeting.RingIndex])
        {
            return true;
        }

        foreach (TargetingRule rule in targeting.Rules)
        {
            if (rule.Rule.Bound is { } bound && AsksForAny(bound.Segments, broken))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksForAny(IReadOnlyList<int> segments, HashSet<int> broken)
    {
        foreach (int segment in segments)
        {
            if (broken.Contains(segment))
            {
                return true;
            }
        }

        return false;
    }
}
