using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions;

/// <summary>Something rules can see of a user; a property of the generated context.</summary>
public sealed record ContextAttribute
{
    /// <summary>The name in the file, such as <c>account_age_days</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The property's name in C#, such as <c>AccountAgeDays</c>.</summary>
    public string MemberName { get; init; } = "";

    /// <summary>What it holds.</summary>
    public RuleType Type { get; init; }

    /// <summary>Name of the generated enum; null unless <see cref="Type"/> is <see cref="RuleType.Enum"/>.</summary>
    public string? EnumName { get; init; }

    /// <summary>The enum's values in declared order; empty for the other types.</summary>
    public EquatableArray<EnumValue> Values { get; init; }

    /// <summary>Whether a <c>context:</c> declares it; else it was inferred from rules.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>The condition from which the type was inferred, for messages about a rule that uses the attribute otherwise; null when no rule says anything of its type.</summary>
    public string? InferredFrom { get; init; }
}
