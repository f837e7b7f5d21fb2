using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>A constant in a rule.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleLiteral
{
    private RuleLiteral(RuleType type, string text)
    {
        Type = type;
        Text = text;
    }

    /// <summary>What it is; never <see cref="RuleType.StringList"/>.</summary>
    public RuleType Type { get; }

    /// <summary>The value of a text or closed-set literal, unescaped; for all others the canonical spelling (<c>12</c>, <c>1.5</c>, <c>true</c>, <c>2026-01-31</c>, <c>2.3.0-rc.1</c>).</summary>
    public string Text { get; }

    /// <summary>The value of an <see cref="RuleType.Int"/> literal.</summary>
    public long Integer { get; private init; }

    /// <summary>The value of an <see cref="RuleType.Int"/> or <see cref="RuleType.Double"/> literal.</summary>
    public double Number { get; private init; }

    /// <summary>The value of a <see cref="RuleType.Bool"/> literal.</summary>
    public bool Boolean { get; private init; }

    /// <summary>The value of a <see cref="RuleType.Date"/> literal.</summary>
    public FlagDate Date { get; private init; }

    /// <summary>The value of a <see cref="RuleType.Version"/> literal.</summary>
    public FlagVersion Version { get; private init; }

    /// <summary>The position of a <see cref="RuleType.Enum"/> literal among the declared values.</summary>
    public int EnumIndex { get; private init; }

    internal static RuleLiteral OfString(string value) => new(RuleType.String, value);

    internal static RuleLiteral OfEnum(string value, int index) => new(RuleType.Enum, value) { EnumIndex = index };

    internal static RuleLiteral OfInt(long value, string text) => new(RuleType.Int, text) { Integer = value, Number = value };

    internal static RuleLiteral OfDouble(double value, string text) => new(RuleType.Double, text) { Number = value };

    internal static RuleLiteral OfBool(bool value) => new(RuleType.Bool, value ? "true" : "false") { Boolean = value };

    internal static RuleLiteral OfDate(FlagDate value, string text) => new(RuleType.Date, text) { Date = value };

    internal static RuleLiteral OfVersion(FlagVersion value, string text) => new(RuleType.Version, text) { Version = value };
}
