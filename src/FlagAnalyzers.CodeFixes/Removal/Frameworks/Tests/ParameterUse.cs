using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether a test's parameter is the flag's state and nothing else: what is expected may follow from it, but no other input of the test.</summary>
internal sealed class ParameterUse(IParameterSymbol parameter, DocumentRewrite document, List<Arrangement> own, CancellationToken cancellationToken)
{
    /// <summary>Why the parameter means more; null where it does not.</summary>
    public string? FindOther()
    {
        foreach (var reference in References.Of(parameter, RewriteUnit.NodeOf(own[0].Node), document.Model, cancellationToken))
        {
            if (!own.Exists(arrangement => Holder(arrangement).Span.Contains(reference.Span)) && IsInput(reference))
            {
                return "'" + parameter.Name + "' says more than what the flag is";
            }
        }

        return null;
    }

    private static SyntaxNode Holder(Arrangement arrangement) => arrangement.Given ?? arrangement.Node;

    // Given away as it is: to a call that is no check, to another stub, to a variable.
    private static bool IsInput(ExpressionSyntax node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax)
        {
            node = (ExpressionSyntax)node.Parent;
        }

        switch (node.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }:
                return !IsInsideAssertion(call) && !IsInsideAssertion(node);
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: SwitchExpressionSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax or BinaryExpressionSyntax } }:
                return false;
            case ArgumentSyntax:
                return !IsInsideAssertion(node);
            case AssignmentExpressionSyntax assignment:
                return assignment.Right == node;
            case InitializerExpressionSyntax or EqualsValueClauseSyntax or AnonymousObjectMemberDeclaratorSyntax or LambdaExpressionSyntax:
                return !IsInsideAssertion(node);
            default:
                return false;
        }
    }

    private static bool IsInsideAssertion(ExpressionSyntax node) =>
        node.AncestorsAndSelf().TakeWhile(static ancestor => ancestor is not StatementSyntax).OfType<InvocationExpressionSyntax>().Any(TestMethods.IsAssertion);
}
