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
            return !_context.IsCareful && IsCounter(node) && _context.Hot.Contains(node.Statement) && ReduceEmbedded(node.Statement).Vanishes
                ? Vanish(node)
                : new StatementOutcome(OfParts(node));
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

    // for (var i = 0; i < n; i++): without a body nobody can tell whether it ran.
    private bool IsCounter(ForStatementSyntax node) =>
        node is { Initializers.Count: 0, Declaration.Variables: { Count: 1 } variables, Incrementors: { Count: 1 } steps, Condition: BinaryExpressionSyntax condition }
        && !_context.Hot.Contains(node.Declaration) && variables[0].Initializer is { } start && _context.Purity.IsPure(start.Value)
        && condition.IsKind(SyntaxKind.LessThanExpression) && condition.Left is IdentifierNameSyntax left && left.Identifier.ValueText == variables[0].Identifier.ValueText
        && _context.TypeOf(condition.Left)?.SpecialType == SpecialType.System_Int32 && _context.TypeOf(condition.Right)?.SpecialType == SpecialType.System_Int32
        && _context.Purity.IsPure(condition.Right)
        && (steps[0].IsKind(SyntaxKind.PostIncrementExpression) || steps[0].IsKind(SyntaxKind.PreIncrementExpression))
        && steps[0].ChildNodes().Single() is IdentifierNameSyntax counter && counter.Identifier.ValueText == left.Identifier.ValueText;

    private StatementOutcome OfForEach(CommonForEachStatementSyntax node)
    {
        var edits = OfParts(node);
        if (!_context.IsCareful && _context.Hot.Contains(node.Statement) && ReduceEmbedded(node.Statement).Vanishes)
        {
            if (node.AwaitKeyword.RawKind == 0 && !_context.Hot.Contains(node.Expression) && IsQuietSequence(node.Expression))
            {
                return Vanish(node);
            }

            foreach (var seed in _context.SeedsIn(node.Statement))
            {
                edits.Note(seed, RemovalStatus.Partly, "the loop around it is empty now, but going through the sequence may have an effect");
            }
        }

        return new StatementOutcome(edits);
    }

    // Nothing happens when it is gone through, not even an exception.
    private bool IsQuietSequence(ExpressionSyntax node)
    {
        var type = _context.TypeOf(node);
        var isQuiet = type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String }
            || type is INamedTypeSymbol { Name: "List" or "Dictionary" or "HashSet", ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } };
        return isQuiet && (node is LiteralExpressionSyntax || _context.Purity.IsPure(node) && NullState.IsNeverNull(node, _context.Model, _context.CancellationToken)
            || node is ImplicitArrayCreationExpressionSyntax && _context.Purity.IsPure(node));
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
