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
        && finder.ReadAll(operation, cancellationToken) is { Length: 1 } reads && (reads[0].YieldsValue || reads[0].Type is not null);

    /// <summary>The key of the flag that a member is by itself, as <c>.editorconfig</c> says; null where it is none.</summary>
    public static string? ListedKeyOf(ISymbol member, SemanticModel model, CancellationToken cancellationToken) =>
        Finder(model, cancellationToken)?.ListedKeyOf(member, model.SyntaxTree);

    /// <summary>The key that a static field or property holds; null where it holds none.</summary>
    public static string? KeyIn(ISymbol member, SemanticModel model, CancellationToken cancellationToken) =>
        Finder(model, cancellationToken)?.KeyIn(member, cancellationToken);

    /// <summary>Whether methods of a type read flags.</summary>
    public static bool IsFlagService(ITypeSymbol type, SemanticModel model, CancellationToken cancellationToken) =>
        type is INamedTypeSymbol service && Finder(model, cancellationToken)?.IsFlagService(service, model.SyntaxTree) == true;

    /// <summary>Whether a call asks a container for a service whose methods read flags (<c>provider.GetRequiredService&lt;IFeatureManager&gt;()</c>).</summary>
    public static bool IsLookupOfService(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
        {
            Name: "GetRequiredService" or "GetService",
            IsGenericMethod: true,
            ContainingNamespace: { Name: "DependencyInjection", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } },
            TypeArguments: { Length: 1 } services,
        }
        && IsFlagService(services[0], model, cancellationToken);

    private static FlagReadFinder? Finder(SemanticModel model, CancellationToken cancellationToken) =>
        Known.TryGetValue(model.Compilation, out var options) ? FlagReadFinder.Create(model.Compilation, options, cancellationToken) : null;
}
