using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>An <c>if</c> whose first branch is empty from now on.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome? InvertIf(IfStatementSyntax node, Reduced condition, StatementOutcome other)
    {
        var clause = node.Else!;
        while (clause.Statement is IfStatementSyntax inner && ChosenBranch(inner)?.Parent is ElseClauseSyntax chosen)
        {
            clause = chosen;
        }

        if (_context.IsCareful || condition.Effects.Count > 0 || clause.Statement is IfStatementSyntax
            || HasComments(clause.ElseKeyword.LeadingTrivia) || Layout.TrailingComment(clause.ElseKeyword) is not null || Layout.TrailingComment(node.CloseParenToken) is not null)
        {
            return null;
        }

        var body = clause == node.Else ? other.Edits : ReduceEmbedded(clause.Statement).Edits;
        var edits = _expressions.Negate(condition).Add(body);
        int header = _layout.EndOfLineAfter(node.CloseParenToken), start = clause.Statement.SpanStart;
        if (header >= 0 && _layout.IsFirstOnLine(start))
        {
            edits.Add(Edit.Delete(header, _layout.Text.Lines.GetLineFromPosition(start).Start) with { IsLines = true });
        }
        else
        {
            edits.Add(Edit.Replace(node.CloseParenToken.Span.End, start, " "));
        }

        return new StatementOutcome(edits);
    }
}
