using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Lists of statements, and what nothing reaches in them any more.</summary>
internal sealed partial class StatementReducer
{
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

            if (IsFreed(statement) && Unwrap(statement, (BlockSyntax)statement, "") is { Vanishes: false } freed)
            {
                jumps |= freed.Jumps;
                edits.Add(freed.Edits);
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

            var outer = _lastReturn;
            var exit = LastReturn(statements, i, scope);
            _lastReturn = exit ?? outer;
            var outcome = ReduceStatement(statement, isInList: true);
            _lastReturn = outer;
            if (outcome.Vanishes && exit is not null)
            {
                // Nothing but the exit was left of the branch: what follows goes with it.
                edits.Add(_layout.Removal(statement.GetFirstToken(), statements[statements.Count - 1].GetLastToken()));
                left -= statements.Count - i;
                jumps = true;
                break;
            }

            if (outcome.Vanishes)
            {
                left--;
                edits.Add(outcome.Edits);
                continue;
            }

            if (outcome.Jumps && !_context.IsCareful && IsEndEverywhere(statements, i) && JumpTarget(statements, i) is var target && target > 0)
            {
                edits.Add(_layout.Removal(statement.GetFirstToken(), statements[target - 1].GetLastToken()));
                left -= target - i;
                i = target - 1;
                continue;
            }

            if (outcome.Jumps && !_context.IsCareful && i < statements.Count - 1 && IsEndReachable(statement) && IsEndEverywhere(statements, i))
            {
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
                    edits.Add(_layout.Removal(statements[first].GetFirstToken(), statements[last].GetLastToken()) with { IsTail = true });
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
            edits.Add(outcome.Edits).Add(Joined(statements, i, outcome.Edits));
        }

        return new StatementOutcome(edits) { Vanishes = left == 0 && statements.Count > 0, Jumps = jumps };
    }

    private bool IsEndEverywhere(IReadOnlyList<StatementSyntax> statements, int jump) =>
        ConditionalCode.IsEndEverywhere(_context.Root, JumpIn(statements[jump]), statements[statements.Count - 1]);

    private StatementSyntax JumpIn(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: { Count: > 0 } content } => JumpIn(content[content.Count - 1]),
        IfStatementSyntax node when ChosenBranch(node) is { } chosen => JumpIn(chosen),
        _ => statement,
    };

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

        return IsBareExit(only, scope);
    }

    // What another configuration has at the end of the list would run without the exit.
    private static bool IsBareExit(StatementSyntax statement, SyntaxNode scope) => !HasDisabledEnd(scope) && statement switch
    {
        ContinueStatementSyntax => scope is BlockSyntax && scope.Parent is CommonForEachStatementSyntax or WhileStatementSyntax or ForStatementSyntax,
        ReturnStatementSyntax { Expression: null } => IsFunctionBody(scope),
        _ => false,
    };

    // `{ A(); return; }` as the last thing that a method does: the same, at the end of a longer branch.
    private StatementSyntax? LastReturn(IReadOnlyList<StatementSyntax> statements, int index, SyntaxNode scope)
    {
        if (_context.IsCareful || ChosenStatements(statements[index]) is not { Count: > 1 } branch || branch[branch.Count - 1] is var last && !IsBareExit(last, scope)
            || HasComments(last.GetLeadingTrivia())
            || !IsEndEverywhere(statements, index))
        {
            return null;
        }

        for (var i = index + 1; i < statements.Count; i++)
        {
            if (statements[i] is LabeledStatementSyntax)
            {
                return null;
            }
        }

        return last;
    }

    private IReadOnlyList<StatementSyntax>? ChosenStatements(StatementSyntax statement)
    {
        switch (statement)
        {
            case IfStatementSyntax node:
                return (ChosenBranch(node) as BlockSyntax)?.Statements;
            case SwitchStatementSyntax node when _context.Hot.Contains(node.Expression)
                && _expressions.Reduce(node.Expression) is { Constant: { Wrapper: ValueWrapper.None } known, Effects.Count: 0 } && TrySelect(node, known, out var section) && section is not null && !section.Statements.Any(HasBreak):
                return section.Statements is { Count: 1 } only && only[0] is BlockSyntax block ? block.Statements : section.Statements;
            default:
                return null;
        }
    }

    private static bool HasDisabledEnd(SyntaxNode scope) =>
        (scope is BlockSyntax block ? block.CloseBraceToken : scope.GetLastToken(includeZeroWidth: true)).LeadingTrivia.Any(SyntaxKind.DisabledTextTrivia);

    private static bool IsFunctionBody(SyntaxNode scope) =>
        scope is CompilationUnitSyntax || scope is BlockSyntax && scope.Parent is ConstructorDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            or DestructorDeclarationSyntax or AnonymousFunctionExpressionSyntax;

    private StatementSyntax? ChosenBranch(IfStatementSyntax node)
    {
        if (!_context.Hot.Contains(node.Condition) || _expressions.Reduce(node.Condition) is not { Constant.Boolean: { } known, Effects.Count: 0 })
        {
            return null;
        }

        return known ? node.Statement : node.Else?.Statement;
    }
}
