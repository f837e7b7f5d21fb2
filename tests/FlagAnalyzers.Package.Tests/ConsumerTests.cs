namespace FlagAnalyzers.Package.Tests;

/// <summary>Real projects of many kinds that build without a warning; one build for all of them.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackage package, ConsumerBuild build) : IClassFixture<ConsumerBuild>
{
    [Theory]
    [InlineData("Trimmed.App")]
    [InlineData("Old.Library")]
    [InlineData("Plain")]
    [InlineData("Odd")]
    [InlineData("TwoFiles")]
    [InlineData("Shared.One")]
    [InlineData("Shared.Two")]
    [InlineData("Unchecked")]
    [InlineData("BesideYaml")]
    [InlineData("Many")]
    public void Project_BuildsWithoutAWarning(string project)
    {
        Assert.Empty(build.Get(package).Diagnostics(project + ".csproj"));
    }

    [Fact]
    public void Build_Succeeds() => build.Get(package).Succeeded();

    [Fact]
    public void Program_ReadsItsFlags()
    {
        build.Get(package).Succeeded();

        BuildResult run = build.Workspace.Run("exec", "Trimmed.App/bin/Debug/net10.0/Trimmed.App.dll").Succeeded();

        Assert.Equal(
            """
            new-checkout = True
            page-size = 20
            button-color = Control
            billing = True
            shared = True
            """.ReplaceLineEndings(),
            run.Output.ReplaceLineEndings().TrimEnd());
    }

    [Fact]
    public void Reference_IsEnoughToBeChecked()
    {
        // It neither installs the package nor has a flags file of its own.
        Assert.Equal(["Through.cs(7,32): warning FLAG101"], build.Get(package).Diagnostics("Through.csproj"));
    }
}
