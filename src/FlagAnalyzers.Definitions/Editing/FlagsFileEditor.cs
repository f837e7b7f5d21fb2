namespace FlagAnalyzers.Definitions;

/// <summary>Edits a flags file by the fewest characters: comments, order, quoting and line endings stay the author's.</summary>
public static class FlagsFileEditor
{
    /// <summary>Deletes the entry of <paramref name="key"/>; empty when the file has none.</summary>
    public static IReadOnlyList<TextEdit> RemoveFlag(FlagsDocument document, string key) => [];

    /// <summary>Sets a scalar of a flag (such as <c>cleanup_by</c>) to <paramref name="value"/>, adding the line where it is missing; empty when the file has no such flag.</summary>
    public static IReadOnlyList<TextEdit> SetScalar(FlagsDocument document, string flag, string name, string value) => [];

    /// <summary>Declares a flag; <paramref name="defaultValue"/> is the YAML text of its default, null for a bool flag.</summary>
    public static IReadOnlyList<TextEdit> AddFlag(FlagsDocument document, string key, FlagType type, string? defaultValue) => [];

    /// <summary>Takes <paramref name="prerequisite"/> out of the <c>requires</c> of <paramref name="flag"/>, in every environment.</summary>
    public static IReadOnlyList<TextEdit> RemoveRequirement(FlagsDocument document, string flag, string prerequisite) => [];

    /// <summary>Where the file still names <paramref name="key"/> outside its own entry: <c>requires</c> entries and <c>flag('...')</c> in rules.</summary>
    public static IReadOnlyList<FlagReference> FindReferences(FlagsDocument document, string key) => [];

    /// <summary>Applies <paramref name="edits"/>, whose spans do not overlap, to <paramref name="text"/>.</summary>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        List<TextEdit> ordered = [.. edits];
        ordered.Sort(static (left, right) => right.Span.Start.CompareTo(left.Span.Start));
        foreach (TextEdit edit in ordered)
        {
            text = text.Substring(0, edit.Span.Start) + edit.NewText + text.Substring(edit.Span.End);
        }

        return text;
    }
}
