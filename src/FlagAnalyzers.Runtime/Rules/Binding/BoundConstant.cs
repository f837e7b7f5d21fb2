using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>true</c> or <c>false</c>, or a comparison of two literals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundConstant : BoundNode
{
    internal BoundConstant(bool value) => Value = value;

    /// <summary>The value.</summary>
    public bool Value { get; }
}
