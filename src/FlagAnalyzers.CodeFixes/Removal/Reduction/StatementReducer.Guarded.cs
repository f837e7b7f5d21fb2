using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A switch over a known value of which only a <c>when</c> is open: <c>case true when x:</c> is <c>if (x)</c>.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome? OfGuarded(SwitchStatementSyntax node, KnownValue known)
    {
        var dead = DeadLabels(node, known);
        var live = node.Sections.Where(section => section.Labels.Any(label => !dead.Contains(label))).ToList();
        if (HasGotoCase(node) || live.Count is 0 or > 2 || live[0].Labels.Where(label => !dead.Contains(label)).ToList() is not { Count: 1 } labels
            || labels[0] is not CasePatternSwitchLabelSyntax { WhenClause.Condition: var condition } || _context.Hot.Contains(condition) || MatchLabel(labels[0], known) != true
            || live.Count == 2 && !live[1].Labels.Any(label => !dead.Contains(label) && MatchLabel(label, known) == true && label is not CasePatternSwitchLabelSyntax { WhenClause: not null }))
        {
            return null;
        }

        var sections = live.ConvertAll(ContentOf);
        if (live.Count == 2 && live[1].Labels.Count(label => !dead.Contains(label)) > 1 && live[1].Labels.Any(label => label is CasePatternSwitchLabelSyntax { WhenClause: not null })
            || sections[0].Count == 0 || sections.Exists(static content => content.Exists(HasBreak)) || sections.SelectMany(static content => content).Any(static statement => statement is LocalFunctionStatementSyntax))
        {
            return null;
        }

        sections.RemoveAll(static content => content.Count == 0);
        string indent = _layout.IndentAt(node.SpanStart), lineBreak = _layout.LineBreakAt(node.SpanStart);
        var separator = _layout.IsFirstOnLine(node.OpenBraceToken.SpanStart) ? lineBreak + indent : " ";
        var edits = new EditList();
        var start = _layout.Text.Lines.GetLineFromPosition(node.SpanStart).Start;
        var jumps = sections.Count == 2;
        for (var i = 0; i < sections.Count; i++)
        {
            var content = sections[i];
            int first = _layout.EndOfLineAfter(content[0].GetFirstToken().GetPreviousToken()), last = _layout.EndOfLineAfter(content[content.Count - 1].GetLastToken());
            var unit = _layout.IndentAt(content[0].SpanStart).Length - _layout.IndentAt(content[0].Parent!.SpanStart).Length;
            if (!_layout.IsFirstOnLine(node.SpanStart) || !_layout.IsFirstOnLine(content[0].SpanStart) || first < 0 || last < 0 || unit <= 0)
            {
                return null;
            }

            var list = ReduceList(content, content[0].Parent!);
            if (list.Vanishes)
            {
                return null;
            }

            var inner = indent + _layout.IndentAt(content[0].SpanStart).Substring(_layout.IndentAt(content[0].SpanStart).Length - unit);
            var comments = string.Concat(LabelComments(content[0].FirstAncestorOrSelf<SwitchSectionSyntax>()!).Select(comment => inner + comment + lineBreak));
            jumps &= list.Jumps;
            edits.Add(list.Edits);
            var head = i == 0 ? indent + "if (" + condition + ")" : indent + "}" + separator + "else";
            edits.Add(Edit.Replace(start, first, head + separator + "{" + lineBreak + comments) with { IsLines = true });
            edits.Shifts.Add(new LineShift(_layout.LineOf(first), _layout.LineOf(content[content.Count - 1].Span.End), _layout.ColumnAt(content[0].Parent!.SpanStart) - _layout.ColumnAt(node.SpanStart)));
            start = last;
        }

        var end = _layout.EndOfLineAfter(node.GetLastToken());
        return end < 0 ? null : new StatementOutcome(edits.Add(Edit.Replace(start, end, indent + "}" + lineBreak) with { IsLines = true })) { Jumps = jumps };
    }

    // What a section does, without its braces and its last `break`.
    private static List<StatementSyntax> ContentOf(SwitchSectionSyntax section)
    {
        var statements = section.Statements.ToList();
        if (statements.Count is 1 or 2 && statements[0] is BlockSyntax only && statements[statements.Count - 1] is BlockSyntax or BreakStatementSyntax)
        {
            statements = [.. only.Statements];
        }

        if (statements.Count > 0 && statements[statements.Count - 1] is BreakStatementSyntax)
        {
            statements.RemoveAt(statements.Count - 1);
        }

        return statements;
    }

    // What is said of a section above it or beside its labels.
    private static IEnumerable<SyntaxTrivia> LabelComments(SwitchSectionSyntax section)
    {
        var tokens = section.Labels.SelectMany(static label => new[] { label.GetFirstToken().LeadingTrivia, label.ColonToken.TrailingTrivia });
        if (section.Statements[0] is BlockSyntax block)
        {
            tokens = tokens.Append(block.OpenBraceToken.LeadingTrivia).Append(block.OpenBraceToken.TrailingTrivia);
        }

        return tokens.SelectMany(static trivia => trivia).Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
    }
}
