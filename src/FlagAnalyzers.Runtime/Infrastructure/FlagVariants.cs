using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>The variants of a flag and their weights.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagVariants
{
    private readonly FlagConstant[] _constants;

    /// <summary>The variants, in declared order.</summary>
    /// <param name="names">The names as written in the file.</param>
    /// <param name="values">The enum member's number for each name; 0 is the default variant.</param>
    /// <param name="thresholds">The cumulated weight up to and with each, as a threshold from 0 to 2^32.</param>
    public FlagVariants(string[] names, int[] values, ulong[] thresholds)
    {
        Names = names;
        Values = values;
        Thresholds = thresholds;
        _constants = Array.ConvertAll(values, FlagConstant.Variant);
        for (int index = 0; index < thresholds.Length; index++)
        {
            ulong below = index == 0 ? 0 : thresholds[index - 1];
            if (thresholds[index] - below == Hashing.FlagHash.Everybody)
                Only = _constants[index];
        }
    }

    internal string[] Names { get; }

    internal int[] Values { get; }

    internal ulong[] Thresholds { get; }

    /// <summary>The variant that has all the weight, so that no unit is needed; null where weights are shared.</summary>
    internal FlagConstant? Only { get; }

    internal FlagConstant Pick(uint bucket)
    {
        for (int index = 0; index < Thresholds.Length; index++)
        {
            if (bucket < Thresholds[index])
                return _constants[index];
        }

        return FlagConstant.DefaultVariant;
    }

    internal string? NameOf(long value)
    {
        int index = Array.IndexOf(Values, (int)value);
        return index < 0 ? null : Names[index];
    }

    internal bool TryGetValue(string name, out int value)
    {
        int index = Array.IndexOf(Names, name);
        value = index < 0 ? 0 : Values[index];
        return index >= 0;
    }
}
