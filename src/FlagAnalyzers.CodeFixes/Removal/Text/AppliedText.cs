using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>A file's text after a list of edits, with the way from old positions to new ones.</summary>
internal sealed class AppliedText
{
    private readonly List<(int Old, int New, int Length)> _kept;

    private AppliedText(SourceText text, List<TextChange> changes, List<(int Old, int New, int Length)> kept)
    {
        Text = text;
        Changes = changes;
        _kept = kept;
    }

    public SourceText Text { get; }

    public List<TextChange> Changes { get; }

    /// <summary>Applies edits, then closes up the blank lines that deleted lines leave behind.</summary>
    public static AppliedText Create(SourceText text, SyntaxNode root, EditList list)
    {
        var edits = new List<Edit>(list.Edits);
        Shifts.Add(text, root, list.Shifts, edits);
        var first = Build(text, edits, out var seams);
        return CloseSeams(text, first, seams, edits) | CloseGaps(text, first, edits) ? Build(text, edits, out _) : first;
    }

    /// <summary>The new position of a kept character, or -1 where the character is gone.</summary>
    public int Map(int position)
    {
        int low = 0, high = _kept.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (old, @new, length) = _kept[middle];
            if (position < old)
            {
                high = middle - 1;
            }
            else if (position >= old + length)
            {
                low = middle + 1;
            }
            else
            {
                return @new + position - old;
            }
        }

        return -1;
    }

    /// <summary>Whether every character of a range is kept, side by side.</summary>
    public bool IsKept(int start, int end)
    {
        var mapped = Map(start);
        return mapped >= 0 && (end <= start + 1 || Map(end - 1) == mapped + end - 1 - start);
    }

    /// <summary>The new position of a character, or where it would stand had it been kept.</summary>
    public int MapLoosely(int position)
    {
        var shift = 0;
        foreach (var change in Changes)
        {
            if (change.Span.End <= position && (change.Span.Start < position || change.Span.Length == 0))
            {
                shift += change.NewText!.Length - change.Span.Length;
            }
            else if (change.Span.Start < position)
            {
                return change.Span.Start + shift;
            }
        }

        return position + shift;
    }

    /// <summary>The old position of a kept character, or -1 where the character is new.</summary>
    public int MapBack(int position)
    {
        foreach (var (old, @new, length) in _kept)
        {
            if (position >= @new && position < @new + length)
            {
                return old + position - @new;
            }
        }

        return -1;
    }

    private static AppliedText Build(SourceText text, List<Edit> edits, out List<int> seams)
    {
        var ordered = new List<(Edit Edit, int Index)>(edits.Count);
        for (var i = 0; i < edits.Count; i++)
        {
            ordered.Add((edits[i], i));
        }

        ordered.Sort(static (x, y) =>
        {
            var byStart = x.Edit.Start.CompareTo(y.Edit.Start);
            if (byStart != 0)
            {
                return byStart;
            }

            var byOrder = x.Edit.Order.CompareTo(y.Edit.Order);
            if (byOrder != 0)
            {
                return byOrder;
            }

            return x.Edit.Order == EditOrder.Before ? y.Index.CompareTo(x.Index) : x.Index.CompareTo(y.Index);
        });

        var kept = new List<(int, int, int)>();
        var changes = new List<TextChange>();
        seams = [];
        int oldPosition = 0, newPosition = 0;
        foreach (var (next, _) in ordered)
        {
            var edit = next;
            if (edit.Start < oldPosition && edit.Text.Length == 0 && changes[changes.Count - 1].NewText!.Length == 0 && IsBlank(text, edit.Start, Math.Min(edit.End, oldPosition)))
            {
                // Both take the same white space.
                edit = edit with { Start = oldPosition, End = Math.Max(oldPosition, edit.End) };
            }

            if (edit.Start < oldPosition)
            {
                throw new CannotReduceException("the rewrite of this place overlaps another one");
            }

            if (edit.Start > oldPosition)
            {
                kept.Add((oldPosition, newPosition, edit.Start - oldPosition));
                newPosition += edit.Start - oldPosition;
            }

            if (edit.IsLines)
            {
                seams.Add(newPosition);
            }

            AddChange(changes, edit);
            newPosition += edit.Text.Length;
            oldPosition = edit.End;
        }

        if (oldPosition < text.Length)
        {
            kept.Add((oldPosition, newPosition, text.Length - oldPosition));
        }

        return new AppliedText(text.WithChanges(changes), changes, kept);
    }

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Text changes at one position must be one change.
    private static void AddChange(List<TextChange> changes, Edit edit)
    {
        if (changes.Count > 0 && changes[changes.Count - 1] is var last && last.Span.End == edit.Start)
        {
            changes[changes.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, edit.End), last.NewText + edit.Text);
        }
        else
        {
            changes.Add(new TextChange(TextSpan.FromBounds(edit.Start, edit.End), edit.Text));
        }
    }

    private static bool CloseSeams(SourceText original, AppliedText applied, List<int> seams, List<Edit> edits)
    {
        var lines = applied.Text.Lines;
        var removed = new HashSet<int>();
        foreach (var seam in seams)
        {
            var next = lines.GetLineFromPosition(Math.Min(seam, applied.Text.Length)).LineNumber;
            var previous = next - 1;
            while (previous >= 0 && removed.Contains(previous))
            {
                previous--;
            }

            if (previous < 0)
            {
                while (next < lines.Count - 1 && Content(applied.Text, next).Length == 0)
                {
                    removed.Add(next++);
                }

                continue;
            }

            var above = Content(applied.Text, previous);
            var below = Content(applied.Text, next);
            if (below.Length == 0 && next < lines.Count - 1
                && (above.Length == 0 || above.EndsWith("{", StringComparison.Ordinal) || above.EndsWith(":", StringComparison.Ordinal)))
            {
                removed.Add(next);
            }
            else if (above.Length == 0 && (below.StartsWith("}", StringComparison.Ordinal)
                || below.StartsWith("case ", StringComparison.Ordinal) || below.StartsWith("default:", StringComparison.Ordinal) || (below.Length == 0 && next == lines.Count - 1)))
            {
                removed.Add(previous);
            }
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

    // `{ A(); B(); }` without A() keeps one blank, and no line ends with one.
    private static bool CloseGaps(SourceText original, AppliedText applied, List<Edit> edits)
    {
        var any = false;
        var shift = 0;
        foreach (var change in applied.Changes)
        {
            var position = change.Span.Start + shift + change.NewText!.Length;
            shift += change.NewText.Length - change.Span.Length;
            if (change.NewText.Length > 0 || change.Span.Length == 0)
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

    private static string Content(SourceText text, int line) => text.Lines[line].ToString().Trim();
}
