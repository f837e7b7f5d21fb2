using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>flag('x')</c>: always known.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundFlag : BoundNode
{
    internal BoundFlag(int index, string key)
    {
        Index = index;
        Key = key;
    }

    /// <summary>Position in <see cref="RuleSchema.Flags"/>.</summary>
    public int Index { get; }

    /// <summary>The flag's key.</summary>
    public string Key { get; }
}
