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

        return ReduceList(statements, file).Edits;
    }

    private EditList ReduceBody(SyntaxNode body)
    {
        if (body is not BlockSyntax block)
        {
            return ReduceEmbedded((StatementSyntax)body).Edits;
        }

        var edits = ReduceList(block.Statements, block).Edits;
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

    private StatementOutcome ReduceList(IReadOnlyList<StatementSyntax> statements, SyntaxNode scope)
    {
        var edits = new EditList();
        var left = statements.Count;
        var jumps = false;
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            jumps &= statement is not LabeledStatementSyntax;
            if (statement == _lastReturn)
            {
                jumps = true;
                left--;
                edits.Add(_layout.Removal(statement.GetFirstToken(), statement.GetLastToken()));
                continue;
            }

            if (!_context.Hot.Contains(statement))
            {
                jumps |= Jumps(statement);
                continue;
            }

            if (IsDeadStatement(statement))
            {
                var unreachable = Tail(statements, i, out _);
                foreach (var (first, last) in unreachable)
                {
                    left -= last - first + 1;
                    edits.Add(_layout.Removal(statements[first].GetFirstToken(), statements[last].GetLastToken()));
                }

                jumps = true;
                i = RemainingAfter(statements, i, edits);
                continue;
            }

            _lastReturn = LastReturn(statements, i, scope);
            var outcome = ReduceStatement(statement, isInList: true);
            _lastReturn = null;
            if (outcome.Vanishes)
            {
                left--;
                edits.Add(outcome.Edits);
                continue;
            }

            if (outcome.Jumps && !_context.IsCareful && IsEndReachable(statement) && i < statements.Count - 1)
            {
                if (JumpTarget(statements, i) is var target && target > 0)
                {
                    edits.Add(_layout.Removal(statement.GetFirstToken(), statements[target - 1].GetLastToken()));
                    left -= target - i;
                    i = target - 1;
                    continue;
                }

                var tail = Tail(statements, i + 1, out var isWhole);
                if (isWhole && IsBareReturn(statement, scope))
                {
                    edits.Add(_layout.Removal(statement.GetFirstToken(), statements[statements.Count - 1].GetLastToken()));
                    left -= statements.Count - i;
                    jumps = true;
                    break;
                }

                edits.Add(outcome.Edits);
                jumps = true;
                foreach (var (first, last) in tail)
                {
                    left -= last - first + 1;
                    edits.Add(_layout.Removal(statements[first].GetFirstToken(), statements[last].GetLastToken()));
                }

                i = RemainingAfter(statements, i + 1, edits);
                continue;
            }

            if (outcome.Jumps && i == statements.Count - 1 && IsEndReachable(statement) && IsBareReturn(statement, scope))
            {
                edits.Add(_layout.Removal(statement.GetFirstToken(), statement.GetLastToken()));
                left--;
                continue;
            }

            jumps |= outcome.Jumps;
            edits.Add(outcome.Edits);
        }

        return new StatementOutcome(edits) { Vanishes = left == 0 && statements.Count > 0, Jumps = jumps };
    }

    // The runs of statements after a jump that nothing can reach any more.
    private List<(int First, int Last)> Tail(IReadOnlyList<StatementSyntax> statements, int start, out bool isWhole)
    {
        var runs = new List<(int, int)>();
        isWhole = true;
        var first = start;
        var i = start;
        for (; i < statements.Count; i++)
        {
            if (IsLiveLabel(statements[i]))
            {
                isWhole = false;
                break;
            }

            if (statements[i] is LocalFunctionStatementSyntax)
            {
                isWhole = false;
                if (first < i)
                {
                    runs.Add((first, i - 1));
                }

                first = i + 1;
            }
        }

        if (first < i)
        {
            runs.Add((first, i - 1));
        }

        return runs;
    }

    // Local functions in the tail stay and are reduced; a label starts live code again.
    private int RemainingAfter(IReadOnlyList<StatementSyntax> statements, int start, EditList edits)
    {
        for (var i = start; i < statements.Count; i++)
        {
            if (IsLiveLabel(statements[i]))
            {
                return i - 1;
            }

            if (statements[i] is LocalFunctionStatementSyntax && _context.Hot.Contains(statements[i]))
            {
                edits.Add(ReduceStatement(statements[i], isInList: true).Edits);
            }
        }

        return statements.Count;
    }

    private bool IsDeadStatement(StatementSyntax statement) =>
        _context.Dead.Contains(statement is LabeledStatementSyntax labeled ? labeled.Statement : statement) && !IsLiveLabel(statement);

    private bool IsLiveLabel(StatementSyntax statement) => statement is LabeledStatementSyntax && !_context.Dead.Contains(statement);

    private bool IsEndReachable(StatementSyntax statement)
    {
        var flow = _context.Model.AnalyzeControlFlow(statement);
        return flow is { Succeeded: true, EndPointIsReachable: true };
    }

    private bool Jumps(StatementSyntax statement)
    {
        switch (statement)
        {
            case ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax:
                return true;
            case YieldStatementSyntax yielded:
                return yielded.IsKind(SyntaxKind.YieldBreakStatement);
            case LocalFunctionStatementSyntax or ExpressionStatementSyntax or LocalDeclarationStatementSyntax or EmptyStatementSyntax:
                return false;
            default:
                return _context.Model.AnalyzeControlFlow(statement) is { Succeeded: true, EndPointIsReachable: false };
        }
    }

    // `if (!F) return;` at the end of what a method does: the `return` goes too.
    private bool IsBareReturn(StatementSyntax statement, SyntaxNode scope)
    {
        if (statement is not IfStatementSyntax node || ChosenBranch(node) is not { } chosen)
        {
            return false;
        }

        var only = chosen is BlockSyntax { Statements.Count: 1 } block && !HasComments(block.CloseBraceToken.LeadingTrivia) ? block.Statements[0] : chosen;
        if (HasComments(only.GetLeadingTrivia()))
        {
            return false;
        }

        if (only is ContinueStatementSyntax)
        {
            return scope.Parent is CommonForEachStatementSyntax or WhileStatementSyntax or ForStatementSyntax;
        }

        return only is ReturnStatementSyntax { Expression: null } && IsFunctionBody(scope);
    }

    // `{ A(); return; }` as the last thing that a method does: the same, at the end of a longer branch.
    private StatementSyntax? LastReturn(IReadOnlyList<StatementSyntax> statements, int index, SyntaxNode scope)
    {
        if (_context.IsCareful || !IsFunctionBody(scope) || statements[index] is not IfStatementSyntax node
            || ChosenBranch(node) is not BlockSyntax { Statements: { Count: > 1 } branch } || branch[branch.Count - 1] is not ReturnStatementSyntax { Expression: null } last
            || HasComments(last.GetLeadingTrivia()))
        {
            return null;
        }

        for (var i = index + 1; i < statements.Count; i++)
        {
            if (statements[i] is LocalFunctionStatementSyntax or LabeledStatementSyntax)
            {
                return null;
            }
        }

        return last;
    }

    private static bool IsFunctionBody(SyntaxNode scope) =>
        scope is BlockSyntax && scope.Parent is ConstructorDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            or DestructorDeclarationSyntax or AnonymousFunctionExpressionSyntax;

    private StatementSyntax? ChosenBranch(IfStatementSyntax node)
    {
        if (!_context.Hot.Contains(node.Condition) || _expressions.Reduce(node.Condition) is not { Constant.Boolean: { } known, Effects.Count: 0 })
        {
            return null;
        }

        return known ? node.Statement : node.Else?.Statement;
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
            return ReduceBlock(block);
        }

        var outcome = ReduceStatement(statement, isInList: false);
        if (!outcome.Vanishes)
        {
            return outcome;
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
            case SwitchStatementSyntax node:
                return OfSwitch(node, isInList);
            case ExpressionStatementSyntax node:
                return OfExpression(node, isInList);
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

    /// <summary>The statement's own expression: effects in front of a known value become statements before it.</summary>
    private EditList Root(StatementSyntax statement, ExpressionSyntax value, bool isInList)
    {
        var reduced = _expressions.Reduce(value);
        if (reduced.Effects.Count == 0 || !isInList || _context.IsCareful)
        {
            return NoteStuck(reduced, _expressions.Embed(reduced));
        }

        var text = EffectText(reduced.Effects, statement);
        if (text is null)
        {
            return NoteStuck(reduced, _expressions.Embed(reduced));
        }

        var edits = new EditList().Add(Edit.Before(statement.SpanStart, text));
        return edits.Add(Rest(reduced));
    }

    private EditList Rest(Reduced reduced)
    {
        if (reduced.Constant is { } known)
        {
            var literal = ConstantText.Of(known, reduced.Source, _context.Model)
                ?? throw new CannotReduceException("the value cannot be written in this place");
            return new EditList().Add(Edit.Replace(reduced.Source.SpanStart, reduced.Source.Span.End, literal));
        }

        return new EditList().Add(reduced.Remainder ?? reduced.Inline);
    }

    private EditList NoteStuck(Reduced reduced, EditList edits)
    {
        if (reduced.Effects.Count > 0)
        {
            foreach (var seed in _context.SeedsIn(reduced.Source))
            {
                edits.Note(seed, RemovalStatus.Partly, "an effect beside the flag stays in the expression");
            }
        }

        return edits;
    }

    /// <summary>Effects as statements in front of a statement; null where they cannot be written so.</summary>
    private string? EffectText(List<Effect> effects, StatementSyntax before, bool isLast = false)
    {
        var chain = before;
        while (chain.Parent is ElseClauseSyntax { Parent: IfStatementSyntax outer })
        {
            chain = outer;
        }

        var indent = _layout.IsFirstOnLine(chain.SpanStart)
            ? _layout.LineBreakAt(chain.SpanStart) + _layout.IndentAt(chain.SpanStart)
            : " ";
        var text = "";
        for (var i = 0; i < effects.Count; i++)
        {
            var rendered = Render(effects[i]);
            if (effects[i].Node is ThrowExpressionSyntax || rendered.IndexOf('\n') >= 0 && rendered.Contains("//"))
            {
                return null;
            }

            var isStatement = effects[i].Top is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or ObjectCreationExpressionSyntax
                || effects[i].Node.IsKind(SyntaxKind.PostIncrementExpression) || effects[i].Node.IsKind(SyntaxKind.PostDecrementExpression)
                || effects[i].Node.IsKind(SyntaxKind.PreIncrementExpression) || effects[i].Node.IsKind(SyntaxKind.PreDecrementExpression);
            if (!isStatement && (_context.TypeOf(effects[i].Node) is null || IsUnderscoreTaken(before)))
            {
                return null;
            }

            text += (isStatement ? "" : "_ = ") + rendered + ";" + (isLast && i == effects.Count - 1 ? "" : indent);
        }

        return text;
    }

    private bool IsUnderscoreTaken(StatementSyntax place) =>
        _context.Model.LookupSymbols(place.SpanStart, name: "_").Length > 0;

    private string Render(Effect effect)
    {
        if (effect.Edits.IsEmpty)
        {
            return effect.Node.ToString();
        }

        var start = effect.Node.SpanStart;
        var text = _layout.Text.ToString(effect.Node.Span);
        var edits = new List<Edit>(effect.Edits.Edits);
        edits.Sort(static (x, y) => y.Start != x.Start ? y.Start.CompareTo(x.Start) : y.Order.CompareTo(x.Order));
        foreach (var edit in edits)
        {
            if (edit.Start < start || edit.End > effect.Node.Span.End)
            {
                throw new CannotReduceException("an effect reaches beyond its expression");
            }

            text = text.Substring(0, edit.Start - start) + edit.Text + text.Substring(edit.End - start);
        }

        return text;
    }
}
