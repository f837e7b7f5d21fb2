using FlagAnalyzers.Definitions.Merging;

namespace FlagAnalyzers.Definitions;

/// <summary>All flags files of one project: a set per class, one context for all.</summary>
public sealed record FlagProject
{
    /// <summary>A set for each class, in the order of the files.</summary>
    public EquatableArray<FlagSet> Sets { get; init; }

    /// <summary>The union of the sets' context attributes.</summary>
    public EquatableArray<ContextAttribute> Attributes { get; init; }

    /// <summary>Groups <paramref name="documents"/> by class, merges each group and checks them against each other.</summary>
    public static FlagProject Create(IReadOnlyList<FlagsDocument> documents)
    {
        List<ClassGroup> groups = ClassGroup.Group(documents);
        List<ContextAttribute> attributes = AttributeMerger.Merge(groups);
        foreach (ClassGroup group in groups)
        {
            NameChecker.NameFlags(group);
        }

        NameChecker.NameEnums(groups, attributes);
        NameChecker.CheckKeys(groups);
        List<FlagSet> sets = new(groups.Count);
        foreach (ClassGroup group in groups)
        {
            sets.Add(new SetBuilder(group, attributes).Build());
        }

        return new FlagProject { Sets = sets.ToEquatableArray(), Attributes = attributes.ToEquatableArray() };
    }
}
