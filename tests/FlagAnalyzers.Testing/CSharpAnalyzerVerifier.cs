using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

/// <summary>Analyzer tests in one call.</summary>
[SuppressMessage("Design", "CA1000", Justification = "The call shape of the library that this one stands in for.")]
public static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The analyzer's only rule.</summary>
    public static DiagnosticResult Diagnostic() => new(Rules.Single<TAnalyzer>());

    public static DiagnosticResult Diagnostic(string id) => new(Rules.Find<TAnalyzer>(id));

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
