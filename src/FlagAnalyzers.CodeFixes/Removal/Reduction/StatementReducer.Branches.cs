using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>If, else and the unwrapping of what is left.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome OfIf(IfStatementSyntax node, bool isInList)
    {
        var condition = _expressions.Reduce(node.Condition);
        if (condition.Constant?.Boolean is not { } known || condition.Effects.Count > 0 && _context.IsCareful)
        {
            return OfOpenIf(node, condition, isInList);
        }

        var chosen = known ? node.Statement : node.Else?.Statement;
        if (condition.Effects.Count > 0 && !isInList)
        {
            return OfDecidedElse(node, condition, chosen) ?? OfOpenIf(node, condition, isInList);
        }

        var effects = "";
        if (condition.Effects.Count > 0)
        {
            var text = EffectText(condition.Effects, node);
            if (text is null)
            {
                return OfOpenIf(node, condition, isInList);
            }

            effects = text;
        }

        var outcome = chosen is null || IsNothing(chosen) ? null : Keep(node, chosen, isInList, effects);
        if (outcome is { Vanishes: false })
        {
            return outcome;
        }

        if (effects.Length == 0)
        {
            return Vanish(node);
        }

        var last = EffectText(condition.Effects, node, isLast: true)!;
        return new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, last)));
    }

    private static bool IsNothing(StatementSyntax branch) =>
        branch is EmptyStatementSyntax
        || branch is BlockSyntax { Statements.Count: 0 } block && !HasComments(block.CloseBraceToken.LeadingTrivia) && Layout.TrailingComment(block.OpenBraceToken) is null;

    private StatementOutcome OfOpenIf(IfStatementSyntax node, Reduced condition, bool isInList)
    {
        var body = ReduceEmbedded(node.Statement);
        var other = node.Else is null ? null : ReduceEmbedded(node.Else.Statement);
        var isEmpty = body.Vanishes ? other is null or { Vanishes: true } : other is { Vanishes: true } && IsNothing(node.Statement);
        if (isEmpty && OfEmptied(node, condition, isInList) is { } emptied)
        {
            return emptied;
        }

        if (body.Vanishes && other is { Vanishes: false } && InvertIf(node, condition, other) is { } inverted)
        {
            return inverted;
        }

        var edits = new EditList();
        if (condition.Effects.Count > 0 && condition.Constant is null && isInList && !_context.IsCareful && EffectText(condition.Effects, node) is { } text)
        {
            edits.Add(Edit.Before(node.SpanStart, text)).Add(Rest(condition));
        }
        else
        {
            edits.Add(NoteStuck(condition, _expressions.Embed(condition)));
        }

        edits.Add(body.Edits);
        foreach (var seed in body.Vanishes && other is null ? _context.SeedsIn(node.Statement) : [])
        {
            edits.Note(seed, RemovalStatus.Partly, "the if around it is empty now, but its condition may have an effect");
        }

        if (other is not null)
        {
            if (other.Vanishes)
            {
                edits.Add(ElseRemoval(node));
            }
            else
            {
                edits.Add(other.Edits);
            }
        }

        return new StatementOutcome(edits) { Jumps = body.Jumps && other is { Jumps: true } };
    }

    private Edit ElseRemoval(IfStatementSyntax node)
    {
        var clause = node.Else!;
        var end = _layout.EndOfLineAfter(clause.GetLastToken());
        if (_layout.IsFirstOnLine(clause.SpanStart) && end >= 0)
        {
            return Edit.Delete(_layout.CommentStart(clause.ElseKeyword), end) with { IsLines = true };
        }

        return Edit.Delete(node.Statement.Span.End, clause.Span.End);
    }

    /// <summary>Leaves one branch of a statement in the statement's place.</summary>
    private StatementOutcome Keep(StatementSyntax node, StatementSyntax chosen, bool isInList, string effects)
    {
        DirectiveGuard.CheckAround(_context.Root, node, chosen);
        if (isInList && chosen is BlockSyntax block && !_context.IsCareful && CanUnwrap(node, block.Statements))
        {
            return Unwrap(node, block, effects);
        }

        var inner = ReduceEmbeddedOrList(chosen, isInList && chosen is not BlockSyntax && effects.Length == 0);
        if (inner.Vanishes)
        {
            return inner;
        }

        if (chosen is LocalFunctionStatementSyntax or LocalDeclarationStatementSyntax or LabeledStatementSyntax)
        {
            throw new CannotReduceException("the branch cannot stand alone");
        }

        var edits = new EditList().Add(inner.Edits);
        var before = node.GetFirstToken().GetPreviousToken();
        var header = chosen.GetFirstToken().GetPreviousToken();
        if (before.IsKind(SyntaxKind.ElseKeyword) && effects.Length == 0 && KeepElse(node, chosen) is { } elseEdit)
        {
            edits.Add(elseEdit);
        }
        else if (before.IsKind(SyntaxKind.ElseKeyword) && effects.Length == 0 && _layout.IsFirstOnLine(chosen.SpanStart) && !_layout.IsFirstOnLine(node.SpanStart))
        {
            edits.Add(Edit.Delete(before.Span.End, header.Span.End));
        }
        else if (_layout.IsFirstOnLine(chosen.SpanStart) && _layout.IsFirstOnLine(node.SpanStart) && _layout.EndOfLineAfter(header) is var bodyStart and >= 0
            && _layout.ColumnAt(chosen.SpanStart) >= _layout.ColumnAt(node.SpanStart))
        {
            edits.Add(Edit.Replace(_layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start, bodyStart, HeaderLines(node, chosen, effects)) with { IsLines = true });
            Shift(edits, bodyStart, chosen, node);
        }
        else
        {
            edits.Add(Edit.Before(node.SpanStart, effects)).Add(Edit.Delete(node.SpanStart, StartBeside(header, chosen.SpanStart)));
        }

        edits.Add(EndOf(node, chosen));
        if (TakesElse(node, chosen))
        {
            edits.Add(Edit.Before(node.SpanStart, "{ ")).Add(Edit.After(node.Span.End, " }"));
        }

        return new StatementOutcome(edits) { Jumps = inner.Jumps };
    }

    // What follows the branch goes; a comment at the end of its line stays.
    private Edit EndOf(StatementSyntax node, StatementSyntax chosen)
    {
        if (chosen.Span.End == node.Span.End)
        {
            return Edit.Delete(node.Span.End, node.Span.End);
        }

        int branchEnd = _layout.EndOfLineAfter(chosen.GetLastToken()), end = _layout.EndOfLineAfter(node.GetLastToken());
        if (branchEnd >= 0 && end > branchEnd && Layout.TrailingComment(chosen.GetLastToken()) is not null)
        {
            return Edit.Delete(branchEnd, end) with { IsLines = true };
        }

        var comment = Layout.TrailingComment(chosen.GetLastToken());
        if (comment is null && end > branchEnd && branchEnd >= 0 && Layout.TrailingComment(node.GetLastToken()) is { } dead)
        {
            // The last line goes with what is said at the end of it.
            return Edit.Delete(chosen.Span.End, dead.Span.End);
        }

        return Edit.Delete(comment is { } beside && beside.IsKind(SyntaxKind.MultiLineCommentTrivia) ? beside.Span.End : chosen.Span.End, node.Span.End);
    }

    // `else if (!F) { ... } else { ... }`: the second `else` takes the first one's place, with its comments.
    private Edit? KeepElse(StatementSyntax node, StatementSyntax chosen)
    {
        if (chosen.Parent is not ElseClauseSyntax inner || inner.Parent != node || node.Parent is not ElseClauseSyntax { Parent: IfStatementSyntax parent } outer
            || _context.Hot.Contains(parent.Condition) && _expressions.Reduce(parent.Condition).Constant is not null
            || !_layout.IsFirstOnLine(outer.SpanStart) || !_layout.IsFirstOnLine(inner.SpanStart))
        {
            return null;
        }

        return Edit.Delete(_layout.CommentStart(outer.ElseKeyword), _layout.CommentStart(inner.ElseKeyword)) with { IsLines = true };
    }

    // The start of a comment that stands between a header and what follows on the same line.
    private int StartBeside(SyntaxToken header, int content)
    {
        foreach (var trivia in header.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && _layout.LineOf(trivia.SpanStart) == _layout.LineOf(content) && _layout.LineOf(trivia.Span.End) == _layout.LineOf(content))
            {
                return trivia.SpanStart;
            }
        }

        return content;
    }

    private StatementOutcome ReduceEmbeddedOrList(StatementSyntax chosen, bool isInList)
    {
        if (!_context.Hot.Contains(chosen) && !(chosen is BlockSyntax { Statements: { Count: > 0 } content } && content[content.Count - 1] == _lastReturn))
        {
            return new StatementOutcome(new EditList()) { Jumps = Jumps(chosen), Vanishes = false };
        }

        return chosen is BlockSyntax block ? ReduceBlock(block) : ReduceStatement(chosen, isInList);
    }

    // An `if` without else that is left right before somebody else's `else`.
    private static bool TakesElse(StatementSyntax node, StatementSyntax chosen)
    {
        var ends = false;
        for (SyntaxNode? last = chosen; last is StatementSyntax; last = last switch
        {
            IfStatementSyntax { Else: { } clause } => clause.Statement,
            IfStatementSyntax => null,
            WhileStatementSyntax loop => loop.Statement,
            ForStatementSyntax loop => loop.Statement,
            CommonForEachStatementSyntax loop => loop.Statement,
            LockStatementSyntax locked => locked.Statement,
            UsingStatementSyntax used => used.Statement,
            FixedStatementSyntax pinned => pinned.Statement,
            _ => null,
        })
        {
            ends |= last is IfStatementSyntax { Else: null };
        }

        if (!ends)
        {
            return false;
        }

        SyntaxNode inner = node;
        while (inner.Parent is StatementSyntax parent and not BlockSyntax)
        {
            if (parent is IfStatementSyntax { Else: not null } outer && outer.Statement == inner)
            {
                return true;
            }

            inner = parent;
        }

        return inner.Parent is ElseClauseSyntax { Parent: IfStatementSyntax chain } && chain.Parent is IfStatementSyntax { Else: not null } above && above.Statement == chain;
    }
}
