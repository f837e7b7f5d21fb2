using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Guesses a flag's type from how its accessor, which does not exist yet, is used.</summary>
internal static class AccessorUse
{
    public static FlagType TypeOf(ExpressionSyntax access, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode node = access;
        while (node.Parent is ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } =>
                Of(model.GetTypeInfo(declaration.Type, cancellationToken).Type),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => Of(model.GetTypeInfo(property.Type, cancellationToken).Type),
            AssignmentExpressionSyntax assignment when assignment.Right == node => Of(model.GetTypeInfo(assignment.Left, cancellationToken).Type),
            CastExpressionSyntax cast => Of(model.GetTypeInfo(cast.Type, cancellationToken).Type),
            BinaryExpressionSyntax binary when !binary.IsKind(SyntaxKind.LogicalAndExpression) && !binary.IsKind(SyntaxKind.LogicalOrExpression) =>
                Of(model.GetTypeInfo(binary.Left == node ? binary.Right : binary.Left, cancellationToken).Type),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => Of(ReturnTypeAt(node, model, cancellationToken)),
            ArgumentSyntax argument => Of(ParameterTypeOf(argument, model, cancellationToken)),
            _ => FlagType.Boolean,
        };
    }

    private static FlagType Of(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte => FlagType.Int32,
        SpecialType.System_Double or SpecialType.System_Single => FlagType.Double,
        SpecialType.System_String => FlagType.String,
        _ => FlagType.Boolean,
    };

    private static ITypeSymbol? ReturnTypeAt(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        ITypeSymbol? type = model.GetEnclosingSymbol(node.SpanStart, cancellationToken) switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;
    }

    // The call does not bind yet; where all that could be meant agree on the parameter, its type tells.
    private static ITypeSymbol? ParameterTypeOf(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: { } call } list)
        {
            return null;
        }

        SymbolInfo info = model.GetSymbolInfo(call, cancellationToken);
        ITypeSymbol? type = null;
        foreach (ISymbol candidate in info.Symbol is { } symbol ? ImmutableArray.Create(symbol) : info.CandidateSymbols)
        {
            if (candidate is IMethodSymbol method && ParameterFor(method, argument, list) is { } parameter)
            {
                if (type is not null && !SymbolEqualityComparer.Default.Equals(type, parameter.Type))
                {
                    return null;
                }

                type = parameter.Type;
            }
        }

        return type;
    }

    private static IParameterSymbol? ParameterFor(IMethodSymbol method, ArgumentSyntax argument, ArgumentListSyntax list)
    {
        if (argument.NameColon is { } name)
        {
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText);
        }

        int index = list.Arguments.IndexOf(argument);
        return index < method.Parameters.Length ? method.Parameters[index] : null;
    }
}
