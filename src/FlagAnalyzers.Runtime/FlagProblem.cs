namespace FlagAnalyzers;

/// <summary>Why an override was refused, or does not apply to a flag.</summary>
public sealed class FlagProblem
{
    internal FlagProblem(string key, string message)
    {
        Key = key;
        Message = message;
    }

    /// <summary>The flag's key.</summary>
    public string Key { get; }

    /// <summary>What is wrong and what to do; names the key.</summary>
    public string Message { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
