using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>A rule with its names resolved and its types checked. Immutable; two are equal when they mean the same by the same indices and types, wherever their parts stand in the text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundRule : IEquatable<BoundRule>
{
    internal BoundRule(string text, BoundNode root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>The tree.</summary>
    public BoundNode Root { get; }

    /// <summary>The positions of the segments it asks for, ascending, each once.</summary>
    public IReadOnlyList<int> Segments => throw new NotImplementedException();

    /// <summary>The positions of the flags it asks for, ascending, each once.</summary>
    public IReadOnlyList<int> Flags => throw new NotImplementedException();

    /// <inheritdoc/>
    public bool Equals(BoundRule? other) => throw new NotImplementedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BoundRule);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotImplementedException();

    /// <summary>The rule in canonical spelling; parses to an equal rule.</summary>
    public override string ToString() => throw new NotImplementedException();
}
