using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Finds the literal that a key comes from: at the call, or where the constant is declared.</summary>
internal static class FlagKeyLiteral
{
    public static (Document Document, LiteralExpressionSyntax Literal)? Find(
        Document document, SyntaxNode key, SemanticModel model, string value, CancellationToken cancellationToken)
    {
        LiteralExpressionSyntax? literal = Unwrap(key) switch
        {
            LiteralExpressionSyntax here => here,
            IdentifierNameSyntax or MemberAccessExpressionSyntax => FromConstant(model.GetSymbolInfo(Unwrap(key), cancellationToken).Symbol, cancellationToken),
            _ => null,
        };
        if (literal is null || !literal.IsKind(SyntaxKind.StringLiteralExpression) || !string.Equals(literal.Token.ValueText, value, StringComparison.Ordinal))
        {
            return null;
        }

        Document? place = literal.SyntaxTree == key.SyntaxTree ? document : document.Project.Solution.GetDocument(literal.SyntaxTree);
        return place is null or SourceGeneratedDocument ? null : (place, literal);
    }

    private static SyntaxNode Unwrap(SyntaxNode key) => key switch
    {
        ArgumentSyntax argument => Unwrap(argument.Expression),
        AttributeArgumentSyntax argument => Unwrap(argument.Expression),
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        _ => key,
    };

    private static LiteralExpressionSyntax? FromConstant(ISymbol? symbol, CancellationToken cancellationToken)
    {
        if (symbol is not (IFieldSymbol { HasConstantValue: true } or IFieldSymbol { IsStatic: true, IsReadOnly: true } or ILocalSymbol { HasConstantValue: true })
            || symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        return symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal
            : null;
    }
}
