using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Statements under a test of the flag: those that never run, and the level at which the others come to stand.</summary>
internal sealed class FlagBranches(ReductionContext context)
{
    private readonly ExpressionReducer _reducer = new(context);

    public bool IsDead(SyntaxNode node)
    {
        for (var current = node; current.Parent is { } parent && current is not MemberDeclarationSyntax; current = parent)
        {
            if (parent is IfStatementSyntax test && current != test.Condition && ValueOf(test) is { } value && value != (current == test.Statement)
                || parent is ConditionalExpressionSyntax choice && current != choice.Condition && ValueOf(choice.Condition) is { } known && known != (current == choice.WhenTrue)
                || parent is CatchClauseSyntax { Parent: TryStatementSyntax attempt } && QuietTry.Is(attempt, context, _reducer)
                || parent is BlockSyntax block && current is StatementSyntax statement && FollowsExit(block, statement))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The statement that takes the place of one in a live branch: the whole test, or the statement itself.</summary>
    public StatementSyntax Outermost(StatementSyntax statement)
    {
        while (true)
        {
            StatementSyntax branch = statement.Parent is BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } block ? block : statement;
            var test = branch.Parent as IfStatementSyntax ?? (branch.Parent as ElseClauseSyntax)?.Parent as IfStatementSyntax;
            if (test is null || ValueOf(test) is null)
            {
                return statement;
            }

            statement = test;
        }
    }

    // if (F) return A(); and what comes after it.
    private bool FollowsExit(BlockSyntax block, StatementSyntax statement)
    {
        foreach (var earlier in block.Statements)
        {
            if (earlier == statement)
            {
                return false;
            }

            if (earlier is LabeledStatementSyntax)
            {
                return false;
            }

            if (earlier is IfStatementSyntax test && ValueOf(test) is { } value && EndsInExit(value ? test.Statement : test.Else?.Statement))
            {
                return !block.Statements.Skip(block.Statements.IndexOf(earlier)).Any(static later => later is LabeledStatementSyntax or LocalFunctionStatementSyntax);
            }
        }

        return false;
    }

    private static bool EndsInExit(StatementSyntax? branch) =>
        branch is ReturnStatementSyntax or ThrowStatementSyntax || branch is BlockSyntax { Statements: { Count: > 0 } statements } && EndsInExit(statements[statements.Count - 1]);

    private bool? ValueOf(IfStatementSyntax test) => ValueOf(test.Condition);

    private bool? ValueOf(ExpressionSyntax condition) =>
        context.Hot.Contains(condition) && _reducer.Reduce(condition) is { Constant.Boolean: { } value } reduced
        && reduced.Effects.TrueForAll(static effect => HandedOut.IsOut(effect.Node)) ? value : null;
}
