using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether an expression cannot be null. A declared type alone proves nothing: callers may not know of it.</summary>
internal static class NullState
{
    public static bool IsNeverNull(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return IsNeverNull(parenthesized.Expression, model, cancellationToken);
            case ThisExpressionSyntax or BaseObjectCreationExpressionSyntax:
                return true;
            case IdentifierNameSyntax name:
                return model.GetSymbolInfo(name, cancellationToken).Symbol switch
                {
                    ILocalSymbol { RefKind: RefKind.None } local => IsNeverNull(local, name, model, cancellationToken),
                    IParameterSymbol { RefKind: RefKind.None, NullableAnnotation: NullableAnnotation.Annotated } parameter =>
                        IsChecked(name, model, cancellationToken) && WritesTo(parameter, name, model, cancellationToken).Count == 0,
                    _ => false,
                };
            default:
                return false;
        }
    }

    private static bool IsNeverNull(ILocalSymbol local, IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: var value })
        {
            return false;
        }

        var writes = WritesTo(local, name, model, cancellationToken);
        return writes.Count == 0 && value is BaseObjectCreationExpressionSyntax
            || local.NullableAnnotation == NullableAnnotation.Annotated && IsChecked(name, model, cancellationToken)
                && writes.TrueForAll(write => write is not null && IsAnnotated(write, model, cancellationToken)) && IsAnnotated(value, model, cancellationToken);
    }

    private static bool IsChecked(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(node, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull;

    // What comes from code that says nothing of null may be null, whatever the flow state claims.
    private static bool IsAnnotated(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value switch
    {
        BaseObjectCreationExpressionSyntax or LiteralExpressionSyntax => true,
        ConditionalExpressionSyntax conditional => IsAnnotated(conditional.WhenTrue, model, cancellationToken) && IsAnnotated(conditional.WhenFalse, model, cancellationToken),
        InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax => model.GetSymbolInfo(value, cancellationToken).Symbol switch
        {
            IMethodSymbol method => method.ReturnNullableAnnotation == NullableAnnotation.Annotated,
            IPropertySymbol property => property.NullableAnnotation == NullableAnnotation.Annotated,
            IFieldSymbol field => field.NullableAnnotation == NullableAnnotation.Annotated,
            IParameterSymbol parameter => parameter.NullableAnnotation == NullableAnnotation.Annotated,
            _ => false,
        },
        _ => false,
    };

    // What is assigned; null where a write is of another kind.
    private static List<ExpressionSyntax?> WritesTo(ISymbol symbol, SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        var writes = new List<ExpressionSyntax?>();
        SyntaxNode scope = (SyntaxNode?)place.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? place.SyntaxTree.GetRoot(cancellationToken);
        scope = scope is GlobalStatementSyntax ? scope.Parent! : scope;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (string.Equals(name.Identifier.ValueText, symbol.Name, StringComparison.Ordinal) && References.IsWrite(name)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
            {
                writes.Add(name.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment ? assignment.Right : null);
            }
        }

        return writes;
    }
}
