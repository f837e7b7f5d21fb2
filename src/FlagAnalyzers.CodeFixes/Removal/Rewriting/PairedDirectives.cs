using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>A region, a warning switched off, a nullable context or a line mapping that begins or ends in deleted code, and not both, keeps that line.</summary>
internal static class PairedDirectives
{
    public static void Keep(SyntaxNode root, EditList edits)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        var text = root.SyntaxTree.GetText();
        foreach (var edit in edits.Edits.ToList())
        {
            if (edit.End > edit.Start && Unmatched(root, TextSpan.FromBounds(edit.Start, edit.End)) is { Count: > 0 } lines)
            {
                edits.Edits.Remove(edit);
                Split(edit, lines.ConvertAll(position => text.Lines.GetLineFromPosition(position)), new Layout(text), edits);
            }
        }
    }

    private static List<int> Unmatched(SyntaxNode root, TextSpan span)
    {
        var open = new List<(string Pair, int Position)>();
        var alone = new List<int>();
        foreach (var trivia in root.DescendantTrivia(span))
        {
            if (!span.Contains(trivia.Span) || PairOf(trivia) is not { } pair || !IsBetweenStatements(trivia.Token))
            {
                continue;
            }

            if (!pair.IsEnd)
            {
                open.Add((pair.Name, trivia.SpanStart));
            }
            else if (open.FindLastIndex(other => other.Pair == pair.Name) is var last and >= 0)
            {
                open.RemoveAt(last);
            }
            else
            {
                alone.Add(trivia.SpanStart);
            }
        }

        return [.. alone.Concat(open.Select(static other => other.Position)).OrderBy(static position => position)];
    }

    /// <summary>What a directive begins or ends; null where it is none of these.</summary>
    public static (string Name, bool IsEnd)? PairOf(SyntaxTrivia trivia) => trivia.GetStructure() switch
    {
        RegionDirectiveTriviaSyntax => ("region", false),
        EndRegionDirectiveTriviaSyntax => ("region", true),
        PragmaWarningDirectiveTriviaSyntax pragma => (pragma.ErrorCodes.ToString(), pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.RestoreKeyword)),
        NullableDirectiveTriviaSyntax nullable => ("nullable " + nullable.TargetToken, nullable.SettingToken.IsKind(SyntaxKind.RestoreKeyword)),
        LineDirectiveTriviaSyntax line => ("line", line.Line.IsKind(SyntaxKind.DefaultKeyword)),
        _ => null,
    };

    // In the middle of an expression a line of its own would look odd.
    private static bool IsBetweenStatements(SyntaxToken token) =>
        token.Parent is BlockSyntax
        || token.Parent!.AncestorsAndSelf().Any(node => node.SpanStart == token.SpanStart
            && node is StatementSyntax or MemberDeclarationSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or SwitchSectionSyntax or SwitchLabelSyntax)
        || token.Parent is SwitchStatementSyntax or BaseTypeDeclarationSyntax or NamespaceDeclarationSyntax && token.IsKind(SyntaxKind.CloseBraceToken);

    private static void Split(Edit edit, List<TextLine> kept, Layout layout, EditList edits)
    {
        var column = layout.ColumnAt(edit.Start);
        var start = edit.Start;
        foreach (var line in kept)
        {
            // A directive stands on a line of its own.
            var end = start == edit.Start && !layout.IsFirstOnLine(start) ? Math.Max(start, layout.Text.Lines[line.LineNumber - 1].End) : line.Start;
            edits.Add(edit with { Start = start, End = end, Text = start == edit.Start ? edit.Text : "", IsLines = edit.IsLines || start > edit.Start });
            if (layout.ColumnAt(line.Start) - column is var delta and > 0)
            {
                edits.Shifts.Add(new LineShift(line.LineNumber, line.LineNumber, delta));
            }

            start = line.EndIncludingLineBreak;
        }

        var last = layout.Text.Lines.GetLineFromPosition(edit.End);
        edits.Add(Edit.Delete(start, edit.End > last.Start && layout.IsBlank(edit.End, last.End) && last.Start >= start ? Math.Max(edit.End, last.EndIncludingLineBreak) : edit.End) with { IsLines = true });
    }
}
