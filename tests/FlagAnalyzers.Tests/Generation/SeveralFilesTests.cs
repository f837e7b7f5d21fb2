using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>Several flags files in a project, and one flags file in several projects.</summary>
public sealed class SeveralFilesTests
{
    private const string Main =
        """
        context:
          region: string
        features:
          new-checkout: { kind: ops, targeting: [{ rule: "user.region == 'us'" }] }
          other: { kind: ops, enabled: true }
        """;

    private const string Billing =
        """
        context:
          plan: { values: [free, paid] }
        features:
          invoices: { kind: ops, targeting: [{ rule: "user.plan == 'paid'" }] }
        """;

    [Fact]
    public void Prefix_of_a_file_names_its_types_and_the_context_is_shared()
    {
        Assembly assembly = TestProject.With(Main).And("/repo/billing.flags.yaml", Billing).Generate().AssertNothingReported().Load();

        foreach (string name in new[] { "Flags", "FlagValues", "IFlags", "FlagsStub", "BillingFlags", "BillingFlagValues", "IBillingFlags", "BillingFlagsStub", "FlagContext", "Plan" })
            Assert.NotNull(assembly.GetType("Shop." + name));
        Assert.NotNull(assembly.GetType("Shop.FlagContext")!.GetProperty("Region"));
        Assert.NotNull(assembly.GetType("Shop.FlagContext")!.GetProperty("Plan"));
        Assert.Equal(["billing.flags.yaml", "flags.yaml"], assembly.GetCustomAttributes<FlagCatalogAttribute>().Select(attribute => attribute.Id).Order());
    }

    [Fact]
    public void Files_of_one_class_merge()
    {
        const string More = "class: Flags\nfeatures:\n  more: { kind: ops, requires: [other], enabled: true }\n";
        Assembly assembly = TestProject.With(Main).And("/repo/more.flags.yaml", More).Generate().AssertNothingReported().Load();

        Type flags = assembly.GetType("Shop.Flags")!;
        Assert.Equal(true, flags.GetProperty("More")!.GetValue(null));
        Assert.Equal(["flags.yaml", "more.flags.yaml"], assembly.GetCustomAttributes<FlagCatalogAttribute>().Select(attribute => attribute.Id).Order());
    }

