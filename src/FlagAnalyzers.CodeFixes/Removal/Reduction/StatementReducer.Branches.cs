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
        if (condition.Constant?.Boolean is not { } known || condition.Effects.Count > 0 && (!isInList || _context.IsCareful))
        {
            return OfOpenIf(node, condition, isInList);
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

        var chosen = known ? node.Statement : node.Else?.Statement;
        var outcome = chosen is null or EmptyStatementSyntax ? null : Keep(node, chosen, isInList, effects);
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

    private StatementOutcome OfOpenIf(IfStatementSyntax node, Reduced condition, bool isInList)
    {
        var body = ReduceEmbedded(node.Statement);
        var other = node.Else is null ? null : ReduceEmbedded(node.Else.Statement);
        if (body.Vanishes && node.Else is null && _context.Purity.IsPure(node.Condition))
        {
            return Vanish(node);
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
        var isOwnLine = _layout.IsFirstOnLine(chosen.SpanStart);
        if (before.IsKind(SyntaxKind.ElseKeyword) && isOwnLine && !_layout.IsFirstOnLine(node.SpanStart))
        {
            var header = chosen.GetFirstToken().GetPreviousToken();
            edits.Add(Edit.Delete(before.Span.End, header.Span.End));
        }
        else if (isOwnLine && _layout.IsFirstOnLine(node.SpanStart) && HasComments(chosen.GetLeadingTrivia()))
        {
            // Comments above the branch stay above it.
            var header = chosen.GetFirstToken().GetPreviousToken();
            var start = _layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start;
            edits.Add(Edit.Delete(start, _layout.Text.Lines.GetLineFromPosition(header.Span.End).EndIncludingLineBreak) with { IsLines = true });
            if (effects.Length > 0)
            {
                return OfOpenIfWithout(node);
            }

            Shift(edits, header.Span.End, chosen, node, skipsFirst: true);
        }
        else
        {
            if (effects.Length > 0)
            {
                edits.Add(Edit.Before(node.SpanStart, effects));
            }

            edits.Add(Edit.Delete(node.SpanStart, chosen.SpanStart));
            if (isOwnLine && _layout.IsFirstOnLine(node.SpanStart))
            {
                Shift(edits, chosen.SpanStart, chosen, node, skipsFirst: true);
            }
        }

        edits.Add(Edit.Delete(chosen.Span.End, node.Span.End));
        if (TakesElse(node, chosen))
        {
            edits.Add(Edit.Before(node.SpanStart, "{ ")).Add(Edit.After(node.Span.End, " }"));
        }

        return new StatementOutcome(edits) { Jumps = inner.Jumps };
    }

    private static StatementOutcome OfOpenIfWithout(StatementSyntax node) =>
        throw new CannotReduceException("an effect in front of " + node.Kind() + " cannot move");

    private StatementOutcome ReduceEmbeddedOrList(StatementSyntax chosen, bool isInList)
    {
        if (!_context.Hot.Contains(chosen))
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

    private void Shift(EditList edits, int from, SyntaxNode content, SyntaxNode node, bool skipsFirst)
    {
        var delta = _layout.IndentAt(content.SpanStart).Length - _layout.IndentAt(node.SpanStart).Length;
        var first = _layout.LineOf(from) + (skipsFirst ? 1 : 0);
        var last = _layout.LineOf(content.Span.End);
        if (delta > 0 && first <= last)
        {
            edits.Shifts.Add(new LineShift(first, last, delta));
        }
    }

    private StatementOutcome Unwrap(StatementSyntax node, BlockSyntax block, string effects)
    {
        var list = ReduceList(block.Statements, block);
        var hasComments = HasComments(block.CloseBraceToken.LeadingTrivia) || Layout.TrailingComment(block.OpenBraceToken) is not null;
        var isEmpty = block.Statements.Count == 0 || list.Vanishes;
        if (isEmpty && !hasComments)
        {
            return new StatementOutcome(list.Edits) { Vanishes = true };
        }

        var edits = new EditList().Add(list.Edits);
        var bodyStart = _layout.EndOfLineAfter(block.OpenBraceToken);
        var end = _layout.EndOfLineAfter(node.GetLastToken());
        var closesLine = _layout.Text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).Start;
        if (_layout.IsFirstOnLine(node.SpanStart) && bodyStart >= 0 && end >= 0 && _layout.IsFirstOnLine(block.CloseBraceToken.SpanStart) && bodyStart <= closesLine)
        {
            var indent = _layout.IndentAt(node.SpanStart);
            var lineBreak = _layout.LineBreakAt(node.SpanStart);
            var start = _layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start;
            var header = effects.Length > 0 ? indent + effects.TrimEnd(' ', '\t') : "";
            foreach (var comment in HeaderComments(block))
            {
                header += indent + comment + lineBreak;
            }

            edits.Add(Edit.Replace(start, bodyStart, header) with { IsLines = true });
            edits.Add(Edit.Delete(closesLine, end) with { IsLines = true });
            var content = ContentIndent(block);
            var delta = content - indent.Length;
            if (delta > 0 && bodyStart < closesLine)
            {
                edits.Shifts.Add(new LineShift(_layout.LineOf(bodyStart), _layout.LineOf(closesLine) - 1, delta));
            }

            return new StatementOutcome(edits) { Jumps = list.Jumps };
        }

        if (isEmpty || hasComments)
        {
            throw new CannotReduceException("comments stand where the block would be unwrapped");
        }

        edits.Add(Edit.Before(node.SpanStart, effects));
        edits.Add(Edit.Delete(node.SpanStart, block.Statements[0].SpanStart));
        edits.Add(Edit.Delete(block.Statements[block.Statements.Count - 1].Span.End, node.Span.End));
        return new StatementOutcome(edits) { Jumps = list.Jumps };
    }

    private int ContentIndent(BlockSyntax block)
    {
        if (block.Statements.Count > 0)
        {
            return _layout.IndentAt(block.Statements[0].SpanStart).Length;
        }

        foreach (var trivia in block.CloseBraceToken.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                return _layout.IndentAt(trivia.SpanStart).Length;
            }
        }

        return 0;
    }

    // Comments on the lines that go with the braces, which belong to the branch that stays.
    private static IEnumerable<string> HeaderComments(BlockSyntax block)
    {
        if (block.Parent is ElseClauseSyntax clause)
        {
            foreach (var trivia in clause.ElseKeyword.LeadingTrivia)
            {
                if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                {
                    yield return trivia.ToString();
                }
            }

            if (Layout.TrailingComment(clause.ElseKeyword) is { } afterElse)
            {
                yield return afterElse.ToString();
            }
        }
        else if (block.Parent is IfStatementSyntax node && Layout.TrailingComment(node.CloseParenToken) is { } afterCondition)
        {
            yield return afterCondition.ToString();
        }

        if (Layout.TrailingComment(block.OpenBraceToken) is { } afterBrace)
        {
            yield return afterBrace.ToString();
        }
    }
}
