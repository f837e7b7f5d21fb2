using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>The environments that a set's flags patch; an environment's number is its position.</summary>
internal static class EnvironmentNames
{
    public static List<string> Of(FlagSet set)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (FlagDefinition flag in set.Flags)
        {
            foreach (EnvironmentTargeting patch in flag.Environments)
            {
                if (known.Add(patch.Environment))
                    names.Add(patch.Environment);
            }
        }

        return names;
    }

    public static int NumberOf(IReadOnlyList<string> names, string name)
    {
        for (int index = 0; index < names.Count; index++)
        {
            if (string.Equals(names[index], name, StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }
}
