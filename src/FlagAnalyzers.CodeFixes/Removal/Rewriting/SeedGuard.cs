using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Places where a read must stay, or may only become its literal.</summary>
internal static class SeedGuard
{
    private static readonly HashSet<string> Arranging = new(StringComparer.Ordinal)
    {
        "Setup", "SetupGet", "SetupSet", "SetupSequence", "Verify", "VerifyGet", "VerifySet", "CallTo", "Of", "Arrange", "When", "InSequence",
    };

    private static readonly HashSet<string> Receiving = new(StringComparer.Ordinal)
    {
        "Received", "DidNotReceive", "ReceivedWithAnyArgs", "DidNotReceiveWithAnyArgs",
    };

    private static readonly HashSet<string> Answering = new(StringComparer.Ordinal)
    {
        "Returns", "ReturnsAsync", "ReturnsForAnyArgs", "ReturnsNull", "Throws", "ThrowsAsync", "ThrowsForAnyArgs", "Received", "DidNotReceive",
    };

    /// <summary>Why a read is not rewritten at all; null where it may be.</summary>
    public static string? ReasonToLeave(ExpressionSyntax node)
    {
        if (HasSyntaxErrors(RewriteUnit.NodeOf(node)))
        {
            return "the code around it has syntax errors";
        }

        if (((node as InvocationExpressionSyntax)?.Expression ?? node) is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax counter } }
            && Receiving.Contains(counter.Name.Identifier.ValueText))
        {
            return "a test arranges the flag here";
        }

        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AttributeSyntax:
                    return "an attribute names the flag";
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                    return "nameof names the flag";
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
                    when Arranging.Contains(access.Name.Identifier.ValueText) && call.ArgumentList.Span.Contains(node.Span) && IsInLambda(node, call):
                    return "a test arranges the flag here";
                case LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Stub" or "Expect" or "AssertWasCalled" or "AssertWasNotCalled" } } } } } lambda
                    when lambda.Body == node:
                    return "a test arranges the flag here";
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
                    when Answering.Contains(access.Name.Identifier.ValueText) && access.Expression.Span.Contains(node.Span):
                    return "a test arranges the flag here";
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    // A brace that is missing at the end of a type may be one of any member.
    private static bool HasSyntaxErrors(SyntaxNode unit) =>
        unit.ContainsDiagnostics && unit.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        || unit.Ancestors().Any(static owner => owner is BaseTypeDeclarationSyntax { CloseBraceToken: { IsMissing: true, RawKind: not 0 } } or NamespaceDeclarationSyntax { CloseBraceToken.IsMissing: true });

    // mock.Setup(x => x.F), not Discount.Of(F).
    private static bool IsInLambda(SyntaxNode node, SyntaxNode within)
    {
        for (var current = node.Parent; current is not null && current != within; current = current.Parent)
        {
            if (current is AnonymousFunctionExpressionSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a test asserts: the literal would assert nothing.</summary>
    public static bool IsAsserted(ExpressionSyntax node)
    {
        while (node.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            node = (ExpressionSyntax)node.Parent;
        }

        // var result = READ; Assert.True(result);
        return node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax scope } } declarator }
            ? scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == declarator.Identifier.ValueText).ToList() is { Count: > 0 } uses && uses.TrueForAll(IsAssertedItself)
            : IsAssertedItself(node);
    }

    private static bool IsAssertedItself(ExpressionSyntax node) =>
        node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var type } } } }
            && type.EndsWith("Assert", StringComparison.Ordinal)
        || node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Should" or "ShouldBe" or "ShouldBeTrue" or "ShouldBeFalse" };

    /// <summary>Whether an expression tree is there to name the flag's member, as in <c>RuleFor(x => x.F)</c>.</summary>
    public static bool IsMemberSelector(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
        node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var asked }, Parent: LambdaExpressionSyntax lambda }
        && lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText == asked,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } only } => only[0].Identifier.ValueText == asked,
            _ => false,
        }
        && IsExpression(model.GetTypeInfo(lambda, cancellationToken).ConvertedType);

    /// <summary>Inside a lambda or query that becomes data: only the literal may change.</summary>
    public static bool IsInExpressionTree(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is LambdaExpressionSyntax lambda && IsExpression(model.GetTypeInfo(lambda, cancellationToken).ConvertedType))
            {
                return true;
            }

            if (ancestor is QueryExpressionSyntax query && model.GetTypeInfo(query.FromClause.Expression, cancellationToken).Type is { } type
                && (IsQueryable(type) || type.AllInterfaces.Any(IsQueryable)))
            {
                return !query.FromClause.Expression.Span.Contains(node.Span);
            }

            if (ancestor is MemberDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsExpression(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Expression" or "LambdaExpression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQueryable(ITypeSymbol type) => type is { Name: "IQueryable", ContainingNamespace.Name: "Linq" };
}
