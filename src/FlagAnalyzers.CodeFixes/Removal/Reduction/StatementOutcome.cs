namespace FlagAnalyzers.Removal;

/// <summary>What a statement becomes.</summary>
internal sealed class StatementOutcome(EditList edits)
{
    public EditList Edits { get; } = edits;

    /// <summary>Nothing is left of it; a list removes it, an embedded place puts an empty block there.</summary>
    public bool Vanishes { get; init; }

    /// <summary>Control never leaves it at its end.</summary>
    public bool Jumps { get; init; }
}
