namespace FlagAnalyzers.Removal;

/// <summary>Where an edit stands among edits at the same position.</summary>
internal enum EditOrder
{
    /// <summary>Inserted text that belongs to what ends here; inner edits come first.</summary>
    After,

    /// <summary>Inserted text that belongs to what starts here; outer edits come first.</summary>
    Before,

    /// <summary>A deleted or replaced range.</summary>
    Replace,
}

/// <summary>One change of a file's text. Ranges of one list never overlap: a parent drops the edits of what it deletes.</summary>
internal readonly record struct Edit(int Start, int End, string Text, EditOrder Order, bool IsLines = false, bool IsTail = false)
{
    public static Edit Delete(int start, int end) => new(start, end, "", EditOrder.Replace);

    public static Edit Replace(int start, int end, string text) => new(start, end, text, EditOrder.Replace);

    public static Edit Before(int position, string text) => new(position, position, text, EditOrder.Before);

    public static Edit After(int position, string text) => new(position, position, text, EditOrder.After);
}

/// <summary>Lines whose indentation becomes shorter by <paramref name="Delta"/> columns; that of directives stops at <paramref name="Floor"/>.</summary>
internal readonly record struct LineShift(int FirstLine, int LastLine, int Delta, int Floor = 0);
