namespace FlagAnalyzers.Definitions;

/// <summary>What a context attribute holds (<c>context:</c>).</summary>
public enum AttributeType
{
    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>{ values: [...] }</c>: one of a closed set; an enum in C#.</summary>
    Enum,

    /// <summary><c>string[]</c>.</summary>
    StringList,

    /// <summary><c>version</c>: a semantic version.</summary>
    Version,

    /// <summary><c>date</c>: a day, UTC.</summary>
    Date,
}
