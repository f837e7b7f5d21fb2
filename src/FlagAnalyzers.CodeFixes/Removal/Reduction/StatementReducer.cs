using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Simplifies statements around seeds.</summary>
internal sealed partial class StatementReducer
{
    private readonly ReductionContext _context;
    private readonly ExpressionReducer _expressions;
    private readonly Layout _layout;
    private StatementSyntax? _lastReturn;

    public StatementReducer(ReductionContext context)
    {
        _context = context;
        _layout = context.Layout;
        _expressions = new ExpressionReducer(context) { ReduceBody = ReduceBody };
    }

    /// <summary>All edits of one member, or of a file's top-level statements.</summary>
    public EditList ReduceUnit(SyntaxNode unit)
    {
        if (unit is not CompilationUnitSyntax file)
        {
            return _expressions.ChildrenOf(unit);
        }

        var statements = new List<StatementSyntax>();
        foreach (var member in file.Members)
        {
            if (member is GlobalStatementSyntax global)
            {
                statements.Add(global.Statement);
            }
        }

        var list = ReduceList(statements, file);
        if (list.Vanishes)
        {
            // Without a statement there would be no program.
            list.Edits.Add(Edit.Before(list.Edits.Edits.Min(static edit => edit.Start), "return;" + _layout.LineBreakAt(statements[0].SpanStart)));
        }

        return list.Edits;
    }

    private EditList ReduceBody(SyntaxNode body)
    {
        if (body is not BlockSyntax block)
        {
            return ReduceEmbedded((StatementSyntax)body).Edits;
        }

        var outer = _effectSeparator;
        _effectSeparator = null;
        var edits = ReduceList(block.Statements, block).Edits;
        _effectSeparator = outer;
        KeepIterator(block, edits);
        return edits;
    }

    // A method whose last `yield` goes would stop being an iterator.
    private void KeepIterator(BlockSyntax block, EditList edits)
    {
        var hasYield = false;
        foreach (var node in block.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax))
        {
            if (node is not YieldStatementSyntax)
            {
                continue;
            }

            hasYield = true;
            if (!edits.Edits.Exists(edit => edit.Start <= node.SpanStart && edit.End >= node.Span.End))
            {
                return;
            }
        }

        if (!hasYield || block.Parent is AnonymousFunctionExpressionSyntax)
        {
            return;
        }

        var close = block.CloseBraceToken;
        if (!_layout.IsFirstOnLine(close.SpanStart))
        {
            edits.Add(Edit.Before(close.SpanStart, "yield break; "));
            return;
        }

        var indent = block.Statements.Count > 0 ? _layout.IndentAt(block.Statements[0].SpanStart) : _layout.IndentAt(close.SpanStart) + "    ";
        var line = _layout.Text.Lines.GetLineFromPosition(close.SpanStart).Start;
        edits.Add(Edit.Before(line, indent + "yield break;" + _layout.LineBreakAt(close.SpanStart)));
    }

    private static bool HasComments(SyntaxTriviaList trivia)
    {
        foreach (var item in trivia)
        {
            if (item.IsKind(SyntaxKind.SingleLineCommentTrivia) || item.IsKind(SyntaxKind.MultiLineCommentTrivia) || item.IsDirective)
            {
                return true;
            }
        }

        return false;
    }

    private StatementOutcome ReduceBlock(BlockSyntax block)
    {
        var list = ReduceList(block.Statements, block);
        return new StatementOutcome(list.Edits)
        {
            Jumps = list.Jumps,
            Vanishes = list.Vanishes && !HasComments(block.CloseBraceToken.LeadingTrivia) && Layout.TrailingComment(block.OpenBraceToken) is null,
        };
    }

    /// <summary>A statement that is not in a list. Where it vanishes, the edits put an empty block in its place.</summary>
    private StatementOutcome ReduceEmbedded(StatementSyntax statement)
    {
        if (!_context.Hot.Contains(statement))
        {
            return new StatementOutcome(new EditList()) { Jumps = Jumps(statement) };
        }

        if (statement is BlockSyntax block)
        {
            return block.Statements.Count == 1 && _layout.LineOf(block.SpanStart) == _layout.LineOf(block.Span.End) && IsStuck(ReduceStatement(block.Statements[0], isInList: false))
                && InBlock(block, block.Statements[0]) is { } opened ? opened : ReduceBlock(block);
        }

        var outcome = ReduceStatement(statement, isInList: false);
        if (!outcome.Vanishes)
        {
            return IsStuck(outcome) ? InBlock(statement, statement) ?? outcome : outcome;
        }

        var header = statement.GetFirstToken().GetPreviousToken();
        var isPlain = _layout.EndOfLineAfter(header) >= 0 && Layout.TrailingComment(header) is null && !HasComments(statement.GetLeadingTrivia());
        var start = isPlain && _layout.IsFirstOnLine(statement.SpanStart) ? header.Span.End : statement.SpanStart;
        return new StatementOutcome(new EditList().Add(Edit.Replace(start, statement.Span.End, start < statement.SpanStart ? " { }" : "{ }"))) { Vanishes = true };
    }

    private StatementOutcome ReduceStatement(StatementSyntax statement, bool isInList)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        switch (statement)
        {
            case IfStatementSyntax node:
                return OfIf(node, isInList);
            case WhileStatementSyntax node:
                return OfWhile(node, isInList);
            case DoStatementSyntax node:
                return OfDo(node, isInList);
            case ForStatementSyntax node:
                return OfFor(node, isInList);
            case CommonForEachStatementSyntax node:
                return OfForEach(node);
            case SwitchStatementSyntax node:
                return OfSwitch(node, isInList);
            case ExpressionStatementSyntax node:
                return OfExpression(node, isInList);
            case ThrowStatementSyntax { Expression: { } thrown }:
                return new StatementOutcome(Root(statement, thrown, isInList)) { Jumps = true };
            case YieldStatementSyntax { Expression: { } given }:
                return new StatementOutcome(Root(statement, given, isInList));
            case ReturnStatementSyntax { Expression: { } value } node:
                return OfReturn(node, value, isInList);
            case LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, UsingKeyword.RawKind: 0 } node
                when node.Declaration.Variables[0].Initializer is { } initializer:
                return OfDeclaration(node, initializer.Value, isInList);
            case BlockSyntax block:
                var inner = ReduceBlock(block);
                return inner.Vanishes && isInList ? Vanish(block) : inner;
            case TryStatementSyntax node:
                return OfTry(node, isInList);
            case CheckedStatementSyntax node:
                var body = ReduceBlock(node.Block);
                return body.Vanishes && isInList ? Vanish(node) : body;
            case LabeledStatementSyntax node:
                return OfLabeled(node, isInList);
            case LocalFunctionStatementSyntax:
                return new StatementOutcome(_expressions.ChildrenOf(statement));
            default:
                return new StatementOutcome(OfParts(statement)) { Jumps = Jumps(statement) };
        }
    }

    private EditList OfParts(SyntaxNode node)
    {
        var edits = new EditList();
        foreach (var child in node.ChildNodes())
        {
            if (!_context.Hot.Contains(child))
            {
                continue;
            }

            edits.Add(child switch
            {
                ExpressionSyntax expression => _expressions.Embed(expression),
                StatementSyntax statement => ReduceEmbedded(statement).Edits,
                _ => _expressions.ChildrenOf(child),
            });
        }

        return edits;
    }

    private StatementOutcome Vanish(StatementSyntax statement) =>
        new(new EditList().Add(_layout.Removal(statement.GetFirstToken(), statement.GetLastToken()))) { Vanishes = true };
}
