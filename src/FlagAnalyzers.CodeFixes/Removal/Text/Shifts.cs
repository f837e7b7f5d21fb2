using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Lines that move to the left with what they belong to.</summary>
internal static class Shifts
{
    public static void Add(SourceText text, SyntaxNode root, List<LineShift> shifts, List<Edit> edits)
    {
        var totals = new SortedDictionary<int, int>();
        var floors = new Dictionary<int, int>();
        foreach (var shift in shifts)
        {
            for (var line = shift.FirstLine; line <= shift.LastLine; line++)
            {
                totals.TryGetValue(line, out var total);
                totals[line] = total + shift.Delta;
                floors[line] = floors.TryGetValue(line, out var floor) ? Math.Min(floor, shift.Floor) : shift.Floor;
            }
        }

        MoveInserted(text, totals, edits);
        foreach (var pair in totals)
        {
            var line = text.Lines[pair.Key];
            var end = EndOfIndent(text, line);
            if (pair.Value <= 0 || end == line.Start || Overlaps(edits, line.Start, end))
            {
                continue;
            }

            if (RawString(root, line.Start) is { } raw)
            {
                if (MovesAsOne(text, raw, totals, pair.Value, out var length))
                {
                    edits.Add(Edit.Delete(line.Start, Math.Min(line.Start + length, end)));
                }
            }
            else if (end < line.End && !IsInsideToken(root, line.Start))
            {
                var indent = text.ToString(TextSpan.FromBounds(line.Start, end));
                var delta = text[end] == '#' ? Math.Min(pair.Value, Math.Max(0, Layout.ColumnOf(indent) - floors[pair.Key])) : pair.Value;
                var shorter = Layout.Shorter(indent, delta);
                edits.Add(indent.StartsWith(shorter, StringComparison.Ordinal)
                    ? Edit.Delete(line.Start + shorter.Length, end)
                    : Edit.Replace(line.Start, end, shorter));
            }
        }
    }

    // What is put into a line that moves moves with it.
    private static void MoveInserted(SourceText text, SortedDictionary<int, int> totals, List<Edit> edits)
    {
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            var line = text.Lines.GetLineFromPosition(edit.Start);
            if (edit.Text.IndexOf('\n') < 0 || !totals.TryGetValue(line.LineNumber, out var delta) || edit.Text.Contains("\"\"\"") || edit.Text.Contains("@\""))
            {
                continue;
            }

            var parts = edit.Text.Split('\n');
            for (var part = edit.Start == line.Start ? 0 : 1; part < parts.Length; part++)
            {
                var content = parts[part].TrimStart(' ', '\t');
                parts[part] = Layout.Shorter(parts[part].Substring(0, parts[part].Length - content.Length), delta) + content;
            }

            edits[i] = edit with { Text = string.Join("\n", parts) };
        }
    }

    private static int EndOfIndent(SourceText text, TextLine line)
    {
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end;
    }

    // What stands left of the closing quotes is no part of a raw string's value.
    private static TextSpan? RawString(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        TextSpan? found = token.SpanStart < position && token.Span.End > position && token.Text.StartsWith("\"\"\"", StringComparison.Ordinal) ? token.Span : null;
        foreach (var node in token.Parent?.AncestorsAndSelf() ?? [])
        {
            if (node is InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken }
                && node.SpanStart < position && node.Span.End > position)
            {
                found = node.Span;
            }
        }

        return found;
    }

    // All lines of the string lose the same characters, which must be as wide as what the code around it loses.
    private static bool MovesAsOne(SourceText text, TextSpan raw, SortedDictionary<int, int> totals, int delta, out int length)
    {
        int first = text.Lines.GetLineFromPosition(raw.Start).LineNumber + 1, last = text.Lines.GetLineFromPosition(raw.End).LineNumber;
        var closing = text.ToString(TextSpan.FromBounds(text.Lines[last].Start, EndOfIndent(text, text.Lines[last])));
        length = closing.StartsWith("\t", StringComparison.Ordinal) ? delta / 4 : delta;
        for (var line = first; line <= last; line++)
        {
            if (!totals.TryGetValue(line, out var total) || total != delta)
            {
                return false;
            }
        }

        return closing.Length >= length && Layout.ColumnOf(closing.Substring(0, length)) == delta;
    }

    private static bool IsInsideToken(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        if (token.FullSpan.Contains(position) && root.FindTrivia(position) is var trivia && trivia.IsKind(SyntaxKind.DisabledTextTrivia))
        {
            // Another configuration compiles it.
            var inner = position - trivia.SpanStart;
            return SyntaxFactory.ParseTokens(trivia.ToString()).Any(each => each.SpanStart < inner && each.Span.End > inner);
        }

        return token.Span.Contains(position) && token.SpanStart < position
            || token.SpanStart == position && token.IsKind(SyntaxKind.InterpolatedStringTextToken);
    }

    private static bool Overlaps(List<Edit> edits, int start, int end)
    {
        foreach (var edit in edits)
        {
            if (edit.Start < end && edit.End > start)
            {
                return true;
            }
        }

        return false;
    }
}
