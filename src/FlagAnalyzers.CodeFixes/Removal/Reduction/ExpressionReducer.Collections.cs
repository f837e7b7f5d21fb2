using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Elements of collection expressions, which are newer than the compiler this is built against.</summary>
internal sealed partial class ExpressionReducer
{
    // [a, .. F ? more : []] is [a].
    private List<SyntaxNode> EmptySpreads(SyntaxNode node, EditList edits)
    {
        if (node.GetType().Name != "CollectionExpressionSyntax")
        {
            return [];
        }

        var elements = node.ChildNodes().ToList();
        var empty = elements.FindAll(element => context.Hot.Contains(element) && element.GetType().Name == "SpreadElementSyntax"
            && element.ChildNodes().FirstOrDefault() is ExpressionSyntax spread && ChosenBranch(spread) is { } chosen && IsEmptyCollection(chosen));
        if (empty.Count == elements.Count && empty.Count > 0)
        {
            edits.Add(Edit.Delete(node.GetFirstToken().Span.End, node.GetLastToken().SpanStart));
        }
        else if (empty.Count > 0)
        {
            TupleShape.RemoveFrom(elements, index => empty.Contains(elements[index]), edits);
        }

        return empty;
    }

    private bool IsEmptyCollection(ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsEmptyCollection(parenthesized.Expression),
        CastExpressionSyntax cast => IsEmptyCollection(cast.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } => _model.GetSymbolInfo(node, context.CancellationToken).Symbol is IMethodSymbol
        {
            Name: "Empty", ContainingType: { Name: "Array" or "Enumerable", ContainingNamespace: { Name: "System" or "Linq" } },
        },
        _ => node.GetType().Name == "CollectionExpressionSyntax" && !node.ChildNodes().Any(),
    };
}
