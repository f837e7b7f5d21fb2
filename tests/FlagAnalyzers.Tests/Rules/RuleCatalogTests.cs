using System.Reflection;
using System.Text.RegularExpressions;
using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules;

/// <summary>Nothing that a rule must have is missing: a page, a help link, a row in the release notes, an analyzer.</summary>
public partial class RuleCatalogTests
{
    // Found where the files are read, so that RunAnalyzers=false does not build broken YAML.
    private static readonly string[] ByGenerator = ["FLAG001", "FLAG002", "FLAG003", "FLAG004", "FLAG005", "FLAG006", "FLAG009"];

    private static readonly string[] All =
    [
        .. ByGenerator, "FLAG007", "FLAG008", "FLAG101", "FLAG102", "FLAG103", "FLAG104", "FLAG105",
        "FLAG201", "FLAG202", "FLAG203", "FLAG204", "FLAG301", "FLAG302", "FLAG303", "FLAG304", "FLAG305", "FLAG306",
    ];

    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(FlagDescriptors).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(FlagDescriptors).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    public static TheoryData<string> Ids => new(All);

    [GeneratedRegex(@"^(FLAG\d{3}) \| (\w+) \| (\w+) \| (\w+), \[Documentation\]\((\S+)\)$", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow { get; }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_descriptor_in_one_place(string id)
    {
        var ids = Descriptors.Select(descriptor => descriptor.Id).ToList();
        Assert.Contains(id, ids);
        Assert.All(Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics), rule => Assert.Contains(rule, Descriptors));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_its_help_link_leads_to(string id)
    {
        var page = Path.Combine(RepositoryRoot(), "docs", "rules", id + ".md");
        Assert.True(File.Exists(page), page);
        var title = File.ReadLines(page).First();
        Assert.StartsWith($"# {id}: ", title, StringComparison.Ordinal);
        Assert.All(DescriptorsOf(id), descriptor =>
        {
            Assert.Equal($"https://github.com/flaganalyzers/FlagAnalyzers/blob/main/docs/rules/{id}.md", descriptor.HelpLinkUri);
            Assert.False(string.IsNullOrEmpty(descriptor.Description.ToString(null)));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_row_in_the_release_notes(string id)
    {
        var row = Assert.Single(ReleaseRow.Matches(ReleaseNotes()), row => row.Groups[1].Value == id);
        var descriptor = DescriptorsOf(id)[0];
        Assert.Equal(descriptor.Category, row.Groups[2].Value);
        Assert.Equal(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled", row.Groups[3].Value);
        Assert.Equal(descriptor.HelpLinkUri, row.Groups[5].Value);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_reported_by_the_generator_or_by_one_analyzer(string id)
    {
        var analyzers = Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id)).ToList();
        Assert.Equal(ByGenerator.Contains(id) ? 0 : 1, analyzers.Count);
    }

    [Fact]
    public void Nothing_is_declared_that_does_not_exist()
    {
        Assert.Empty(Descriptors.Select(descriptor => descriptor.Id).Except(All));
        Assert.Empty(ReleaseRow.Matches(ReleaseNotes()).Select(row => row.Groups[1].Value).Except(All));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "docs", "rules"), "FLAG*.md").Select(Path.GetFileNameWithoutExtension).Except(All));
    }

    [Fact]
    public void Every_fix_is_for_a_rule_or_the_compiler_and_supports_Fix_All()
    {
        var fixers = typeof(FlagCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!)
            .ToList();
        Assert.NotEmpty(fixers);
        Assert.All(fixers, fixer =>
        {
            Assert.All(fixer.FixableDiagnosticIds, id => Assert.True(All.Contains(id) || id.StartsWith("CS", StringComparison.Ordinal), id));
            Assert.NotNull(fixer.GetFixAllProvider());
        });
    }

    private static List<DiagnosticDescriptor> DescriptorsOf(string id) => [.. Descriptors.Where(descriptor => descriptor.Id == id)];

    private static string ReleaseNotes()
        => File.ReadAllText(Path.Combine(RepositoryRoot(), "src", "FlagAnalyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(RepositoryRoot(), "src", "FlagAnalyzers", "AnalyzerReleases.Shipped.md"));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FlagAnalyzers.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
