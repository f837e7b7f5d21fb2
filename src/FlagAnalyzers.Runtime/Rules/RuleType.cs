using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>The type of an attribute or a literal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number (32 bits in a context).</summary>
    Int,

    /// <summary>A floating-point number; NaN counts as not set.</summary>
    Double,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A list of texts, <c>string[]</c> in flags.yaml.</summary>
    StringList,

    /// <summary>A <see cref="FlagVersion"/>.</summary>
    Version,

    /// <summary>A <see cref="FlagDate"/>.</summary>
    Date,

    /// <summary>One of a closed set of texts.</summary>
    Enum,
}
