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
        if (condition is { Constant.Boolean: false, Effects.Count: 0 } && isInList && !_context.IsCareful && node.Statement is BlockSyntax block
            && !HasBreak(block) && !HasContinue(block) && CanUnwrap(node, block.Statements))
        {
            var outcome = Unwrap(node, block, "");
            return outcome.Vanishes ? Vanish(node) : outcome;
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
        if (condition is { Constant.Boolean: false, Effects.Count: 0 } && node.Initializers.Count == 0
            && (node.Declaration?.Variables.All(variable => variable.Initializer is null || !_context.Hot.Contains(variable) && _context.Purity.IsPure(variable.Initializer.Value)) ?? true))
        {
            return Vanish(node);
        }

        var edits = NoteStuck(condition, _expressions.Embed(condition)).Add(ReduceEmbedded(node.Statement).Edits);
        if (node.Declaration is not null && _context.Hot.Contains(node.Declaration))
        {
            edits.Add(_expressions.ChildrenOf(node.Declaration));
        }

        foreach (var part in node.Initializers.Concat(node.Incrementors))
        {
            edits.Add(_expressions.Embed(part));
        }

        _ = isInList;
        return new StatementOutcome(edits) { Jumps = condition is { Constant.Boolean: true, Effects.Count: 0 } && !HasBreak(node.Statement) };
    }

    private StatementOutcome OfTry(TryStatementSyntax node, bool isInList)
    {
        var body = ReduceBlock(node.Block);
        if (body.Vanishes && node.Finally is null && isInList && !_context.IsCareful)
        {
            return Vanish(node);
        }

        var edits = new EditList().Add(body.Edits);
        var jumps = body.Jumps;
        foreach (var clause in node.Catches)
        {
            var handler = ReduceEmbedded(clause.Block);
            edits.Add(handler.Edits);
            jumps &= handler.Jumps;
            if (clause.Filter is not null && _context.Hot.Contains(clause.Filter))
            {
                edits.Add(OfFilter(clause));
            }
        }

        if (node.Finally is not null)
        {
            edits.Add(ReduceEmbedded(node.Finally.Block).Edits);
        }

        return new StatementOutcome(edits) { Jumps = jumps };
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
