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
            // Its indentation may have become shorter.
            var line = lines[number];
            var start = line.Start + line.ToString().TakeWhile(static character => character is ' ' or '\t').Count();
            var old = start == line.EndIncludingLineBreak ? -1 : applied.MapBack(start);
            var end = old + line.EndIncludingLineBreak - start;
            if (old >= 0 && applied.IsKept(old, end) && end <= original.Length && original.Lines.GetLineFromPosition(old).Start is var from
                && string.IsNullOrWhiteSpace(original.ToString(TextSpan.FromBounds(from, old))))
            {
                edits.RemoveAll(edit => edit.Start >= from && edit.End <= old && edit.End > edit.Start);
                edits.Add(Edit.Delete(from, end));
                any = true;
            }
        }

        return any;
    }

    private static void Close(SourceText text, int next, HashSet<int> removed)
    {
        var last = text.Lines.Count - 1;
        var previous = Above(next, removed);
        while (FindPair(text, previous, next, removed) is var (first, end))
        {
            removed.UnionWith(Enumerable.Range(first, end - first));
            previous = Above(first, removed);
            next = end;
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
        if (below.Length == 0 && next < last && (above.Length == 0 || above.EndsWith("{", StringComparison.Ordinal) || above.EndsWith(":", StringComparison.Ordinal) || StartsWith(above, "#region", "#if", "#elif", "#else")))
        {
            removed.Add(next);
        }
        else if (above.Length == 0 && (StartsWith(below, "}", "case ", "default:", "#endregion", "#endif", "#elif", "#else") || (below.Length == 0 && next == last)))
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

    // The lines of directives that have nothing but blank lines between them any more.
    private static (int First, int End)? FindPair(SourceText text, int previous, int next, HashSet<int> removed)
    {
        while (previous >= 0 && Content(text, previous).Length == 0)
        {
            previous = Above(previous, removed);
        }

        while (next < text.Lines.Count - 1 && Content(text, next).Length == 0)
        {
            next++;
        }

        if (previous < 0 || next >= text.Lines.Count - 1)
        {
            return null;
        }

        string above = Content(text, previous), below = Content(text, next);
        return IsEmptyPair(above, below) ? (previous, next + 1)
            : StartsWith(above, "#else") && StartsWith(below, "#endif") ? (previous, next)
            : null;
    }

    private static bool StartsWith(string content, params string[] starts) => starts.Any(start => content.StartsWith(start, StringComparison.Ordinal));

    private static bool IsEmptyPair(string above, string below) =>
        StartsWith(above, "#region") && StartsWith(below, "#endregion")
        || StartsWith(above, "#if") && StartsWith(below, "#endif")
        || StartsWith(above, "#pragma warning disable") && StartsWith(below, "#pragma warning restore")
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
