using System.Collections.Immutable;
using System.Reflection;
using FlagAnalyzers.Generation;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>A project with flags files, as the compiler sees it.</summary>
internal sealed record TestProject
{
    private static readonly MetadataReference OldRuntime = ReferenceSet.Net.References.Except(ReferenceSet.NetWithoutRuntime.References).Single();

    private ImmutableArray<MetadataReference> _references = ReferenceSet.Net.References;

    public ImmutableArray<AdditionalText> Files { get; init; } = [];

    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "Shop").Add("FlagsToday", "2026-11-20").Add("AssemblyName", "Shop");

    public string Source { get; init; } = "";

    public string AssemblyName { get; init; } = "Shop";

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp9;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public ImmutableArray<MetadataReference> References
    {
        get => _references;
        init => _references = value;
    }

    public static TestProject With(string yaml) => new() { Files = [new InMemoryFile("/repo/flags.yaml", yaml)] };

    /// <summary>Flags that are written without their common first line.</summary>
    public static TestProject WithFeatures(string features) => With("features:\n" + Indent(features));

    public static MetadataReference Runtime => OldRuntime;

    public TestProject And(string path, string yaml) => this with { Files = Files.Add(new InMemoryFile(path, yaml)) };

    public TestProject Set(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public TestProject Unset(string property) => this with { Properties = Properties.Remove(property) };

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        [CSharpSyntaxTree.ParseText(Source, Parsing(), path: "/repo/Program.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Error));

    public CSharpParseOptions Parsing() => new(Language, DocumentationMode.Diagnose);

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new FlagsGenerator().AsSourceGenerator()],
        Files,
        Parsing(),
        new InMemoryOptions(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GeneratedProject Generate()
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(), out Compilation compilation, out _);
        return new GeneratedProject((CSharpCompilation)compilation, driver.GetRunResult().Results.Single());
    }

    /// <summary>Generates, compiles without any warning, and loads.</summary>
    public Assembly Load() => Generate().Load();

    private static string Indent(string text) => string.Join('\n', text.Replace("\r\n", "\n").Split('\n').Select(line => line.Length == 0 ? line : "  " + line)) + "\n";
}
