using System.Runtime.CompilerServices;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>Reads of any flag: none has an effect, so one whose value is not needed any more may go like the removed flag's own.</summary>
internal static class OtherReads
{
    private static readonly ConditionalWeakTable<Compilation, AnalyzerOptions> Known = new();

    /// <summary>From now on reads of this compilation are told apart from other calls.</summary>
    public static void Know(Compilation compilation, Project project) => Known.GetValue(compilation, _ => project.AnalyzerOptions);

    public static bool IsRead(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        Finder(model, cancellationToken) is { } finder && model.GetOperation(call, cancellationToken) is IInvocationOperation operation
        && finder.ReadAll(operation, cancellationToken) is { Length: 1 } reads && reads[0].YieldsValue;

    /// <summary>Whether a call asks a container for a service whose methods read flags (<c>provider.GetRequiredService&lt;IFeatureManager&gt;()</c>).</summary>
    public static bool IsLookupOfService(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
        {
            Name: "GetRequiredService" or "GetService",
            IsGenericMethod: true,
            ContainingNamespace: { Name: "DependencyInjection", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } },
            TypeArguments: { Length: 1 } services,
        }
        && services[0] is INamedTypeSymbol service && Finder(model, cancellationToken) is { } finder && finder.IsFlagService(service, call.SyntaxTree);

    private static FlagReadFinder? Finder(SemanticModel model, CancellationToken cancellationToken) =>
        Known.TryGetValue(model.Compilation, out var options) ? FlagReadFinder.Create(model.Compilation, options, cancellationToken) : null;
}
