using System.Text.RegularExpressions;

namespace FlagAnalyzers.Package.Tests;

/// <summary>A page that is linked is there.</summary>
public sealed partial class DocumentationTests
{
    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)#\s]+)")]
    private static partial Regex RelativeLink { get; }

    [Fact]
    public void Links_LeadSomewhere()
    {
        string root = PackedPackage.RepositoryRoot;
        IEnumerable<string> pages = Directory
            .EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(root, "README.md"));

        Assert.Empty(
            from page in pages
            from Match link in RelativeLink.Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups["target"].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetRelativePath(root, page)} -> {link.Groups["target"].Value}");
    }

    [Fact]
    public void Readme_ListsEveryRule()
    {
        string root = PackedPackage.RepositoryRoot;
        string readme = File.ReadAllText(Path.Combine(root, "README.md"));

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(root, "docs", "rules"), "FLAG*.md").Select(Path.GetFileNameWithoutExtension),
            id => Assert.Contains($"[{id}](docs/rules/{id}.md)", readme, StringComparison.Ordinal));
    }
}
