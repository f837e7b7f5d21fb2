using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Statements that go, with the <c>if</c> that is left with nothing to do.</summary>
internal sealed class DroppedStatements(OrphanFile file, Func<ExpressionSyntax, bool> isQuiet)
{
    private readonly HashSet<StatementSyntax> _dropped = [];

    public void Add(StatementSyntax statement) => _dropped.Add(statement);

    public void Plan(EditList edits)
    {
        var onlyTested = new HashSet<IfStatementSyntax>();
        foreach (var statement in _dropped.ToList())
        {
            for (var test = TestAround(statement); test is not null && IsEmptied(test); test = TestAround(test))
            {
                if (!ConditionsOf(test).All(isQuiet))
                {
                    if (test is { Else: null or { Statement: not IfStatementSyntax }, Condition: InvocationExpressionSyntax or AwaitExpressionSyntax })
                    {
                        onlyTested.Add(test);
                    }

                    break;
                }

                _dropped.Add(test);
            }
        }

        foreach (var test in onlyTested)
        {
            edits.Add(Edit.Delete(test.SpanStart, test.Condition.SpanStart)).Add(Edit.Replace(test.Condition.Span.End, test.Span.End, ";"));
        }

        foreach (var statement in _dropped)
        {
            if (statement.Ancestors().Any(ancestor => ancestor is StatementSyntax outer && _dropped.Contains(outer) || ancestor is IfStatementSyntax test && onlyTested.Contains(test)))
            {
                continue;
            }

            edits.Add(statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
                ? file.Layout.Removal(statement.GetFirstToken(), statement.GetLastToken())
                : Edit.Replace(statement.SpanStart, statement.Span.End, "{ }"));
        }
    }

    // The whole chain of else-ifs that a statement is the branch of.
    private static IfStatementSyntax? TestAround(StatementSyntax statement)
    {
        var branch = statement.Parent is BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } block ? block : statement;
        var test = branch.Parent as IfStatementSyntax ?? branch.Parent?.Parent as IfStatementSyntax;
        if (test is null || branch.Parent is not (IfStatementSyntax or ElseClauseSyntax))
        {
            return null;
        }

        while (test.Parent is ElseClauseSyntax { Parent: IfStatementSyntax outer })
        {
            test = outer;
        }

        return test;
    }

    private bool IsEmptied(IfStatementSyntax test) => IsEmptied(test.Statement) && (test.Else is null || IsEmptied(test.Else.Statement));

    private bool IsEmptied(StatementSyntax branch) =>
        branch switch
        {
            BlockSyntax block => block.Statements.All(_dropped.Contains),
            IfStatementSyntax nested when branch.Parent is ElseClauseSyntax => IsEmptied(nested),
            _ => _dropped.Contains(branch),
        };

    private static IEnumerable<ExpressionSyntax> ConditionsOf(IfStatementSyntax test)
    {
        for (IfStatementSyntax? current = test; current is not null; current = current.Else?.Statement as IfStatementSyntax)
        {
            yield return current.Condition;
        }
    }
}
