using FlagAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A statement under a header, without a block of its own: one opens where an effect needs to go first.</summary>
internal sealed partial class StatementReducer
{
    private string? _effectSeparator;

    // if (x) return Eff() & F;
    private StatementOutcome? InBlock(StatementSyntax place, StatementSyntax statement)
    {
        if (_context.IsCareful || statement is not (ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax))
        {
            return null;
        }

        var block = NewBlock(place.GetFirstToken().GetPreviousToken(), place, statement);
        var outer = _effectSeparator;
        _effectSeparator = block.Separator;
        var hoisted = ReduceStatement(statement, isInList: true);
        _effectSeparator = outer;
        return hoisted.Vanishes || IsStuck(hoisted) ? null : new StatementOutcome(hoisted.Edits.Add(block.Edits)) { Jumps = hoisted.Jumps };
    }

    /// <summary>An <c>else if</c> that is decided, but whose condition has an effect: the branch takes it in.</summary>
    private StatementOutcome? OfDecidedElse(IfStatementSyntax node, Reduced condition, StatementSyntax? chosen)
    {
        if (_context.IsCareful || node.Parent is not ElseClauseSyntax clause || EffectTexts(condition.Effects, node) is not { } effects)
        {
            return null;
        }

        if (chosen is BlockSyntax { Statements.Count: 1 } inline && _layout.LineOf(inline.SpanStart) == _layout.LineOf(inline.Span.End))
        {
            chosen = inline.Statements[0];
        }

        if (chosen is null || IsNothing(chosen) || ReduceEmbedded(chosen) is { Vanishes: true })
        {
            if (effects.Count == 1 && _layout.LineOf(node.SpanStart) == _layout.LineOf(node.Span.End))
            {
                return new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, effects[0])));
            }

            var only = NewBlock(clause.ElseKeyword, node, node);
            return new StatementOutcome(only.Edits.Add(Edit.Replace(node.SpanStart, node.Span.End, string.Join(only.Separator, effects))));
        }

        DirectiveGuard.CheckAround(_context.Root, node, chosen);
        if (chosen is BlockSyntax { Statements.Count: > 0 } block)
        {
            var start = _layout.EndOfLineAfter(block.OpenBraceToken);
            if (start < 0 || !_layout.IsFirstOnLine(block.Statements[0].SpanStart) || Keep(node, block, isInList: false, "") is not { Vanishes: false } kept)
            {
                return null;
            }

            var lines = effects.ConvertAll(effect => _layout.IndentAt(block.Statements[0].SpanStart) + effect + _layout.LineBreakAt(block.SpanStart));
            return new StatementOutcome(kept.Edits.Add(Edit.Before(start, string.Concat(lines)))) { Jumps = kept.Jumps };
        }

        if (chosen is BlockSyntax or IfStatementSyntax || HeaderComments(chosen).Any())
        {
            return null;
        }

        var inner = ReduceEmbedded(chosen);
        var opened = NewBlock(clause.ElseKeyword, node, chosen);
        return new StatementOutcome(inner.Edits.Add(Edit.Before(chosen.SpanStart, string.Join(opened.Separator, effects) + opened.Separator)).Add(opened.Edits)) { Jumps = inner.Jumps };
    }

    // A block in the place of a node, around the statement in it that stays; on lines of its own where the header starts a line.
    private (EditList Edits, string Separator) NewBlock(SyntaxToken header, StatementSyntax node, StatementSyntax kept)
    {
        SyntaxNode owner = header.Parent!;
        while (!_layout.IsFirstOnLine(owner.SpanStart) && (owner is ElseClauseSyntax || owner.Parent is ElseClauseSyntax))
        {
            owner = owner.Parent!;
        }

        var edits = new EditList();
        if (!_layout.IsFirstOnLine(owner.SpanStart))
        {
            return (edits.Add(Edit.Delete(node.SpanStart, kept.SpanStart)).Add(Edit.Delete(kept.Span.End, node.Span.End))
                .Add(Edit.Before(node.SpanStart, "{ ")).Add(Edit.After(node.Span.End, " }")), " ");
        }

        string indent = _layout.IndentAt(owner.SpanStart), lineBreak = _layout.LineBreakAt(owner.SpanStart);
        var around = owner.FirstAncestorOrSelf<BlockSyntax>();
        var separator = lineBreak + indent + Indentation.Unit(_layout, around is null ? "" : _layout.IndentAt(around.CloseBraceToken.SpanStart), around);
        var isAtLineEnd = around is not null && Indentation.IsAtLineEnd(_layout, around.OpenBraceToken);
        var comment = Layout.TrailingComment(header)?.Span.End ?? header.Span.End;
        var opens = (isAtLineEnd && comment == header.Span.End ? " {" : lineBreak + indent + "{") + separator;
        edits.Add(comment < kept.SpanStart ? Edit.Replace(comment, kept.SpanStart, opens) : Edit.Before(kept.SpanStart, opens));
        edits.Add(Edit.Delete(kept.Span.End, node.Span.End));
        var last = node.GetLastToken();
        var closes = lineBreak + indent + "}";
        if (_layout.EndOfLineAfter(last) >= 0)
        {
            return (edits.Add(Edit.After(_layout.Text.Lines.GetLineFromPosition(node.Span.End).End, closes)), separator);
        }

        edits.Add(Edit.Replace(node.Span.End, last.GetNextToken().SpanStart, closes + lineBreak + indent));
        return (edits, separator);
    }
}
