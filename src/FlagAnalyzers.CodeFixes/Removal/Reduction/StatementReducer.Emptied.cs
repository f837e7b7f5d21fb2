using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>An <c>if</c> that has nothing left to do: what its condition does stays.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome? OfEmptied(IfStatementSyntax node, Reduced condition, bool isInList)
    {
        if (_context.Purity.IsPure(node.Condition))
        {
            return Vanish(node);
        }

        var effects = _context.IsCareful ? [] : _expressions.EffectsOf(condition);
        if (effects.Count == 0 || effects.Count > 1 && !isInList || !effects.TrueForAll(IsStatement) || EffectText(effects, node, isLast: true) is not { } text)
        {
            return null;
        }

        var edits = new EditList();
        if (node is { Parent: ElseClauseSyntax clause, Statement: BlockSyntax { Statements: { Count: > 0 } content } block } && _layout.LineOf(block.OpenBraceToken.SpanStart) < _layout.LineOf(block.CloseBraceToken.SpanStart))
        {
            string indent = _layout.IndentAt(block.CloseBraceToken.SpanStart), lineBreak = _layout.LineBreakAt(block.CloseBraceToken.SpanStart);
            edits.Add(Edit.Delete(clause.ElseKeyword.Span.End, node.CloseParenToken.Span.End));
            edits.Add(Edit.Replace(block.OpenBraceToken.Span.End, node.Span.End, lineBreak + _layout.IndentAt(content[0].SpanStart) + text + lineBreak + indent + "}"));
            return new StatementOutcome(edits);
        }

        var comment = Layout.TrailingComment(node.CloseParenToken);
        return comment is not null && _layout.EndOfLineAfter(node.GetLastToken()) < 0 ? null
            : new StatementOutcome(edits.Add(Edit.Replace(node.SpanStart, node.Span.End, text + (comment is null ? "" : " " + comment))));
    }
}
