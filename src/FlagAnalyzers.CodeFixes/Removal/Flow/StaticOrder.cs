using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Static initializers run in the order of the text: one that calls into its own type sees what comes later still at its default.</summary>
internal static class StaticOrder
{
    public static bool MayBeReadEarly(ISymbol member, Func<SyntaxNode, SemanticModel?> modelOf, CancellationToken cancellationToken)
    {
        if (!member.IsStatic || member.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        var own = member.DeclaringSyntaxReferences[0];
        foreach (var other in member.ContainingType.GetMembers())
        {
            if (!other.IsStatic || other is not (IFieldSymbol or IPropertySymbol))
            {
                continue;
            }

            foreach (var reference in other.DeclaringSyntaxReferences)
            {
                if ((reference.SyntaxTree != own.SyntaxTree || reference.Span.Start < own.Span.Start)
                    && InitializerOf(reference.GetSyntax(cancellationToken)) is { } value && CallsOwnType(value, member.ContainingType, modelOf(value), cancellationToken))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ExpressionSyntax? InitializerOf(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };

    private static bool CallsOwnType(ExpressionSyntax value, INamedTypeSymbol type, SemanticModel? model, CancellationToken cancellationToken)
    {
        foreach (var node in value.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax))
        {
            if (node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
                && (model is null || SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(node, cancellationToken).Symbol?.ContainingType?.OriginalDefinition, type.OriginalDefinition)))
            {
                return true;
            }
        }

        return false;
    }
}
