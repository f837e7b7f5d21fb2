using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>segment.x</c>: always known.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundSegment : BoundNode
{
    internal BoundSegment(int index, string name)
    {
        Index = index;
        Name = name;
    }

    /// <summary>Position in <see cref="RuleSchema.Segments"/>.</summary>
    public int Index { get; }

    /// <summary>The segment's name.</summary>
    public string Name { get; }
}
