using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.CodeFixes;

/// <summary>How the code around a place is laid out, so that what is added looks like it.</summary>
internal static class Indentation
{
    /// <summary>What one level adds to <paramref name="indent"/>: as in <paramref name="block"/>, else a tab or four spaces.</summary>
    public static string Unit(Layout layout, string indent, BlockSyntax? block)
    {
        if (block is { Statements: { Count: > 0 } statements } && layout.IsFirstOnLine(statements[0].SpanStart))
        {
            string inner = layout.IndentAt(statements[0].SpanStart);
            if (inner.Length > indent.Length && inner.StartsWith(indent, StringComparison.Ordinal))
            {
                return inner.Substring(indent.Length);
            }
        }

        return indent.Length > 0 && indent[0] == '\t' ? "\t" : "    ";
    }

    /// <summary>Whether an opening brace stands behind what it belongs to, not on a line of its own.</summary>
    public static bool IsAtLineEnd(Layout layout, SyntaxToken brace) => !layout.IsFirstOnLine(brace.SpanStart);
}
