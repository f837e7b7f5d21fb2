using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>What a generated stub says when it is asked why: somebody set it so.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FlagStubs
{
    /// <summary>The evaluation of a bool flag.</summary>
    /// <param name="key">The flag's key.</param>
    /// <param name="value">Its value.</param>
    public static FlagEvaluation Explain(string key, bool value) =>
        Explain(key, FlagType.Boolean, FlagConstant.Boolean(value), value, null);

    /// <summary>The evaluation of an int flag.</summary>
    /// <param name="key">The flag's key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="off">What "off" gives.</param>
    public static FlagEvaluation Explain(string key, int value, int off) =>
        Explain(key, FlagType.Int32, FlagConstant.Int32(value), value != off, null);

    /// <summary>The evaluation of a double flag.</summary>
    /// <param name="key">The flag's key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="off">What "off" gives.</param>
    public static FlagEvaluation Explain(string key, double value, double off) =>
        Explain(key, FlagType.Double, FlagConstant.Double(value), !value.Equals(off), null);

    /// <summary>The evaluation of a string flag.</summary>
    /// <param name="key">The flag's key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="off">What "off" gives.</param>
    public static FlagEvaluation Explain(string key, string value, string off) =>
        Explain(key, FlagType.String, FlagConstant.String(value), !string.Equals(value, off, StringComparison.Ordinal), null);

    /// <summary>The evaluation of a variant flag.</summary>
    /// <param name="key">The flag's key.</param>
    /// <param name="number">The number of the enum member.</param>
    /// <param name="names">The names of the variants, by number.</param>
    public static FlagEvaluation ExplainVariant(string key, int number, params string[] names) =>
        Explain(key, FlagType.Variant, FlagConstant.Variant(number), number != 0, number >= 0 && number < names.Length ? names[number] : null);

    /// <summary>The evaluation of a flag that does not exist.</summary>
    /// <param name="key">The key.</param>
    public static FlagEvaluation Unknown(string key) => FlagEvaluation.Unknown(key);

    private static FlagEvaluation Explain(string key, FlagType type, FlagConstant value, bool isAssigned, string? variant) =>
        new(key, type, new FlagDecision(FlagReason.Override, FlagSource.Override, isAssigned, value), variant, rule: null, bucket: null);
}
