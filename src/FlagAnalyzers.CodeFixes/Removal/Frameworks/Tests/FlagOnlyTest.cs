using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether a test does nothing but set the flag and check what it reads.</summary>
internal sealed class FlagOnlyTest(DocumentRewrite document, CancellationToken cancellationToken)
{
    public bool Is(MethodDeclarationSyntax method) =>
        document.Arrangements.Exists(check => check.IsCheck && method.Span.Contains(check.Extent.Span))
        && (method.Body is { } body ? IsNothing(body) : method.ExpressionBody is { } arrow && IsExtent(arrow.Expression));

    private bool IsExtent(SyntaxNode node) => document.Arrangements.Exists(arrangement => arrangement.Extent == node);

    private bool IsNothing(StatementSyntax statement)
    {
        if (IsExtent(statement))
        {
            return true;
        }

        switch (statement)
        {
            case BlockSyntax block:
                return block.Statements.All(IsNothing);
            case UsingStatementSyntax scoped:
                return IsNothing(scoped.Statement)
                    && document.Arrangements.Exists(arrangement => scoped.Expression == arrangement.Node
                        || scoped.Declaration is { Variables: { Count: 1 } variables } && variables[0].Initializer?.Value == arrangement.Node);
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local:
                return local.Declaration.Variables.All(variable => variable.Initializer is { Value: var value } && TestDoubles.IsMade(value, document.Model, cancellationToken));
            default:
                return false;
        }
    }
}
