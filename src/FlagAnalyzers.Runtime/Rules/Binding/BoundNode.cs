using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>A condition.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BoundNode
{
    private protected BoundNode()
    {
    }
}
