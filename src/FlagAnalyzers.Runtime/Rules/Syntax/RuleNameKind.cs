using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>What a name in a rule refers to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleNameKind
{
    /// <summary><c>user.x</c></summary>
    Attribute,

    /// <summary><c>user.id</c>, or <c>user.user_id</c>.</summary>
    UserId,

    /// <summary><c>segment.x</c></summary>
    Segment,

    /// <summary><c>flag('x')</c></summary>
    Flag,
}
