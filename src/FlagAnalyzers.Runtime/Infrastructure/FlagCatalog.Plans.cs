namespace FlagAnalyzers.Infrastructure;

/// <content>What generated plans are put together with: short calls, so that a thousand flags compile quickly.</content>
public abstract partial class FlagCatalog<TContext>
{
    /// <summary>A plan of a bool flag.</summary>
    /// <param name="isEnabled">Whether the flag is enabled.</param>
    /// <param name="threshold">The rollout's percentage, as a threshold from 0 to 2^32.</param>
    /// <param name="stream">The rollout stream of the flag's salt.</param>
    protected static FlagPlan<TContext> BooleanPlan(bool isEnabled, ulong threshold, ulong stream) =>
        new(FlagType.Boolean) { IsEnabled = isEnabled, Threshold = threshold, RolloutStream = stream };

    /// <summary>A plan of an int flag.</summary>
    /// <param name="off">What "off" gives.</param>
    /// <param name="on">What "on" gives.</param>
    /// <param name="isEnabled">Whether the flag is enabled.</param>
    /// <param name="threshold">The rollout's percentage, as a threshold from 0 to 2^32.</param>
    /// <param name="stream">The rollout stream of the flag's salt.</param>
    protected static FlagPlan<TContext> ValuePlan(int off, int on, bool isEnabled, ulong threshold, ulong stream) =>
        ValuePlan(FlagType.Int32, FlagConstant.Int32(off), FlagConstant.Int32(on), isEnabled, threshold, stream);

    /// <summary>A plan of a double flag.</summary>
    /// <param name="off">What "off" gives.</param>
    /// <param name="on">What "on" gives.</param>
    /// <param name="isEnabled">Whether the flag is enabled.</param>
    /// <param name="threshold">The rollout's percentage, as a threshold from 0 to 2^32.</param>
    /// <param name="stream">The rollout stream of the flag's salt.</param>
    protected static FlagPlan<TContext> ValuePlan(double off, double on, bool isEnabled, ulong threshold, ulong stream) =>
        ValuePlan(FlagType.Double, FlagConstant.Double(off), FlagConstant.Double(on), isEnabled, threshold, stream);

    /// <summary>A plan of a string flag.</summary>
    /// <param name="off">What "off" gives.</param>
    /// <param name="on">What "on" gives.</param>
    /// <param name="isEnabled">Whether the flag is enabled.</param>
    /// <param name="threshold">The rollout's percentage, as a threshold from 0 to 2^32.</param>
    /// <param name="stream">The rollout stream of the flag's salt.</param>
    protected static FlagPlan<TContext> ValuePlan(string off, string on, bool isEnabled, ulong threshold, ulong stream) =>
        ValuePlan(FlagType.String, FlagConstant.String(off), FlagConstant.String(on), isEnabled, threshold, stream);

    /// <summary>A plan of a variant flag.</summary>
    /// <param name="variants">The variants.</param>
    /// <param name="variantStream">The variant stream of the flag's salt.</param>
    /// <param name="isEnabled">Whether the flag is enabled.</param>
    /// <param name="threshold">The rollout's percentage, as a threshold from 0 to 2^32.</param>
    /// <param name="stream">The rollout stream of the flag's salt.</param>
    protected static FlagPlan<TContext> VariantPlan(FlagVariants variants, ulong variantStream, bool isEnabled, ulong threshold, ulong stream) =>
        new(FlagType.Variant) { Variants = variants, VariantStream = variantStream, IsEnabled = isEnabled, Threshold = threshold, RolloutStream = stream };

    /// <summary>The variants of a flag.</summary>
    /// <param name="names">The names in declared order.</param>
    /// <param name="defaultIndex">The position of the default variant, whose number is 0; the others follow in declared order.</param>
    /// <param name="thresholds">The cumulated weights, as thresholds from 0 to 2^32.</param>
    protected static FlagVariants Variants(string[] names, int defaultIndex, params ulong[] thresholds)
    {
        int[] values = new int[names.Length];
        for (int index = 0; index < values.Length; index++)
            values[index] = index == defaultIndex ? 0 : index < defaultIndex ? index + 1 : index;
        return new FlagVariants(names, values, thresholds);
    }

    /// <summary>An empty list.</summary>
    protected static FlagList List() => new();

    /// <summary>Texts that generated code keeps in one literal, which costs less than many.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="separator">What stands between two of them, and in none.</param>
    protected static string[] Texts(string texts, char separator) => texts.Split(separator);

    /// <summary>A targeting rule.</summary>
    /// <param name="text">The rule as its author wrote it.</param>
    /// <param name="matches">Whether it matches.</param>
    /// <param name="isOn">Whether a match turns the flag on.</param>
    /// <param name="threshold">The rule's own percentage, as a threshold from 0 to 2^32.</param>
    /// <param name="value">The rule's own value or variant; null for the flag's.</param>
    /// <param name="flags">The flags that the rule asks, by number; null for none.</param>
    protected static FlagRule<TContext> Rule(
        string text, FlagPredicate<TContext> matches, bool isOn = true, ulong threshold = 1UL << 32, FlagConstant? value = null, int[]? flags = null) =>
        new(text, matches) { IsOn = isOn, Threshold = threshold, Value = value, Flags = flags };

    /// <summary>A constant of a bool flag.</summary>
    /// <param name="value">The value.</param>
    protected static FlagConstant Value(bool value) => FlagConstant.Boolean(value);

    /// <summary>A constant of an int flag.</summary>
    /// <param name="value">The value.</param>
    protected static FlagConstant Value(int value) => FlagConstant.Int32(value);

    /// <summary>A constant of a double flag.</summary>
    /// <param name="value">The value.</param>
    protected static FlagConstant Value(double value) => FlagConstant.Double(value);

    /// <summary>A constant of a string flag.</summary>
    /// <param name="value">The value.</param>
    protected static FlagConstant Value(string value) => FlagConstant.String(value);

    /// <summary>A constant of a variant flag.</summary>
    /// <param name="number">The number of the enum member.</param>
    protected static FlagConstant Variant(int number) => FlagConstant.Variant(number);

    /// <summary>A date that a rule names.</summary>
    /// <param name="dayNumber">Days since 0001-01-01.</param>
    protected static FlagDate Date(int dayNumber) => new(dayNumber);

    /// <summary>Whether a version is one: an unknown version counts as not set.</summary>
    /// <param name="version">The version.</param>
    protected static bool IsKnown(FlagVersion? version) => version is { IsKnown: true };

    /// <summary>What <c>contains</c> means for a list; false where the list is not set.</summary>
    /// <param name="list">The list.</param>
    /// <param name="text">The text that is looked for.</param>
    protected static bool Contains(IReadOnlyList<string>? list, string? text)
    {
        if (list is null || text is null)
            return false;
        for (int index = 0; index < list.Count; index++)
        {
            if (string.Equals(list[index], text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static FlagPlan<TContext> ValuePlan(FlagType type, FlagConstant off, FlagConstant on, bool isEnabled, ulong threshold, ulong stream) =>
        new(type) { Off = off, On = on, IsEnabled = isEnabled, Threshold = threshold, RolloutStream = stream };
}
