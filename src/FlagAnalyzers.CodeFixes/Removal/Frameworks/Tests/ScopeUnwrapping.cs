using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Takes the block off what a <c>using</c> statement held, where names allow.</summary>
internal sealed class ScopeUnwrapping(SemanticModel model, Layout layout, CancellationToken cancellationToken)
{
    public EditList? TryUnwrap(StatementSyntax statement, BlockSyntax block)
    {
        var bodyStart = layout.EndOfLineAfter(block.OpenBraceToken);
        var end = layout.EndOfLineAfter(block.CloseBraceToken);
        var closesLine = layout.Text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).Start;
        if (statement.Parent is not BlockSyntax outer || block.Statements.Count == 0 || bodyStart < 0 || end < 0 || bodyStart > closesLine
            || !layout.IsFirstOnLine(statement.SpanStart) || !layout.IsFirstOnLine(block.CloseBraceToken.SpanStart)
            || Layout.TrailingComment(block.OpenBraceToken) is not null || !layout.IsBlank(layout.Text.Lines.GetLineFromPosition(bodyStart - 1).Start, block.OpenBraceToken.SpanStart)
            || Clashes(statement, block, outer))
        {
            return null;
        }

        var start = layout.Text.Lines.GetLineFromPosition(statement.SpanStart).Start;
        var edits = new EditList()
            .Add(Edit.Delete(start, bodyStart) with { IsLines = true })
            .Add(Edit.Delete(closesLine, end) with { IsLines = true });
        var delta = layout.ColumnAt(block.Statements[0].SpanStart) - layout.ColumnAt(statement.SpanStart);
        if (delta > 0)
        {
            edits.Shifts.Add(new LineShift(layout.LineOf(bodyStart), layout.LineOf(closesLine) - 1, delta));
        }

        return edits;
    }

    private bool Clashes(StatementSyntax statement, BlockSyntax block, BlockSyntax outer)
    {
        foreach (var inner in block.Statements)
        {
            if (inner is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } && outer.Statements.IndexOf(statement) != outer.Statements.Count - 1
                || inner is LocalFunctionStatementSyntax or LabeledStatementSyntax)
            {
                return true;
            }
        }

        if (model.AnalyzeDataFlow(block) is not { Succeeded: true } flow)
        {
            return true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var names = new HashSet<string>(flow.VariablesDeclared.Select(static variable => variable.Name), StringComparer.Ordinal);
        return names.Count > 0 && outer.DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText) && !block.Span.Contains(token.Span)
            && !IsMemberName(token));
    }

    private static bool IsMemberName(SyntaxToken token) =>
        token.Parent is SimpleNameSyntax name && name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
}
