using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Tests.Reads.Sdks;

public class KnownSdksTests
{
    public static TheoryData<string> Names => [.. KnownSdks.All.Select(sdk => sdk.Name).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_a_guide(string name)
    {
        string page = Path.Combine(RepositoryRoot(), "docs", "sdk", name.Replace(".", "-", StringComparison.Ordinal).ToLowerInvariant() + ".md");
        Assert.True(File.Exists(page), page);
        string text = File.ReadAllText(page);
        string member = KnownSdks.All.First(sdk => sdk.Name == name).Members[0];
        Assert.Contains(member, text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_type_belongs_to_two_entries()
    {
        string[] types = [.. KnownSdks.All.SelectMany(sdk => sdk.Types)];
        Assert.Equal(types.Distinct(StringComparer.Ordinal), types);
    }

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "FlagAnalyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
