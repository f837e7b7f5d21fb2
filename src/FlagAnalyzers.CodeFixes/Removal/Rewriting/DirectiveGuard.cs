using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Refuses edits that would take one half of a pair of directives.</summary>
internal static class DirectiveGuard
{
    private const string Reason = "a preprocessor directive begins or ends inside what would be removed";

    public static void Check(SyntaxNode root, EditList edits)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        CheckOpenings(root, edits);

        foreach (var edit in edits.Edits)
        {
            if (edit.End > edit.Start && !IsBalanced(root, TextSpan.FromBounds(edit.Start, edit.End)))
            {
                throw new CannotReduceException(Reason);
            }
        }
    }

    /// <summary>What a read under <c>#if</c> decides, it decides there: the other configurations have no such read.</summary>
    public static void CheckBranches(SyntaxNode root, EditList edits, List<Seed> seeds)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        var branches = seeds.ConvertAll(seed => ConditionalCode.BranchOf(root, seed.Node.SpanStart));
        for (var i = 0; i < seeds.Count; i++)
        {
            if (branches[i] is { } branch
                && edits.Edits.Exists(edit => edit.Start <= seeds[i].Node.SpanStart && seeds[i].Node.Span.End <= edit.End && !(branch.Start <= edit.Start && edit.End <= branch.End)))
            {
                throw new CannotReduceException(Reason);
            }
        }

        if (branches.TrueForAll(static branch => branch is not null)
            && edits.Edits.Exists(edit => !branches.Exists(branch => branch!.Value.Start <= edit.Start && edit.End <= branch.Value.End)))
        {
            throw new CannotReduceException(Reason);
        }
    }

    // `{ #if A } if (x) { #endif }`: another configuration closes the block elsewhere.
    private static void CheckOpenings(SyntaxNode root, EditList edits)
    {
        foreach (var trivia in ConditionalCode.DisabledIn(root))
        {
            if (ConditionalCode.IsBalanced(trivia.ToString()))
            {
                continue;
            }

            foreach (var block in trivia.Token.Parent!.AncestorsAndSelf().OfType<BlockSyntax>())
            {
                if (block.Span.Contains(trivia.Span) && edits.Edits.Exists(edit => edit.Start <= block.SpanStart && block.SpanStart < edit.End))
                {
                    throw new CannotReduceException(Reason);
                }
            }
        }
    }

    /// <summary>What is taken off around a statement's branch must hold whole pairs only: another configuration may share the rest.</summary>
    public static void CheckAround(SyntaxNode root, SyntaxNode outer, SyntaxNode inner)
    {
        if (root.ContainsDirectives && outer.ContainsDirectives
            && (!IsBalanced(root, TextSpan.FromBounds(outer.SpanStart, inner.SpanStart)) || !IsBalanced(root, TextSpan.FromBounds(inner.Span.End, outer.Span.End))))
        {
            throw new CannotReduceException(Reason);
        }
    }

    private static bool IsBalanced(SyntaxNode root, TextSpan span)
    {
        int regions = 0, conditions = 0, warnings = 0;
        foreach (var trivia in root.DescendantTrivia(span))
        {
            if (trivia.IsKind(SyntaxKind.DisabledTextTrivia) && span.Contains(trivia.Span) && !GoesWithItsOwner(trivia, span))
            {
                return false;
            }

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
                case SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.ErrorDirectiveTrivia or SyntaxKind.WarningDirectiveTrivia:
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

    // What another configuration has between the parts of a statement is dead only where all of the statement is.
    private static bool GoesWithItsOwner(SyntaxTrivia disabled, TextSpan span) =>
        string.IsNullOrWhiteSpace(disabled.ToString())
        || ConditionalCode.IsBalanced(disabled.ToString()) && disabled.Token.Parent!.AncestorsAndSelf().Any(owner =>
            owner is BlockSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax && span.Contains(owner.Span)
            && owner.SpanStart < disabled.SpanStart && disabled.Span.End < owner.Span.End);
}
