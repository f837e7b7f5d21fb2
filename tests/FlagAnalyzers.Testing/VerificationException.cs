namespace FlagAnalyzers.Testing;

/// <summary>A program, a diagnostic or a fix is not what the test says.</summary>
public sealed class VerificationException : InvalidOperationException
{
    public VerificationException()
    {
    }

    public VerificationException(string message)
        : base(message)
    {
    }

    public VerificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
