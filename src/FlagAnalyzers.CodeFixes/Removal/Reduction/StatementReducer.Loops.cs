using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Loops and try.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome OfWhile(WhileStatementSyntax node, bool isInList)
    {
        var condition = _expressions.Reduce(node.Condition);
        if (condition.Constant?.Boolean == false)
        {
            if (condition.Effects.Count == 0)
            {
                return Vanish(node);
            }

            if (isInList && !_context.IsCareful && EffectText(condition.Effects, node, isLast: true) is { } text)
            {
                return new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, text)));
            }
        }

        var edits = NoteStuck(condition, _expressions.Embed(condition)).Add(ReduceEmbedded(node.Statement).Edits);
        var isEndless = condition is { Constant.Boolean: true, Effects.Count: 0 };
        return new StatementOutcome(edits) { Jumps = isEndless && !HasBreak(node.Statement) };
    }

    private StatementOutcome OfDo(DoStatementSyntax node, bool isInList)
    {
        var condition = _expressions.Reduce(node.Condition);
        if (condition is { Constant.Boolean: false, Effects.Count: 0 } && isInList && !_context.IsCareful
            && !HasBreak(node.Statement) && !HasContinue(node.Statement))
        {
            if (node.Statement is not BlockSyntax block)
            {
                return Keep(node, node.Statement, isInList, "");
            }

            if (CanUnwrap(node, block.Statements))
            {
                var outcome = Unwrap(node, block, "");
                return outcome.Vanishes ? Vanish(node) : outcome;
            }
        }

        var edits = NoteStuck(condition, _expressions.Embed(condition)).Add(ReduceEmbedded(node.Statement).Edits);
        return new StatementOutcome(edits) { Jumps = condition is { Constant.Boolean: true, Effects.Count: 0 } && !HasBreak(node.Statement) };
    }

    private StatementOutcome OfFor(ForStatementSyntax node, bool isInList)
    {
        if (node.Condition is null || !_context.Hot.Contains(node.Condition))
        {
            return new StatementOutcome(OfParts(node));
        }

        var condition = _expressions.Reduce(node.Condition);
        if (condition is { Constant.Boolean: false, Effects.Count: 0 } && OfUnusedLoop(node, isInList) is { } unused)
        {
            return unused;
        }

        var edits = NoteStuck(condition, _expressions.Embed(condition)).Add(ReduceEmbedded(node.Statement).Edits);
        var isEndless = condition is { Constant.Boolean: true, Effects.Count: 0 };
        if (isEndless && !_context.IsCareful)
        {
            edits = new EditList().Add(Edit.Delete(node.Condition.SpanStart, node.Condition.Span.End)).Add(ReduceEmbedded(node.Statement).Edits);
        }

        if (node.Declaration is not null && _context.Hot.Contains(node.Declaration))
        {
            edits.Add(_expressions.ChildrenOf(node.Declaration));
        }

        foreach (var part in node.Initializers.Concat(node.Incrementors))
        {
            edits.Add(_expressions.Embed(part));
        }

        return new StatementOutcome(edits) { Jumps = isEndless && !HasBreak(node.Statement) };
    }

    // A loop that never runs: what its initializers do is left.
    private StatementOutcome? OfUnusedLoop(ForStatementSyntax node, bool isInList)
    {
        var effects = new List<Effect>();
        foreach (var initializer in node.Initializers)
        {
            effects.Add(new Effect(initializer, _expressions.Embed(initializer)));
        }

        foreach (var variable in node.Declaration?.Variables ?? default)
        {
            if (variable.Initializer is null || !_context.Hot.Contains(variable) && _context.Purity.IsPure(variable.Initializer.Value))
            {
                continue;
            }

            if (_context.Hot.Contains(variable))
            {
                return null;
            }

            var parts = new List<ExpressionSyntax>();
            _context.Purity.AddEffects(variable.Initializer.Value, parts);
            effects.AddRange(parts.ConvertAll(static part => new Effect(part, new EditList())));
        }

        if (effects.Count == 0)
        {
            return Vanish(node);
        }

        return isInList && !_context.IsCareful && EffectText(effects, node, isLast: true) is { } text
            ? new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, text)))
            : null;
    }

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
            live.RemoveAll(clause => _context.Dead.Contains(clause)
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

    private static bool HasBreak(SyntaxNode body) => HasJump(body, SyntaxKind.BreakStatement,
        static node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax);

    private static bool HasContinue(SyntaxNode body) => HasJump(body, SyntaxKind.ContinueStatement,
        static node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);

    private static bool HasJump(SyntaxNode body, SyntaxKind kind, Func<SyntaxNode, bool> owns)
    {
        foreach (var node in body.DescendantNodesAndSelf(node => !owns(node) && node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax))
        {
            if (node.IsKind(kind))
            {
                return true;
            }
        }

        return false;
    }
}
