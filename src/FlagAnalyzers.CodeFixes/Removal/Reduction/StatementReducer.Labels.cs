using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Labels, and the jumps to them.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome OfLabeled(LabeledStatementSyntax node, bool isInList)
    {
        var isUnused = _context.Dead.Contains(node);
        var inner = _context.Hot.Contains(node.Statement)
            ? ReduceStatement(node.Statement, isInList)
            : new StatementOutcome(new EditList()) { Jumps = Jumps(node.Statement) };
        if (isUnused && (inner.Vanishes || node.Statement is EmptyStatementSyntax))
        {
            return Vanish(node);
        }

        var edits = new EditList();
        if (isUnused)
        {
            var isOwnLine = _layout.IsFirstOnLine(node.SpanStart) && _layout.IsFirstOnLine(node.Statement.SpanStart);
            edits.Add(isOwnLine
                ? _layout.Removal(node.GetFirstToken(), node.ColonToken, takesComments: false)
                : Edit.Delete(node.SpanStart, node.Statement.SpanStart));
        }

        // A label needs a statement: the next one of the list, or an empty one.
        if (!inner.Vanishes || isInList && !_context.IsCareful && HasNext(node))
        {
            return new StatementOutcome(edits.Add(inner.Edits)) { Jumps = inner.Jumps };
        }

        return new StatementOutcome(edits.Add(Edit.Replace(node.ColonToken.Span.End, node.Span.End, " ;")));
    }

    private static bool HasNext(LabeledStatementSyntax node)
    {
        var next = node.GetLastToken().GetNextToken().Parent?.FirstAncestorOrSelf<StatementSyntax>();
        return next is not null and not LocalFunctionStatementSyntax && next.SpanStart >= node.Span.End;
    }

    /// <summary>Where the <c>goto</c> leads that is left as the whole of a branch; -1 where more than dead code stands between.</summary>
    private int JumpTarget(IReadOnlyList<StatementSyntax> statements, int index)
    {
        if (statements[index] is not IfStatementSyntax node || ChosenBranch(node) is not { } chosen)
        {
            return -1;
        }

        var jump = chosen is BlockSyntax { Statements.Count: 1 } block && !HasComments(block.CloseBraceToken.LeadingTrivia) ? block.Statements[0] : chosen;
        if (jump is not GotoStatementSyntax { Expression: IdentifierNameSyntax name } || HasComments(jump.GetLeadingTrivia()))
        {
            return -1;
        }

        for (var i = index + 1; i < statements.Count; i++)
        {
            if (statements[i] is LabeledStatementSyntax label && label.Identifier.ValueText == name.Identifier.ValueText)
            {
                return i;
            }

            if (IsLiveLabel(statements[i]) || statements[i] is LocalFunctionStatementSyntax)
            {
                return -1;
            }
        }

        return -1;
    }
}
