using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

internal static class Rules
{
    public static DiagnosticDescriptor Single<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var rules = new TAnalyzer().SupportedDiagnostics;
        return rules.Length == 1
            ? rules[0]
            : throw new VerificationException($"{typeof(TAnalyzer).Name} has {rules.Length} rules; name one.");
    }

    public static DiagnosticDescriptor Find<TAnalyzer>(string id)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => new TAnalyzer().SupportedDiagnostics.FirstOrDefault(rule => rule.Id == id)
            ?? throw new VerificationException($"{typeof(TAnalyzer).Name} has no rule {id}.");
}
