using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>What the interpreter asks about one user.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRuleContext
{
    /// <summary>The user's id; null or empty is not set.</summary>
    string? UserId { get; }

    /// <summary>The value of an attribute, by its position in the schema.</summary>
    AttributeValue GetAttribute(int index);

    /// <summary>True only when the segment's rule is true.</summary>
    bool IsInSegment(int index);

    /// <summary>True when the flag is on for this user.</summary>
    bool IsFlagOn(int index);
}
