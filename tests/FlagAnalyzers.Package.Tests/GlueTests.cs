using System.Text.Json;

namespace FlagAnalyzers.Package.Tests;

/// <summary>What reaches the compiler of a project that installs the package: read from the evaluated project, as an editor does.</summary>
[Collection(PackageCollection.Name)]
public sealed class GlueTests(PackedPackage package, GlueWorkspace projects) : IClassFixture<GlueWorkspace>
{
    private readonly Workspace _workspace = projects.Get(package);

    [Theory]
    [InlineData("app/app.csproj", "flags.yaml=flags.yaml")]
    [InlineData("near/inner/nested/nested.csproj", "near/flags.yaml=near/flags.yaml")]
    [InlineData("repository/inside/inside.csproj", "")]
    [InlineData("worktree/linked/linked.csproj", "")]
    [InlineData("through/through.csproj", "")]
    [InlineData("basic/basic.vbproj", "")]
    [InlineData("central/central.csproj", "flags.yaml=flags.yaml", "-p:TargetFramework=netstandard2.0")]
    [InlineData("byhand/byhand.csproj", "byhand/notes.txt=, flags.yaml=flags.yaml")]
    public void FlagsFile_IsTheNearestUpToTheRepositoryRoot(string project, string expected, params string[] arguments)
    {
        Assert.Equal(expected, Files(Evaluate(project, arguments)));
    }

    [Theory]
    [InlineData("one.flags.yaml", "app/one.flags.yaml=app/one.flags.yaml")]
    [InlineData("one.flags.yaml%3b../flags.yaml", "app/one.flags.yaml=app/one.flags.yaml, flags.yaml=flags.yaml")]
    [InlineData("*.flags.yaml", "app/one.flags.yaml=app/one.flags.yaml, app/two.flags.yaml=app/two.flags.yaml")]
    [InlineData("*.flags.yaml%3bone.flags.yaml", "app/one.flags.yaml=app/one.flags.yaml, app/two.flags.yaml=app/two.flags.yaml")]
    public void FlagsFile_CanBeSetAsAListOfGlobs(string flagsFile, string expected)
    {
        JsonElement evaluated = Evaluate("app/app.csproj", ["-p:FlagsFile=" + flagsFile]);

        Assert.Equal(expected, Files(evaluated));
        Assert.Equal("", Property(evaluated, "FlagsFileProblem"));
    }

    [Theory]
    [InlineData("app/app.csproj", "none.yaml", "FlagsFile names a file that does not exist: none.yaml")]
    [InlineData("app/app.csproj", "one.flags.yaml%3bnone.yaml", "FlagsFile names a file that does not exist: none.yaml")]
    [InlineData("app/app.csproj", "flags/*.flags.yaml%3bmore/*.yaml", "FlagsFile matches no file: flags/*.flags.yaml, more/*.yaml")]
    [InlineData("late/late.csproj", "none.yaml", "FlagsFile names a file that does not exist: none.yaml")]
    [InlineData("repository/inside/inside.csproj", "", "")]
    [InlineData("through/through.csproj", "none.yaml", "")]
    public void FlagsFile_ThatIsNotThere_IsAProblemForTheCompiler(string project, string flagsFile, string expected)
    {
        JsonElement evaluated = Evaluate(project, ["-p:FlagsFile=" + flagsFile, "-t:GenerateMSBuildEditorConfigFileShouldRun"]);

        Assert.Equal(expected, Property(evaluated, "FlagsFileProblem"));
    }

    [Fact]
    public void PackageReference_FromDirectoryBuildTargets_CountsInTheBuild()
    {
        JsonElement evaluated = Evaluate("late/late.csproj", ["-t:GenerateMSBuildEditorConfigFileShouldRun"]);

        Assert.Equal("flags.yaml=flags.yaml", Files(evaluated));
    }

    [Theory]
    [InlineData("th_TH.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    [InlineData("fa_IR.UTF-8")]
    public void Today_IsAGregorianDateInEveryCulture(string culture)
    {
        string before = DateTime.UtcNow.ToString("o")[..10];
        string today = Property(Evaluate("app/app.csproj", [], ("LC_ALL", culture)), "FlagsToday");
        string after = DateTime.UtcNow.ToString("o")[..10];

        Assert.Contains(today, (string[])[before, after]);
    }

    [Theory]
    [InlineData("app/app.csproj", ";FLAG202;FLAG203;FLAG201;FLAG204", "-p:TreatWarningsAsErrors=true")]
    [InlineData("app/app.csproj", ";FLAG202;FLAG203", "-p:TreatWarningsAsErrors=true", "-p:FlagsStrict=true")]
    [InlineData("own/own.csproj", "CS1591;FLAG202;FLAG203;FLAG201", "-p:TreatWarningsAsErrors=true")]
    [InlineData("basic/basic.vbproj", "", "-p:TreatWarningsAsErrors=true")]
    // Else a severity from an .editorconfig would not count.
    [InlineData("app/app.csproj", "")]
    public void Strictness_DecidesWhichDatesMayBreakABuild(string project, string expected, params string[] arguments)
    {
        Assert.Equal(expected, Property(Evaluate(project, arguments), "WarningsNotAsErrors"));
    }

    [Fact]
    public void Properties_OfTheProject_Win()
    {
        JsonElement evaluated = Evaluate("own/own.csproj");

        Assert.Equal("2027-01-31", Property(evaluated, "FlagsToday"));
        Assert.Equal("overdue", Property(evaluated, "FlagsStrict"));
        Assert.Equal("auto", Property(evaluated, "FlagsGenerate"));
    }

    [Fact]
    public void UpToDateCheck_OfEditors_KnowsTheFlagsFile()
    {
        JsonElement inputs = Evaluate("app/app.csproj").GetProperty("Items").GetProperty("UpToDateCheckInput");

        Assert.Contains(inputs.EnumerateArray(), i => i.GetProperty("FullPath").GetString() == _workspace.PathOf("flags.yaml"));
    }

    private JsonElement Evaluate(string project, string[]? arguments = null, params (string Name, string Value)[] environment)
    {
        BuildResult result = DotNet.Run(
            _workspace.Root,
            [
                "msbuild", project, "-getItem:AdditionalFiles,UpToDateCheckInput",
                "-getProperty:FlagsToday,FlagsStrict,FlagsGenerate,FlagsFileProblem,WarningsNotAsErrors", .. arguments ?? [],
            ],
            environment).Succeeded();
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static string Property(JsonElement evaluated, string name) =>
        evaluated.GetProperty("Properties").GetProperty(name).GetString()!;

    /// <summary>Each additional file, relative to the root, and its id.</summary>
    private string Files(JsonElement evaluated) =>
        string.Join(", ", evaluated.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(f => $"{Path.GetRelativePath(_workspace.Root, f.GetProperty("FullPath").GetString()!)}={Metadata(f, "FlagsId")}")
            .Order(StringComparer.Ordinal));

    private static string? Metadata(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
