namespace FlagAnalyzers;

/// <summary>What became of a change of overrides.</summary>
public sealed class FlagOverrideResult
{
    internal FlagOverrideResult(bool isApplied, IReadOnlyList<FlagProblem> problems)
    {
        IsApplied = isApplied;
        Problems = problems;
    }

    /// <summary>Whether the change is in force. A change with a mistake in it is refused whole.</summary>
    public bool IsApplied { get; }

    /// <summary>
    /// Why it was refused; or, for a change in force, which flags that the program has read so far keep their definition
    /// because the override does not fit them.
    /// </summary>
    public IReadOnlyList<FlagProblem> Problems { get; }
}