    [Fact]
    public void Classes_that_differ_in_case_only_get_files_of_their_own()
    {
        const string Upper = "class: FLAGS\nfeatures:\n  c: { kind: ops, enabled: true }\n";
        GeneratedProject generated = TestProject.With(Main).And("/repo/upper.flags.yaml", Upper).Generate().AssertNothingReported().AssertCompiles();

        Assert.Equal(generated.FileNames.Count(), generated.FileNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Context_in_use_carries_over_to_the_flags_of_another_assembly_by_attribute_name()
    {
        TestProject library = TestProject.With(
            """
            context: { region: string, tier: { values: [free, paid] }, age: int, groups: 'string[]', app: version, born: date, beta: bool, score: int, plan: string }
            features:
              first: { kind: ops, enabled: true }
            """).Set("RootNamespace", "One") with
        { AssemblyName = "One" };
        TestProject program = TestProject.With(
            """
            context: { plan: { values: [basic, pro] }, beta: bool, score: double, extra: string, born: date, app: version, groups: 'string[]', age: int, tier: { values: [paid, other, free] }, region: string }
            features:
              all: { kind: ops, enabled: true, targeting: [{ rule: "user.id == 'u' and user.region == 'us' and user.tier == 'paid' and user.age > 3 and user.groups contains 'g' and user.app >= version('2.0.0') and user.born < date('2026-01-01') and user.beta and user.score == 7.0 and user.plan == 'pro'" }] }
              none: { kind: ops, enabled: true, targeting: [{ rule: "user.extra is not set" }] }
            """).Set("RootNamespace", "Two") with
        {
            AssemblyName = "Two",
            Source = """
                /// <summary>Reads the flags of one assembly in the context of another.</summary>
                public static class Program
                {
                    /// <summary>What the flags say.</summary>
                    public static string Run()
                    {
                        var context = new One.FlagContext("u")
                        {
                            Region = "us", Tier = One.Tier.Paid, Age = 4, Groups = new[] { "g" }, App = "2.1.0",
                            Born = new System.DateTime(2025, 12, 31), Beta = true, Score = 7, Plan = "pro",
                        };
                        using (One.Flags.Use(context))
                            return Two.Flags.All + " " + Two.Flags.None + " " + One.Flags.First;
                    }
                }
                """,
        };
        GeneratedProject one = library.Generate().AssertNothingReported();
        GeneratedProject two = (program with { References = program.References.Add(one.ToMetadata()) }).Generate().AssertNothingReported();

        var context = new AssemblyLoadContext("two assemblies");
        context.LoadFromStream(new MemoryStream(one.Emit()));
        Assembly loaded = context.LoadFromStream(new MemoryStream(two.Emit()));
        Assert.Equal("True True True", loaded.GetType("Program")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("class: Flag", "FlagValues")]
    [InlineData("namespace: Shop", "GenColour")]
    public void Types_that_would_have_one_name_are_reported_and_the_rest_is_generated(string header, string type)
    {
        const string Features = "\nfeatures:\n  {0}: {{ kind: ops, variants: {{ a: 50, b: 50 }}, default: a, type_name: GenColour }}\n";
        GeneratedProject generated = TestProject.With(string.Format(System.Globalization.CultureInfo.InvariantCulture, Features, "first"))
            .And("/repo/other.flags.yaml", header + string.Format(System.Globalization.CultureInfo.InvariantCulture, Features, "second").Replace("GenColour", type == "FlagValues" ? "Other" : type, StringComparison.Ordinal))
            .Generate()
            .AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generated.Diagnostics);
        Assert.Equal("FLAG003", diagnostic.Id);
        Assert.Contains(type, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/repo/other.flags.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.NotNull(generated.Compilation.GetTypeByMetadataName("Shop.Flags"));
    }

    [Fact]
    public void File_that_is_listed_twice_counts_once()
    {
        TestProject project = TestProject.With(Main);
        (project with { Files = [.. project.Files, .. TestProject.With(Main).Files] }).Generate().AssertNothingReported().AssertCompiles();
    }

    [Theory]
    [InlineData("Keys")]
    [InlineData("For")]
    [InlineData("Current")]
    [InlineData("Override")]
    public void Class_cannot_be_called_like_its_own_members(string name)
    {
        GeneratedProject generated = TestProject.With($"class: {name}\n" + Main).Generate().AssertCompiles();

        Assert.Equal("FLAG002", Assert.Single(generated.Diagnostics).Id);
    }

    [Fact]
    public void Attribute_of_two_types_is_reported()
    {
        const string Conflict = "context:\n  region: int\nfeatures:\n  c: { kind: ops, enabled: true }\n";
        GeneratedProject generated = TestProject.With(Main).And("/repo/other.flags.yaml", Conflict).Generate().AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generated.Diagnostics);
        Assert.Equal("FLAG002", diagnostic.Id);
        Assert.Equal("/repo/other.flags.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void File_that_a_referenced_project_exposes_is_not_generated_again(bool compiled)
    {
        TestProject consumer = Consumer(TestProject.With(Main), compiled);
        GeneratedProject generated = consumer.Generate().AssertNothingReported().AssertCompiles();

        Assert.Empty(generated.FileNames);
        Assert.NotEmpty(consumer.Set("FlagsGenerate", "true").Generate().FileNames);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void File_that_only_has_the_same_name_is_generated(bool compiled)
    {
        TestProject consumer = Consumer(TestProject.WithFeatures("a: { kind: ops, enabled: true }\nother: { kind: ops, enabled: true }\nthird: { kind: ops }"), compiled) with
        {
            Files = TestProject.WithFeatures("x: { kind: ops, enabled: true }\nother: { kind: ops, enabled: true }\nz: { kind: ops, enabled: true }").Files,
        };

        Assert.NotEmpty(consumer.Generate().AssertNothingReported().FileNames);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keys_or_internal_types_of_a_referenced_project_do_not_count(bool compiled)
    {
        Assert.NotEmpty(Consumer(TestProject.With(Main).Set("FlagsGenerate", "keys"), compiled).Generate().FileNames);
        TestProject hidden = TestProject.With(Main).Set("FlagsAccess", "internal");
        Assert.NotEmpty(Consumer(hidden, compiled).Generate().FileNames);

        TestProject friend = hidden with { Source = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Tests\")]" };
        Assert.Empty(Consumer(friend, compiled).Generate().FileNames);
    }

    private static TestProject Consumer(TestProject library, bool compiled)
    {
        GeneratedProject generated = (library with { AssemblyName = "Shop.Library" }).Generate().AssertCompiles();
        MetadataReference reference = compiled ? generated.ToMetadata() : generated.Compilation.ToMetadataReference();
        TestProject consumer = TestProject.With(Main) with { AssemblyName = "Shop.Tests" };
        return (consumer with { References = consumer.References.Add(reference) }).Set("AssemblyName", "Shop.Tests").Set("RootNamespace", "Shop.Tests");
    }
}
