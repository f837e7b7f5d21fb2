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
        CloseStarts(text, edits);
        var first = Build(text, edits, out var seams);
        return Seams.Close(text, first, seams, edits) | Seams.CloseGaps(text, root, first, edits) ? Build(text, edits, out _) : first;
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

    // `A(); B(); C();` without its first two statements: the blank between them and the third goes too.
    private static void CloseStarts(SourceText text, List<Edit> edits)
    {
        var deleted = edits.FindAll(static edit => edit.Text.Length == 0 && edit.End > edit.Start).OrderBy(static edit => edit.Start).ToList();
        for (var i = 0; i < deleted.Count; i++)
        {
            if (!IsBlank(text, text.Lines.GetLineFromPosition(deleted[i].Start).Start, deleted[i].Start))
            {
                continue;
            }

            var (line, end, first) = (text.Lines.GetLineFromPosition(deleted[i].Start), deleted[i].End, i);
            while (i + 1 < deleted.Count && deleted[i + 1].Start <= line.End && IsBlank(text, Math.Min(end, deleted[i + 1].Start), deleted[i + 1].Start))
            {
                end = Math.Max(end, deleted[++i].End);
            }

            var next = end;
            while (next < line.End && text[next] is ' ' or '\t')
            {
                next++;
            }

            if (i > first && end < next && next < line.End && !edits.Exists(edit => edit.Start >= end && edit.Start <= next))
            {
                edits.Add(Edit.Delete(end, next));
            }
        }
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
}
