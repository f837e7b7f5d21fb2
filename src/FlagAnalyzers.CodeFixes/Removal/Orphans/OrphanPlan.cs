using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>The edits that take one orphan out, in every file they touch.</summary>
internal sealed class OrphanPlan(DeclaredName name)
{
    public DeclaredName Name { get; } = name;

    /// <summary>Whether what goes is the flag's own member.</summary>
    public bool IsDefinition { get; set; }

    public Dictionary<DocumentId, EditList> Edits { get; } = [];

    public EditList In(DocumentId id)
    {
        if (!Edits.TryGetValue(id, out var edits))
        {
            Edits.Add(id, edits = new EditList());
        }

        return edits;
    }

    public bool Overlaps(OrphanPlan other)
    {
        foreach (var pair in Edits)
        {
            if (!other.Edits.TryGetValue(pair.Key, out var theirs))
            {
                continue;
            }

            foreach (var mine in pair.Value.Edits)
            {
                foreach (var edit in theirs.Edits)
                {
                    if (mine.Start < edit.End && edit.Start < mine.End || mine.Start == edit.Start)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
