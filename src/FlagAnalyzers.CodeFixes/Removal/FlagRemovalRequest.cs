namespace FlagAnalyzers.Removal;

/// <summary>Which flag to take out of a solution, and what it is from now on.</summary>
public sealed class FlagRemovalRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="key">The flag's key as flags.yaml or the flag service spells it.</param>
    /// <param name="outcome">The value that every read has from now on.</param>
    public FlagRemovalRequest(string key, FlagOutcome outcome)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        Outcome = outcome ?? throw new ArgumentNullException(nameof(outcome));
    }

    /// <summary>The flag's key.</summary>
    public string Key { get; }

    /// <summary>The value that every read has from now on.</summary>
    public FlagOutcome Outcome { get; }
}
