using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>The one flag read that a caret touches, or that a selection holds.</summary>
internal sealed class ReadAtCaret(SyntaxNode root, SemanticModel model, FlagReadFinder finder, CancellationToken cancellationToken)
{
    public FlagRead? Find(TextSpan span)
    {
        if (!span.IsEmpty)
        {
            return FindAround(root.FindNode(span, getInnermostNodeForTie: true), span) ?? FindWithin(span);
        }

        // The caret may stand right behind the name.
        var token = root.FindToken(span.Start);
        var before = span.Start > 0 ? root.FindToken(span.Start - 1) : token;
        return FindAround(token.Parent, span) ?? (before.Span.End == span.Start ? FindAround(before.Parent, span) : null);
    }

    private FlagRead? FindAround(SyntaxNode? node, TextSpan span)
    {
        for (; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            var reads = ReadsOf(node);
            if (reads.IsEmpty && node is AwaitExpressionSyntax awaited)
            {
                reads = ReadsOf(awaited.Expression);
            }

            if (!reads.IsEmpty)
            {
                return reads.Length == 1 ? reads[0] : reads.FirstOrDefault(read => read.KeyArgument?.Syntax.Span.IntersectsWith(span) == true);
            }
        }

        return null;
    }

    private FlagRead? FindWithin(TextSpan span)
    {
        FlagRead? found = null;
        foreach (var node in root.FindNode(span).DescendantNodesAndSelf(span))
        {
            foreach (var read in span.Contains(node.Span) ? ReadsOf(node) : ImmutableArray<FlagRead>.Empty)
            {
                if (found is not null && found.Key != read.Key)
                {
                    return null;
                }

                found = read;
            }
        }

        return found;
    }

    private ImmutableArray<FlagRead> ReadsOf(SyntaxNode node) => node switch
    {
        AttributeSyntax => finder.ReadAttribute(node, model, cancellationToken),
        ExpressionSyntax when model.GetOperation(node, cancellationToken) is { } operation => finder.ReadAll(operation, cancellationToken),
        _ => ImmutableArray<FlagRead>.Empty,
    };
}
