using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Refuses edits that would take one half of an <c>#if</c>, or what another configuration goes on with; of other pairs of directives they leave it.</summary>
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
        CheckContinuations(root, edits);
        PairedDirectives.Keep(root, edits);

        foreach (var edit in edits.Edits)
        {
            if (edit.End > edit.Start && !IsBalanced(root, TextSpan.FromBounds(edit.Start, edit.End), edit.IsTail))
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

    // `if (x) { } #if A else { } #endif`: another configuration goes on with the statement.
    private static void CheckContinuations(SyntaxNode root, EditList edits)
    {
        foreach (var trivia in ConditionalCode.DisabledIn(root))
        {
            if (SyntaxFactory.ParseToken(trivia.ToString()).Kind() is not (SyntaxKind.ElseKeyword or SyntaxKind.CatchKeyword or SyntaxKind.FinallyKeyword))
            {
                continue;
            }

            var last = trivia.Token.GetPreviousToken();
            foreach (var statement in last.Parent!.AncestorsAndSelf().Where(node => node is IfStatementSyntax or TryStatementSyntax && node.Span.End == last.Span.End))
            {
                if (edits.Edits.Exists(edit => edit.Start <= statement.SpanStart && statement.SpanStart < edit.End))
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
            && (!IsBalanced(root, TextSpan.FromBounds(outer.SpanStart, inner.SpanStart), isAround: true) || !IsBalanced(root, TextSpan.FromBounds(inner.Span.End, outer.Span.End), isAround: true)))
        {
            throw new CannotReduceException(Reason);
        }
    }

    private static bool IsBalanced(SyntaxNode root, TextSpan span, bool isTail = false, bool isAround = false)
    {
        int conditions = 0, pairs = 0;
        foreach (var trivia in root.DescendantTrivia(span))
        {
            if (trivia.IsKind(SyntaxKind.DisabledTextTrivia) && span.Contains(trivia.Span) && !GoesWithItsOwner(trivia, span) && !(isTail && ConditionalCode.IsClosed(trivia.ToString())))
            {
                return false;
            }

            if (!trivia.IsDirective || !span.Contains(trivia.Span.Start))
            {
                continue;
            }

            switch (trivia.Kind())
            {
                case SyntaxKind.IfDirectiveTrivia:
                    conditions++;
                    break;
                case SyntaxKind.EndIfDirectiveTrivia:
                    conditions--;
                    break;
                case SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia when conditions == 0:
                    return false;
                case SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.ErrorDirectiveTrivia or SyntaxKind.WarningDirectiveTrivia:
                    break;
                default:
                    if (PairedDirectives.PairOf(trivia) is not { } pair)
                    {
                        return false;
                    }

                    pairs += isAround ? 0 : pair.IsEnd ? -1 : 1;
                    break;
            }

            if (conditions < 0 || pairs < 0)
            {
                return false;
            }
        }

        return conditions == 0 && pairs == 0;
    }

    // What another configuration has between the parts of a statement is dead only where all of the statement is.
    private static bool GoesWithItsOwner(SyntaxTrivia disabled, TextSpan span) =>
        string.IsNullOrWhiteSpace(disabled.ToString())
        || ConditionalCode.IsBalanced(disabled.ToString()) && disabled.Token.Parent!.AncestorsAndSelf().Any(owner =>
            owner is BlockSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax && span.Contains(owner.Span)
            && owner.SpanStart < disabled.SpanStart && disabled.Span.End < owner.Span.End);
}
