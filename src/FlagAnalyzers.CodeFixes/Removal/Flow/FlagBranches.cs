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
            if (parent is IfStatementSyntax test && current != test.Condition && ValueOf(test) is { } value && value != (current == test.Statement))
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

    private bool? ValueOf(IfStatementSyntax test) =>
        context.Hot.Contains(test.Condition) && _reducer.Reduce(test.Condition) is { Constant.Boolean: { } value, Effects.Count: 0 } ? value : null;
}
