using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Writes the branches that <see cref="AddFallbackFixer"/> adds.</summary>
internal sealed class FallbackText(Layout layout, string remark)
{
    /// <summary>An <c>else</c> behind <paramref name="statement"/>.</summary>
    public TextChange Else(IfStatementSyntax statement)
    {
        SyntaxToken last = statement.GetLastToken();
        BlockSyntax? block = statement.Statement as BlockSyntax;
        if (layout.EndOfLineAfter(last) < 0)
        {
            // Other code follows on the same line.
            return Insert(last.Span.End, $" else {{ /* {remark.Replace("*/", "* /")} */ }}");
        }

        string indent = layout.IndentAt(statement.SpanStart);
        string inner = indent + Indentation.Unit(layout, indent, block);
        string line = layout.LineBreakAt(statement.SpanStart);
        if (block is not null && Indentation.IsAtLineEnd(layout, block.OpenBraceToken))
        {
            return Insert(last.Span.End, $" else {{{line}{inner}// {remark}{line}{indent}}}");
        }

        int end = layout.Text.Lines.GetLineFromPosition(last.Span.End).End;
        return Insert(end, $"{line}{indent}else{line}{indent}{{{line}{inner}// {remark}{line}{indent}}}");
    }

    /// <summary>A remark in the block that leaves early; the block where there is none yet.</summary>
    public TextChange Guard(IfStatementSyntax statement)
    {
        string indent = layout.IndentAt(statement.SpanStart);
        string line = layout.LineBreakAt(statement.SpanStart);
        if (statement.Statement is not BlockSyntax block)
        {
            string inner = indent + Indentation.Unit(layout, indent, null);
            int close = statement.CloseParenToken.Span.End;
            return new TextChange(
                TextSpan.FromBounds(close, statement.Statement.Span.End),
                $"{line}{indent}{{{line}{inner}// {remark}{line}{inner}{statement.Statement}{line}{indent}}}");
        }

        string within = indent + Indentation.Unit(layout, indent, block);
        if (block.Statements.Count > 0 && layout.IsFirstOnLine(block.Statements[0].SpanStart))
        {
            return Insert(layout.Text.Lines.GetLineFromPosition(block.Statements[0].SpanStart).Start, $"{within}// {remark}{line}");
        }

        string statements = string.Join(" ", block.Statements.Select(inside => inside.ToString()));
        return new TextChange(block.Span, $"{{{line}{within}// {remark}{line}{within}{statements}{line}{indent}}}");
    }

    /// <summary>A <c>default</c> at the end of <paramref name="choice"/>; null where the switch stands on one line.</summary>
    public TextChange? Arm(SwitchStatementSyntax choice)
    {
        if (choice.Sections.Count == 0 || !layout.IsFirstOnLine(choice.CloseBraceToken.SpanStart))
        {
            return null;
        }

        SwitchSectionSyntax last = choice.Sections.Last();
        string indent = layout.IndentAt(last.SpanStart);
        string outer = layout.IndentAt(choice.CloseBraceToken.SpanStart);
        string unit = indent.Length > outer.Length ? indent.Substring(outer.Length) : Indentation.Unit(layout, indent, null);
        string line = layout.LineBreakAt(last.SpanStart);
        return Insert(
            layout.Text.Lines.GetLineFromPosition(choice.CloseBraceToken.SpanStart).Start,
            $"{indent}default:{line}{indent}{unit}// {remark}{line}{indent}{unit}break;{line}");
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
