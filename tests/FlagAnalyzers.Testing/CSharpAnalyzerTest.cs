using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

/// <summary>Runs an analyzer over a solution and compares every diagnostic.</summary>
public class CSharpAnalyzerTest<TAnalyzer> : AnalyzerTest
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected override DiagnosticAnalyzer Analyzer { get; } = new TAnalyzer();

    public override Task RunAsync(CancellationToken cancellationToken = default) => VerifyTestStateAsync(cancellationToken);
}
