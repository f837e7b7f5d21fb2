namespace FlagAnalyzers.Definitions;

/// <summary>What a read of a flag gives (<c>type</c>, or <c>variants</c>).</summary>
public enum FlagType
{
    /// <summary><c>bool</c>: on or off.</summary>
    Boolean,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary>One of the declared variants; an enum in C#.</summary>
    Variant,
}
