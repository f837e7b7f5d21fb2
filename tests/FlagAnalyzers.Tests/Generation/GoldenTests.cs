using System.Globalization;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>
/// The generated code, byte by byte, in files that are read in a review. To write them again after a wanted change:
/// <c>FLAGS_UPDATE_GOLDEN=1 dotnet test tests/FlagAnalyzers.Tests --filter GoldenTests</c>
/// </summary>
public sealed class GoldenTests
{
    private const string UpdateSwitch = "FLAGS_UPDATE_GOLDEN";

    public static TheoryData<string> Cases() => ["shop", "minimal", "hostile", "types"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generated_code_is_as_reviewed(string name)
    {
        string folder = Path.Combine(GoldenFolder(), name);
        GeneratedProject generated = Project(name).Generate().AssertNothingReported().AssertCompiles();
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
            Update(folder, generated);

        string[] expected = Directory.GetFiles(folder, "*.g.cs.txt").Select(path => Path.GetFileName(path)[..^".txt".Length]).ToArray();
        Assert.Equal(expected.Order(StringComparer.Ordinal), generated.FileNames.Order(StringComparer.Ordinal));
        foreach (string file in expected)
            Assert.Equal(File.ReadAllText(Path.Combine(folder, file + ".txt")).Replace("\r\n", "\n"), generated.Text(file));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Bytes_are_the_same_under_every_culture(string culture)
    {
        foreach (string name in new[] { "shop", "hostile", "types" })
        {
            Dictionary<string, string> expected = Under(CultureInfo.InvariantCulture, name);
            Assert.Equal(expected, Under(CultureInfo.GetCultureInfo(culture), name));
        }
    }

    [Fact]
    public void Lines_end_alike_on_every_machine()
    {
        foreach (string name in new[] { "shop", "hostile", "types" })
            Assert.All(Under(CultureInfo.InvariantCulture, name), file => Assert.DoesNotContain('\r', file.Value));
    }

    private static Dictionary<string, string> Under(CultureInfo culture, string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUI = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            return Project(name).Generate().Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUI;
        }
    }

    /// <summary>The flags file of a case.</summary>
    internal static string Yaml(string name) => File.ReadAllText(Path.Combine(GoldenFolder(), name, "flags.yaml"));

    private static TestProject Project(string name) => TestProject.With(Yaml(name));

    private static void Update(string folder, GeneratedProject generated)
    {
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Golden files are written on the author's machine, not where they are checked.");
        foreach (string file in Directory.GetFiles(folder, "*.g.cs.txt"))
            File.Delete(file);
        foreach (string file in generated.FileNames)
            File.WriteAllText(Path.Combine(folder, file + ".txt"), generated.Text(file));
    }

    // Not from the compiler's path of this file, which a deterministic build does not tell.
    private static string GoldenFolder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FlagAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine(folder, "tests", "FlagAnalyzers.Tests", "Generation", "Golden");
    }
}
