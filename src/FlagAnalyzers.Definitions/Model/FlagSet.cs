namespace FlagAnalyzers.Definitions;

/// <summary>The flags of one generated class, merged from its files and checked against each other.</summary>
public sealed record FlagSet
{
    /// <summary>The class, such as <c>Flags</c>.</summary>
    public string ClassName { get; init; } = "Flags";

    /// <summary>The namespace that a file states; null leaves it to the project.</summary>
    public string? Namespace { get; init; }

    /// <summary>Paths of the files, in the order given.</summary>
    public EquatableArray<string> Paths { get; init; }

    /// <summary>The context's attributes: those of the whole project, so that indices agree between its sets.</summary>
    public EquatableArray<ContextAttribute> Attributes { get; init; }

    /// <summary>Named rules.</summary>
    public EquatableArray<Segment> Segments { get; init; }

    /// <summary>Rollout rings, innermost first.</summary>
    public EquatableArray<Ring> Rings { get; init; }

    /// <summary>The flags in the order of the files; of duplicates only the first.</summary>
    public EquatableArray<FlagDefinition> Flags { get; init; }

    /// <summary>What "stale" means here.</summary>
    public Policy Policy { get; init; } = Policy.Default;

    /// <summary>Errors: FLAG001 to FLAG006.</summary>
    public EquatableArray<Problem> Problems { get; init; }

    /// <summary>FLAG007 and FLAG008, those silenced by a comment left out.</summary>
    public EquatableArray<Problem> Findings { get; init; }

    /// <summary>Merges the files of one class; use <see cref="FlagProject.Create"/> where there are several classes.</summary>
    public static FlagSet Create(IReadOnlyList<FlagsDocument> documents)
    {
        FlagProject project = FlagProject.Create(documents);
        return project.Sets.IsEmpty ? new FlagSet() : project.Sets[0];
    }
}
