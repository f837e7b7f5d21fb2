namespace FlagAnalyzers.Removal;

/// <summary>Edits of one region with what they did to the sites in it.</summary>
internal sealed class EditList
{
    public List<Edit> Edits { get; } = [];

    public List<LineShift> Shifts { get; } = [];

    public List<SiteNote> Notes { get; } = [];

    /// <summary>Where names stand whose declarations move to the statement after them.</summary>
    public List<int> Moved { get; } = [];

    public bool IsEmpty => Edits.Count == 0 && Shifts.Count == 0;

    public EditList Add(Edit edit)
    {
        if (edit.Start != edit.End || edit.Text.Length > 0)
        {
            Edits.Add(edit);
        }

        return this;
    }

    public EditList Add(EditList other)
    {
        Edits.AddRange(other.Edits);
        Shifts.AddRange(other.Shifts);
        Notes.AddRange(other.Notes);
        Moved.AddRange(other.Moved);
        return this;
    }

    public EditList OnlyNotes()
    {
        var notes = new EditList();
        notes.Notes.AddRange(Notes);
        return notes;
    }

    public EditList Note(Seed seed, RemovalStatus status, string reason)
    {
        Notes.Add(new SiteNote(seed, status, reason));
        return this;
    }
}

/// <summary>What an edit leaves of a site, where that is not a full rewrite.</summary>
internal readonly record struct SiteNote(Seed Seed, RemovalStatus Status, string Reason);
