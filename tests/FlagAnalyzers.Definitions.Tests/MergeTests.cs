namespace FlagAnalyzers.Definitions.Tests;

/// <summary>Several files in one project.</summary>
public class MergeTests
{
    [Fact]
    public void Files_of_one_class_merge()
    {
        FlagSet set = FlagSet.Create([
            Read("flags/a.yaml", "class: Shop\nnamespace: My.Shop\ncontext: { region: string }\nsegments: { eu: \"user.region == 'eu'\" }\npolicy: { grace: 3d }\nfeatures:\n  a: { enabled: true }\n"),
            Read("flags/b.yaml", "class: Shop\nrings: [ { name: eu, segment: eu } ]\nfeatures:\n  b: { enabled: true, requires: [a], targeting: [ { rule: \"segment.eu\" } ] }\n"),
        ]);

        Assert.Empty(set.Problems);
        Assert.Equal(("Shop", "My.Shop", 3), (set.ClassName, set.Namespace, set.Policy.GraceDays));
        Assert.Equal([("a", "flags/a.yaml"), ("b", "flags/b.yaml")], set.Flags.Select(flag => (flag.Key.Value, flag.Path)));
        Assert.Equal([0], set.Flag("b").Base.Requires);
        Assert.Equal(0, set.Rings[0].SegmentIndex);
    }

    [Fact]
    public void Sections_belong_in_one_file_and_keys_are_unique()
    {
        const string second = "context: { x: int }\nnamespace: Two\nfeatures:\n  a: { enabled: false }\n";
        FlagSet set = FlagSet.Create([Read("a.yaml", "context: { region: string }\nnamespace: One\nfeatures:\n  a: { enabled: true }\n"), Read("b.yaml", second)]);

        Assert.Equal(
            [("FLAG002", "b.yaml", "Two"), ("FLAG002", "b.yaml", "context"), ("FLAG003", "b.yaml", "a")],
            set.Problems.Select(problem => (problem.DiagnosticId, problem.Path, second.Substring(problem.Span.Start, problem.Span.Length))).OrderBy(problem => problem.DiagnosticId + problem.Item3, StringComparer.Ordinal));
        Assert.Contains(set.Problems, problem => problem.Message == "'context' of the class 'Flags' is in a.yaml already; it belongs in one file");
        Assert.Contains(set.Problems, problem => problem.Message == "Flag 'a': this key is declared in a.yaml already; rename or remove one");
    }

    [Fact]
    public void Classes_share_one_context()
    {
        FlagProject project = FlagProject.Create([
            Read("flags.yaml", "context: { region: string }\nfeatures:\n  a: { enabled: true, targeting: [ { rule: \"user.region == 'eu'\" } ] }\n"),
            Read("billing.flags.yaml", "features:\n  b: { enabled: true, targeting: [ { rule: \"user.region == 'eu' && user.age > 3\" } ] }\n"),
        ]);

        Assert.Equal(["Flags", "BillingFlags"], project.Sets.Select(set => set.ClassName));
        Assert.Equal(["region", "age"], project.Attributes.Select(attribute => attribute.Name));
        Assert.All(project.Sets, set => Assert.Equal((0, project.Attributes), (set.Problems.Count, set.Attributes)));
    }

    [Fact]
    public void Classes_cannot_declare_an_attribute_differently_nor_a_key_twice()
    {
        FlagProject project = FlagProject.Create([
            Read("flags.yaml", "context: { region: string }\nfeatures:\n  a: { enabled: true }\n"),
            Read("billing.flags.yaml", "context: { region: int }\nfeatures:\n  a: { enabled: true }\n"),
        ]);

        Assert.Empty(project.Sets[0].Problems);
        Assert.Equal([ProblemId.InvalidDefinition, ProblemId.DuplicateFlag], project.Sets[1].Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void Equal_texts_give_equal_sets()
    {
        const string text = "segments: { s: \"user.beta\" }\nfeatures:\n  f: { enabled: true, allowlist: [a], targeting: [ { rule: \"segment.s && user.x > 3\" } ], rollout: { percentage: 5 } }\n";
        FlagSet first = Marked.Read(text);

        Assert.Equal(first, Marked.Read(text));
        Assert.Equal(first.GetHashCode(), Marked.Read(text).GetHashCode());
        Assert.NotEqual(first, Marked.Read(text.Replace("> 3", "> 4", StringComparison.Ordinal)));
        Assert.NotEqual(first, Marked.Read(text.Replace("percentage: 5", "percentage: 6", StringComparison.Ordinal)));
    }

    private static FlagsDocument Read(string path, string text) => FlagsReader.Read(path, text);
}
