using System.Text.RegularExpressions;

namespace FlagAnalyzers.Package.Tests;

/// <summary>samples/Mistakes, built from the package: the exact list of what the build says.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class MistakesTests(PackedPackage package)
{
    private static string Samples => Path.Combine(PackedPackage.RepositoryRoot, "samples", "Mistakes");

    [GeneratedRegex(@"(?<=<!-- build -->\s*```\s*)[^`]*?(?=\s*```\s*<!-- /build -->)")]
    private static partial Regex ExcerptOfReadme { get; }

    [Fact]
    public void Build_SaysExactlyWhatIsExpected()
    {
        Workspace workspace = package.CreateWorkspace()
            .Write("Directory.Build.targets", """
                <Project>
                  <ItemGroup>
                    <PackageReference Include="FlagAnalyzers" Version="$(FlagAnalyzersVersion)" />
                  </ItemGroup>
                </Project>
                """);
        foreach (string file in Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Samples, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
                workspace.Write(relative, File.ReadAllText(file));
        }

        BuildResult result = workspace.Build("Mistakes.slnx", "-p:ImplicitUsings=enable", "-p:Nullable=enable").Failed();

        string actual = string.Join('\n', result.Lines(workspace.Root)) + "\n";
        string expected = File.ReadAllText(Path.Combine(Samples, "expected.txt")).ReplaceLineEndings("\n");
        Assert.True(expected == actual, $"samples/Mistakes/expected.txt should be:\n{actual}");
    }

    [Fact]
    public void Readme_ShowsLinesOfThatBuild()
    {
        string readme = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");
        string[] excerpt = ExcerptOfReadme.Match(readme).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(excerpt);
        Assert.Subset(File.ReadAllLines(Path.Combine(Samples, "expected.txt")).ToHashSet(), excerpt.ToHashSet());
    }
}
