using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>An operator with an operand on each side.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleOperator
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>contains</c>: a list has the text, or a text has the text in it.</summary>
    Contains,

    /// <summary><c>startsWith</c></summary>
    StartsWith,

    /// <summary><c>endsWith</c></summary>
    EndsWith,

    /// <summary><c>matches</c></summary>
    Matches,
}
