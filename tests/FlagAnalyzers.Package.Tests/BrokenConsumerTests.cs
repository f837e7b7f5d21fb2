namespace FlagAnalyzers.Package.Tests;

/// <summary>What a build says of mistakes, to the line and column.</summary>
[Collection(PackageCollection.Name)]
public sealed class BrokenConsumerTests(PackedPackage package, BrokenConsumerBuild build) : IClassFixture<BrokenConsumerBuild>
{
    [Fact]
    public void MistakesInTheFile_AreErrorsWhereTheyStand()
    {
        Assert.Equal(
        [
            "flags.yaml(10,24): error FLAG004",
            "flags.yaml(12,16): error FLAG006",
            "flags.yaml(3,14): error FLAG002",
            "flags.yaml(4,5): error FLAG002",
            "flags.yaml(6,28): error FLAG005",
        ],
        build.Get(package).Diagnostics("Broken.csproj"));
    }

    [Fact]
    public void MistakesInTheFile_AreErrorsWithoutAnalyzersToo()
    {
        Assert.Equal(build.Get(package).Diagnostics("Broken.csproj"), build.Get(package).Diagnostics("BrokenUnchecked.csproj"));
    }

    [Theory]
    [InlineData("OldLanguage")]
    [InlineData("MalformedToday")]
    [InlineData("MissingFile")]
    public void Setting_ThatCannotBeUsed_IsOneError(string project)
    {
        string diagnostic = Assert.Single(build.Get(package).Diagnostics(project + ".csproj"));

        Assert.EndsWith("error FLAG009", diagnostic, StringComparison.Ordinal);
    }
}
