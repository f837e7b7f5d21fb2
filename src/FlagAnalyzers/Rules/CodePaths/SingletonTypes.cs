using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Rules;

/// <summary>The types that a compilation registers as singletons; looked for only once something hangs on it.</summary>
internal static class SingletonTypes
{
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
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call && IsRegistration(name))
                {
                    model ??= compilation.GetSemanticModel(tree);
                    Add(types, call, model, cancellationToken);
                }
            }
        }

        return types;
    }

    private static bool IsRegistration(SimpleNameSyntax name) => name.Identifier.ValueText
        is "AddSingleton" or "TryAddSingleton" or "AddKeyedSingleton" or "TryAddKeyedSingleton" or "AddHostedService";

    private static void Add(HashSet<INamedTypeSymbol> types, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || !method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal))
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
