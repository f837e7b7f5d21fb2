using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>What reading a flag gives.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FlagType : byte
{
    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="int"/>.</summary>
    Int32,

    /// <summary><see cref="double"/>.</summary>
    Double,

    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary>One of a closed set of names.</summary>
    Variant,
}
