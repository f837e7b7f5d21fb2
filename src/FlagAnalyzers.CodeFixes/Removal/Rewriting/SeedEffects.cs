using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What a read does beside giving its value: the parts that must outlive it.</summary>
internal static class SeedEffects
{
    public static void Add(Seed seed, SemanticModel model, CancellationToken cancellationToken)
    {
        var purity = new Purity(model, cancellationToken);
        var target = seed.Node is InvocationExpressionSyntax call ? call.Expression : seed.Node;
        if (target is MemberAccessExpressionSyntax access)
        {
            Add(access.Expression, seed, purity, model, cancellationToken);
        }

        if (seed.Node is InvocationExpressionSyntax invocation)
        {
            foreach (var argument in invocation.ArgumentList.Arguments)
            {
                if (purity.IsWritten(argument))
                {
                    seed.Effects.Add(argument.Expression);
                }
                else
                {
                    Add(argument.Expression, seed, purity, model, cancellationToken);
                }
            }
        }
    }

    // Making a context does nothing; what it is made from may.
    private static void Add(ExpressionSyntax part, Seed seed, Purity purity, SemanticModel model, CancellationToken cancellationToken)
    {
        if (part == seed.KeyObject || purity.IsPureReadPart(part) || HandedOut.IsOut(part))
        {
            return;
        }

        switch (part)
        {
            case InvocationExpressionSyntax call when seed.KeyObject is { } key && call.Span.Contains(key.Span) || model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && FlagTypes.IsContextBuilder(method):
                if (call.Expression is MemberAccessExpressionSyntax access)
                {
                    Add(access.Expression, seed, purity, model, cancellationToken);
                }

                foreach (var argument in call.ArgumentList.Arguments)
                {
                    Add(argument.Expression, seed, purity, model, cancellationToken);
                }

                break;
            case BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } arguments } creation
                when model.GetTypeInfo(creation, cancellationToken).Type is INamedTypeSymbol type && FlagTypes.IsContextType(type):
                foreach (var argument in arguments.Arguments)
                {
                    Add(argument.Expression, seed, purity, model, cancellationToken);
                }

                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression, seed, purity, model, cancellationToken);
                break;
            default:
                seed.Effects.Add(part);
                break;
        }
    }
}
