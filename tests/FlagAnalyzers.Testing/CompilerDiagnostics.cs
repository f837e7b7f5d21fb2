namespace FlagAnalyzers.Testing;

/// <summary>Which of the compiler's own diagnostics a test must account for.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}
