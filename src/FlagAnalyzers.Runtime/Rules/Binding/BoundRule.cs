using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>A rule with its names resolved and its types checked. Immutable; two are equal when they mean the same by the same indices and types, wherever their parts stand in the text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundRule : IEquatable<BoundRule>
{
    private readonly string _signature;

    internal BoundRule(string text, BoundNode root)
    {
        Text = text;
        Root = root;

        SortedSet<int>? segments = null, flags = null;
        Collect(root, ref segments, ref flags);
        Segments = segments is null ? [] : [.. segments];
        Flags = flags is null ? [] : [.. flags];
        _signature = BoundRuleWriter.Write(root, withIndices: true);
    }

    /// <summary>The text as it was written. It takes no part in equality.</summary>
    public string Text { get; }

    /// <summary>The tree.</summary>
    public BoundNode Root { get; }

    /// <summary>The positions of the segments it asks for, ascending, each once.</summary>
    public IReadOnlyList<int> Segments { get; }

    /// <summary>The positions of the flags it asks for, ascending, each once.</summary>
    public IReadOnlyList<int> Flags { get; }

    /// <inheritdoc/>
    public bool Equals(BoundRule? other) => other is not null && string.Equals(_signature, other._signature, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BoundRule);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_signature);

    /// <summary>The rule in canonical spelling; under the same schema it gives an equal rule.</summary>
    public override string ToString() => BoundRuleWriter.Write(Root, withIndices: false);

    private static void Collect(BoundNode node, ref SortedSet<int>? segments, ref SortedSet<int>? flags)
    {
        switch (node)
        {
            case BoundLogical logical:
                foreach (BoundNode operand in logical.OperandArray)
                    Collect(operand, ref segments, ref flags);
                break;
            case BoundNot not:
                Collect(not.Operand, ref segments, ref flags);
                break;
            case BoundSegment segment:
                (segments ??= []).Add(segment.Index);
                break;
            case BoundFlag flag:
                (flags ??= []).Add(flag.Index);
                break;
        }
    }
}
