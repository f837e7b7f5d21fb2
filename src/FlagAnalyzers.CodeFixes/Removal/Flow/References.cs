using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>References to a symbol in one file.</summary>
internal static class References
{
    /// <summary>Every name that binds to a symbol, documentation included.</summary>
    public static IEnumerable<SimpleNameSyntax> Of(ISymbol symbol, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && string.Equals(token.ValueText, symbol.Name, StringComparison.Ordinal)
                && token.Parent is SimpleNameSyntax name && IsSame(model.GetSymbolInfo(name, cancellationToken), symbol))
            {
                yield return name;
            }
        }
    }

    private static bool IsSame(SymbolInfo info, ISymbol symbol)
    {
        if (Matches(info.Symbol, symbol))
        {
            return true;
        }

        foreach (var candidate in info.CandidateSymbols)
        {
            if (Matches(candidate, symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name's symbol is the one that is meant, also where another target framework sees its own copy of it.</summary>
    public static bool Matches(ISymbol? found, ISymbol symbol) =>
        found is not null && (SourceSymbolComparer.Instance.Equals(found.OriginalDefinition, symbol.OriginalDefinition)
            || found is IMethodSymbol { ReducedFrom: { } reduced } && SourceSymbolComparer.Instance.Equals(reduced.OriginalDefinition, symbol.OriginalDefinition));

    /// <summary>Whether some name that binds to nothing might mean a member.</summary>
    public static bool IsGuessedAt(ISymbol member, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && string.Equals(token.ValueText, member.Name, StringComparison.Ordinal)
                && token.Parent is SimpleNameSyntax name && name.Parent is not NameColonSyntax and not NameEqualsSyntax && !IsInNameof(name)
                && model.GetSymbolInfo(name, cancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The whole expression that reads a symbol: <c>this.f</c>, a call; null where the name is not read as a value.</summary>
    public static ExpressionSyntax? ReadNode(SimpleNameSyntax name, ISymbol symbol)
    {
        ExpressionSyntax node = name;
        if (node.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            node = access;
        }
        else if (node.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AttributeSyntax
            || node.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
        {
            return null;
        }

        if (symbol is IMethodSymbol)
        {
            return node.Parent is InvocationExpressionSyntax call && call.Expression == node ? call : null;
        }

        return IsInNameof(node) ? null : node;
    }

    public static bool IsInNameof(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })
            {
                return true;
            }

            if (ancestor is StatementSyntax)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether an expression is written to, or handed out by reference.</summary>
    public static bool IsWrite(ExpressionSyntax node)
    {
        SyntaxNode inner = node;
        while (inner.Parent is ParenthesizedExpressionSyntax)
        {
            inner = inner.Parent;
        }

        return inner.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == inner,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax tuple } && tuple.Left == argument.Parent,
            RefExpressionSyntax or MakeRefExpressionSyntax => true,
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression)
                || unary.IsKind(SyntaxKind.AddressOfExpression),
            PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PostIncrementExpression) || unary.IsKind(SyntaxKind.PostDecrementExpression),
            _ => false,
        };
    }
}
