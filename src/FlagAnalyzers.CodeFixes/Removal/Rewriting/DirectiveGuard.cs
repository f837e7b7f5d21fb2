using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Refuses edits that would take one half of a pair of directives.</summary>
internal static class DirectiveGuard
{
    public static void Check(SyntaxNode root, EditList edits)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        foreach (var edit in edits.Edits)
        {
            if (edit.End > edit.Start && !IsBalanced(root, TextSpan.FromBounds(edit.Start, edit.End)))
            {
                throw new CannotReduceException("a preprocessor directive begins or ends inside what would be removed");
            }
        }
    }

    /// <summary>What is taken off around a statement's branch must hold whole pairs only: another configuration may share the rest.</summary>
    public static void CheckAround(SyntaxNode root, SyntaxNode outer, SyntaxNode inner)
    {
        if (root.ContainsDirectives && outer.ContainsDirectives
            && (!IsBalanced(root, TextSpan.FromBounds(outer.SpanStart, inner.SpanStart)) || !IsBalanced(root, TextSpan.FromBounds(inner.Span.End, outer.Span.End))))
        {
            throw new CannotReduceException("a preprocessor directive begins or ends inside what would be removed");
        }
    }

    private static bool IsBalanced(SyntaxNode root, TextSpan span)
    {
        int regions = 0, conditions = 0, warnings = 0;
        foreach (var trivia in root.DescendantTrivia(span))
        {
            if (!trivia.IsDirective || !span.Contains(trivia.Span.Start))
            {
                continue;
            }

            switch (trivia.Kind())
            {
                case SyntaxKind.RegionDirectiveTrivia:
                    regions++;
                    break;
                case SyntaxKind.EndRegionDirectiveTrivia:
                    regions--;
                    break;
                case SyntaxKind.IfDirectiveTrivia:
                    conditions++;
                    break;
                case SyntaxKind.EndIfDirectiveTrivia:
                    conditions--;
                    break;
                case SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia when conditions == 0:
                    return false;
                case SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia:
                    warnings += trivia.ToString().Contains("restore") ? -1 : 1;
                    break;
                case SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia:
                    break;
                default:
                    return false;
            }

            if (regions < 0 || conditions < 0 || warnings < 0)
            {
                return false;
            }
        }

        return regions == 0 && conditions == 0 && warnings == 0;
    }
}
