using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Rules;

/// <summary>The types that a compilation registers as singletons; looked for only once something hangs on it.</summary>
internal static class SingletonTypes
{
    /// <summary>The names of the methods that register a singleton.</summary>
    public static readonly ImmutableArray<string> Methods = ImmutableArray.Create(
        "AddSingleton", "TryAddSingleton", "AddKeyedSingleton", "TryAddKeyedSingleton", "AddHostedService");

    private static readonly ConditionalWeakTable<Compilation, HashSet<INamedTypeSymbol>> Known = new();

    public static bool Contains(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        Known.GetValue(compilation, key => Find(key, cancellationToken)).Contains(type.OriginalDefinition);

    private static HashSet<INamedTypeSymbol> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        HashSet<INamedTypeSymbol> types = new(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && MayRegister(call))
                {
                    model ??= compilation.GetSemanticModel(tree);
                    Add(types, call, model, cancellationToken);
                }
            }
        }

        return types;
    }

    /// <summary>Whether <paramref name="call"/> registers a singleton, as far as its name tells.</summary>
    public static bool MayRegister(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Methods.Contains(name, StringComparer.Ordinal);

    /// <summary>The method that <paramref name="call"/> registers a singleton with; null for any other of such a name.</summary>
    public static IMethodSymbol? Registration(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
        && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal)
            ? method
            : null;

    private static void Add(HashSet<INamedTypeSymbol> types, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Registration(call, model, cancellationToken) is not { } method)
        {
            return;
        }

        AddType(method.TypeArguments.LastOrDefault());
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            switch (argument.Expression)
            {
                case TypeOfExpressionSyntax typeOf:
                    AddType(model.GetTypeInfo(typeOf.Type, cancellationToken).Type);
                    break;
                case BaseObjectCreationExpressionSyntax creation:
                    AddType(model.GetTypeInfo(creation, cancellationToken).Type);
                    break;
                case LambdaExpressionSyntax { ExpressionBody: BaseObjectCreationExpressionSyntax creation }:
                    AddType(model.GetTypeInfo(creation, cancellationToken).Type);
                    break;
            }
        }

        void AddType(ITypeSymbol? type)
        {
            if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named)
            {
                types.Add(named.OriginalDefinition);
            }
        }
    }
}
