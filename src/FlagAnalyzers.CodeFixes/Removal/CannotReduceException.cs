namespace FlagAnalyzers.Removal;

/// <summary>A rewrite turned out not to be safe; the unit falls back to a smaller one. Never leaves the engine.</summary>
internal sealed class CannotReduceException(string reason) : Exception(reason)
{
    public string Reason { get; } = reason;
}
