using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>What a <see cref="BoundOperand"/> is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BoundOperandKind
{
    /// <summary><c>user.x</c></summary>
    Attribute,

    /// <summary><c>user.id</c></summary>
    UserId,

    /// <summary>A constant.</summary>
    Literal,
}
