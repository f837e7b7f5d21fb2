namespace FlagAnalyzers.Definitions.Declarations;

/// <summary>A whole file; null sections are keys that it does not have.</summary>
internal sealed class FileDeclaration
{
    public Located<string>? ClassName { get; set; }

    public Located<string>? Namespace { get; set; }

    public Section<Policy>? Policy { get; set; }

    public Section<List<AttributeDeclaration>>? Context { get; set; }

    public Section<List<SegmentDeclaration>>? Segments { get; set; }

    public Section<List<RingDeclaration>>? Rings { get; set; }

    /// <summary>Whether every flag and every section could be read; else what the file does not have may be in one that could not.</summary>
    public bool IsComplete { get; set; } = true;

    public List<FlagDeclaration> Flags { get; set; } = [];
}
