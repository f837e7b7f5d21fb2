using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>What deleted lines and words leave where they stood: blank lines, empty regions, double blanks.</summary>
internal static class Seams
{
    public static bool Close(SourceText original, AppliedText applied, List<int> seams, List<Edit> edits)
    {
        var lines = applied.Text.Lines;
        var removed = new HashSet<int>();
        foreach (var seam in seams)
        {
            Close(applied.Text, lines.GetLineFromPosition(Math.Min(seam, applied.Text.Length)).LineNumber, removed);
        }

        var any = false;
        foreach (var number in removed)
        {
            var line = lines[number];
            var length = line.EndIncludingLineBreak - line.Start;
            var old = length == 0 ? -1 : applied.MapBack(line.Start);
            if (old >= 0 && applied.IsKept(old, old + length) && old + length <= original.Length)
            {
                edits.Add(Edit.Delete(old, old + length));
                any = true;
            }
        }

        return any;
    }

    private static void Close(SourceText text, int next, HashSet<int> removed)
    {
        var last = text.Lines.Count - 1;
        var previous = Above(next, removed);
        while (previous >= 0 && next < last && IsEmptyPair(Content(text, previous), Content(text, next)))
        {
            removed.Add(previous);
            removed.Add(next++);
            previous = Above(previous, removed);
        }

        if (previous < 0)
        {
            while (next < last && Content(text, next).Length == 0)
            {
                removed.Add(next++);
            }

            return;
        }

        string above = Content(text, previous), below = Content(text, next);
        if (below.Length == 0 && next < last && (above.Length == 0 || above.EndsWith("{", StringComparison.Ordinal) || above.EndsWith(":", StringComparison.Ordinal)))
        {
            removed.Add(next);
        }
        else if (above.Length == 0 && (below.StartsWith("}", StringComparison.Ordinal)
            || below.StartsWith("case ", StringComparison.Ordinal) || below.StartsWith("default:", StringComparison.Ordinal) || (below.Length == 0 && next == last)))
        {
            removed.Add(previous);
        }
    }

    private static int Above(int line, HashSet<int> removed)
    {
        do
        {
            line--;
        }
        while (line >= 0 && removed.Contains(line));

        return line;
    }

    // Directives with nothing between them any more.
    private static bool IsEmptyPair(string above, string below) =>
        above.StartsWith("#region", StringComparison.Ordinal) && below.StartsWith("#endregion", StringComparison.Ordinal)
        || above.StartsWith("#if ", StringComparison.Ordinal) && below.StartsWith("#endif", StringComparison.Ordinal)
        || above.StartsWith("#pragma warning disable", StringComparison.Ordinal) && below.StartsWith("#pragma warning restore", StringComparison.Ordinal)
            && Codes(above, "disable") == Codes(below, "restore");

    private static string Codes(string directive, string verb)
    {
        var codes = directive.Substring(directive.IndexOf(verb, StringComparison.Ordinal) + verb.Length);
        var comment = codes.IndexOf("//", StringComparison.Ordinal);
        return (comment < 0 ? codes : codes.Substring(0, comment)).Trim();
    }

    // `{ A(); B(); }` without A() keeps one blank, and no line ends with one.
    public static bool CloseGaps(SourceText original, SyntaxNode root, AppliedText applied, List<Edit> edits)
    {
        var any = false;
        var shift = 0;
        foreach (var change in applied.Changes)
        {
            var position = change.Span.Start + shift + change.NewText!.Length;
            shift += change.NewText.Length - change.Span.Length;
            if (change.NewText.Length > 0 || change.Span.Length == 0 || IsInText(root, change.Span.Start))
            {
                continue;
            }

            int start = position, end = position;
            var line = applied.Text.Lines.GetLineFromPosition(position);
            while (start > line.Start && applied.Text[start - 1] is ' ' or '\t')
            {
                start--;
            }

            while (end < line.End && applied.Text[end] is ' ' or '\t')
            {
                end++;
            }

            if (start == line.Start || start == position && end < line.End || end == position && end < line.End)
            {
                continue;
            }

            any |= Delete(end == line.End ? start : position, end);
        }

        return any;

        bool Delete(int start, int end)
        {
            var deleted = false;
            for (var i = start; i < end; i++)
            {
                if (applied.MapBack(i) is var old && old >= 0 && old < original.Length && !edits.Exists(edit => edit.Start <= old && edit.End > old))
                {
                    edits.Add(Edit.Delete(old, old + 1));
                    deleted = true;
                }
            }

            return deleted;
        }
    }

    // $"a {""} b" keeps both blanks.
    private static bool IsInText(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.SpanStart < position && token.Span.End > position || token.Parent is InterpolationSyntax hole && hole.SpanStart == position
            || token.Parent is InterpolatedStringTextSyntax;
    }

    private static string Content(SourceText text, int line) => text.Lines[line].ToString().Trim();
}
