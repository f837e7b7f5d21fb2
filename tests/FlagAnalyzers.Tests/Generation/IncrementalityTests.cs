using System.Collections.Immutable;
using FlagAnalyzers.Generation;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>What an edit runs again. Nothing that need not.</summary>
public sealed class IncrementalityTests
{
    private const string Yaml =
        """
        features:
          new-checkout:
            description: One page.
            rollout: { percentage: 25 }
            targeting:
              - rule: "user.region == 'us-west'"
                enabled: true
        """;

    private const string BillingYaml =
        """
        features:
          invoices: { kind: ops, enabled: true }
        """;

    private static readonly string[] OutputSteps = [GeneratorSteps.Classes, GeneratorSteps.Context, GeneratorSteps.Diagnostics];

    private static TestProject Project => TestProject.With(Yaml).And("/repo/billing.flags.yaml", BillingYaml);

    [Fact]
    public void First_run_makes_everything()
    {
        GeneratorRunResult result = Project.Driver().RunGenerators(Project.Compile()).GetRunResult().Results.Single();

        Assert.All(Reasons(result), step => Assert.Equal(IncrementalStepRunReason.New, step.Reason));
        foreach (string name in AllSteps())
            Assert.Contains(name, result.TrackedSteps.Keys);
    }

    [Fact]
    public void Edit_of_the_program_runs_nothing()
    {
        GeneratorRunResult result = Rerun(driver => driver, compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added { }", Project.Parsing())));

        Assert.All(Reasons(result), step => Assert.True(step.Reason == IncrementalStepRunReason.Cached, step.ToString()));
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Another_day_writes_nothing_again()
    {
        GeneratorRunResult result = Rerun(driver => driver.WithUpdatedAnalyzerConfigOptions(new InMemoryOptions(Project.Properties.SetItem("FlagsToday", "2026-11-21"))));

        Assert.All(Reasons(result, GeneratorSteps.Files), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(result, GeneratorSteps.Documents), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(result, GeneratorSteps.Settings), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(Reasons(result, GeneratorSteps.Specs), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("# a comment at the top\n", "")]
    [InlineData("\n\n", "\n# and one at the end\n")]
    public void Moved_lines_write_nothing_again(string before, string after)
    {
        GeneratorRunResult result = Rerun(driver => Replace(driver, 0, before + Yaml + after));

        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, GeneratorSteps.Documents));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, GeneratorSteps.Project));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, GeneratorSteps.Specs));
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Moved_mistake_is_reported_at_its_new_place_and_writes_nothing_again()
    {
        TestProject broken = TestProject.WithFeatures("a: { rolout: { percentage: 5 } }");
        GeneratorDriver driver = broken.Driver().RunGenerators(broken.Compile());
        Diagnostic before = Assert.Single(driver.GetRunResult().Diagnostics);

        var moved = new InMemoryFile("/repo/flags.yaml", "# moved\n" + broken.Files[0].GetText());
        driver = driver.ReplaceAdditionalText(broken.Files[0], moved).RunGenerators(broken.Compile());
        GeneratorRunResult result = driver.GetRunResult().Results.Single();

        Diagnostic after = Assert.Single(result.Diagnostics);
        Assert.Equal(before.Location.GetLineSpan().StartLinePosition.Line + 1, after.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, GeneratorSteps.Diagnostics));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, GeneratorSteps.Specs));
    }

    [Fact]
    public void Another_description_writes_its_class_and_no_other()
    {
        GeneratorRunResult result = Rerun(driver => Replace(driver, 0, Yaml.Replace("One page.", "One long page.", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, GeneratorSteps.Specs));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], Reasons(result, GeneratorSteps.Classes));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, GeneratorSteps.Context));
        Assert.Contains("One long page.", result.GeneratedSources.Single(source => source.HintName == "Flags.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_without_flags_writes_nothing_again()
    {
        MetadataReference added = CSharpCompilation.Create("Added", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
        GeneratorRunResult result = Rerun(driver => driver, compilation => compilation.AddReferences(added));

        Assert.All(Reasons(result, GeneratorSteps.Specs), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Additional_files_of_others_run_nothing()
    {
        GeneratorRunResult result = Rerun(driver => driver.AddAdditionalTexts([new InMemoryFile("/repo/stylecop.json", "{}")]));

        Assert.All(Reasons(result, GeneratorSteps.Documents), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Project_without_flags_does_nothing()
    {
        GeneratedProject generated = new TestProject { Files = [new InMemoryFile("/repo/other.txt", "text")] }.Generate();

        generated.AssertNothingReported();
        Assert.Empty(generated.FileNames);
        Assert.False(generated.Result.TrackedSteps.ContainsKey(GeneratorSteps.References));
    }

    private static string[] AllSteps() =>
    [
        GeneratorSteps.Files, GeneratorSteps.Documents, GeneratorSteps.Project, GeneratorSteps.Settings, GeneratorSteps.Language,
        GeneratorSteps.ReferenceReader, GeneratorSteps.References, GeneratorSteps.Target, GeneratorSteps.Specs, .. OutputSteps,
    ];

    private static GeneratorDriver Replace(GeneratorDriver driver, int file, string text)
    {
        AdditionalText before = Files[file];
        return driver.ReplaceAdditionalText(before, new InMemoryFile(before.Path, text));
    }

    private static readonly ImmutableArray<AdditionalText> Files = Project.Files;

    private static GeneratorRunResult Rerun(Func<GeneratorDriver, GeneratorDriver> change, Func<Compilation, Compilation>? edit = null)
    {
        TestProject project = Project with { Files = Files };
        Compilation compilation = project.Compile();
        GeneratorDriver driver = project.Driver().RunGenerators(compilation);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        driver = change(driver).RunGenerators(edit is null ? compilation : edit(compilation));
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }

    private static IEnumerable<(string Step, IncrementalStepRunReason Reason)> Reasons(GeneratorRunResult result) =>
        AllSteps().Where(result.TrackedSteps.ContainsKey).SelectMany(name => Reasons(result, name).Select(reason => (name, reason)));

    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray();

    private static IncrementalStepRunReason[] OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray();
}
