using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>An attribute that rules can see.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleAttribute
{
    /// <summary>An attribute.</summary>
    /// <param name="name">As written after <c>user.</c></param>
    /// <param name="type">Its type.</param>
    /// <param name="values">The closed set of a <see cref="RuleType.Enum"/>; null otherwise.</param>
    /// <param name="inferredFrom">The use from which the type was inferred; null when it was declared.</param>
    public RuleAttribute(string name, RuleType type, IReadOnlyList<string>? values = null, string? inferredFrom = null)
    {
        Name = name;
        Type = type;
        Values = values ?? [];
        InferredFrom = inferredFrom;
    }

    /// <summary>As written after <c>user.</c></summary>
    public string Name { get; }

    /// <summary>Its type.</summary>
    public RuleType Type { get; }

    /// <summary>The closed set of a <see cref="RuleType.Enum"/>, in declared order; empty otherwise.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The use from which the type was inferred (<c>user.age &gt; 18</c>); null when it was declared.</summary>
    public string? InferredFrom { get; }
}
