using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Try, its handlers and its end.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome OfTry(TryStatementSyntax node, bool isInList)
    {
        var body = ReduceBlock(node.Block);
        var handlers = LiveHandlers(node);
        var last = node.Finally is null ? null : ReduceEmbedded(node.Finally.Block);
        if (isInList && !_context.IsCareful)
        {
            if (body.Vanishes)
            {
                return last is null or { Vanishes: true } ? Vanish(node) : Keep(node, node.Finally!.Block, isInList, "");
            }

            if (handlers.Count == 0 && last is null or { Vanishes: true })
            {
                return Keep(node, node.Block, isInList, "");
            }
        }
        else if (handlers.Count == 0 && node.Finally is null)
        {
            handlers = [.. node.Catches];
        }

        var edits = new EditList().Add(body.Edits);
        var jumps = body.Jumps;
        foreach (var clause in node.Catches)
        {
            if (!handlers.Contains(clause))
            {
                edits.Add(RemoveClause(clause));
                continue;
            }

            var handler = ReduceEmbedded(clause.Block);
            edits.Add(handler.Edits);
            jumps &= handler.Jumps;
            if (clause.Filter is not null && _context.Hot.Contains(clause.Filter))
            {
                edits.Add(OfFilter(clause));
            }
        }

        if (last is not null)
        {
            edits.Add(last.Vanishes && handlers.Count > 0 && !_context.IsCareful ? new EditList().Add(RemoveClause(node.Finally!)) : last.Edits);
        }

        return new StatementOutcome(edits) { Jumps = jumps };
    }

    private List<CatchClauseSyntax> LiveHandlers(TryStatementSyntax node)
    {
        var live = new List<CatchClauseSyntax>(node.Catches);
        if (!_context.IsCareful)
        {
            var isQuiet = QuietTry.Is(node, _context, _expressions);
            live.RemoveAll(clause => isQuiet || _context.Dead.Contains(clause)
                || clause.Filter is { } filter && _context.Hot.Contains(filter) && _expressions.Reduce(filter.FilterExpression) is { Constant.Boolean: false, Effects.Count: 0 });
        }

        return live;
    }

    private Edit RemoveClause(SyntaxNode clause)
    {
        if (_layout.IsFirstOnLine(clause.SpanStart) && _layout.EndOfLineAfter(clause.GetLastToken()) >= 0)
        {
            return _layout.Removal(clause.GetFirstToken(), clause.GetLastToken());
        }

        return Edit.Delete(clause.GetFirstToken().GetPreviousToken().Span.End, clause.Span.End);
    }

    private EditList OfFilter(CatchClauseSyntax clause)
    {
        var filter = _expressions.Reduce(clause.Filter!.FilterExpression);
        if (filter is { Constant.Boolean: true, Effects.Count: 0 } && !_context.IsCareful)
        {
            var before = clause.Filter.GetFirstToken().GetPreviousToken();
            return new EditList().Add(Edit.Delete(before.Span.End, clause.Filter.Span.End));
        }

        return _expressions.Embed(filter);
    }
}
