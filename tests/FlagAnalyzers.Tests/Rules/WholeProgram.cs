using System.Collections.Immutable;
using System.Reflection;
using FlagAnalyzers.Generation;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Tests.Rules;

/// <summary>A program with a flags file in which most rules find something, for tests of all analyzers at once.</summary>
internal static class WholeProgram
{
    public const string Code = """
        using System.Threading.Tasks;
        using FlagAnalyzers;
        using static Flags;

        class C
        {
            const string Key = "new-" + "checkout";
            static readonly bool Cached = Flags.For("user-1").NewCheckout;
            bool IsOn([FlagKey] string key) => Flags.IsEnabled(key);
            string M(FlagValues flags, FlagValues? maybe)
            {
                if (flags.NewCheckout && IsOn(Key)) { return "on"; }
                if (maybe?.NewCheckout == true || flags is { NewCheckout: true }) return null!;
                bool local = Flags.IsEnabled("dark-mode");
                string text = flags.ButtonColor switch { ButtonColor.Blue => "b", _ => "c" };
                return local ? text : $"{flags.GetInt32("page-size", 3)} {nameof(Flags.NewCheckout)} {NewCheckout}";
            }

            async Task<int> N() { await Task.Yield(); return Flags.PageSize; }
        }
        """;

    public const string Yaml = """
        policy: { due_soon: 14d }
        features:
          new-checkout:
            cleanup_by: 2026-11-10
            rollout: { percentage: 100, since: 2026-10-01 }
            targeting:
              - rule: "user.region == 'us' && user.age > 3"
              - rule: "user.region == 'us' && user.age > 3 && user.id == 'x'"
          page-size: { type: int, default: 20, value: 50, enabled: true }
          button-color:
            variants: { control: 50, blue: 50 }
            default: control
        """;

    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(FlagDescriptors).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    /// <summary>Compiles the program with what the generator makes of the flags file.</summary>
    public static (Compilation Compilation, AnalyzerOptions Options, GeneratorDriverRunResult Run) Compile(string code, string yaml)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), "/0/Test0.cs");
        var file = new YamlFile(yaml);
        var compilation = CSharpCompilation.Create("Test", [tree], ReferenceSet.Net.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions([file], new Options());
        var driver = CSharpGeneratorDriver.Create(
                [new FlagsGenerator().AsSourceGenerator()], [file], (CSharpParseOptions)tree.Options, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (generated, options, driver.GetRunResult());
    }

    private sealed class YamlFile(string text) : AdditionalText
    {
        public override string Path => "/0/flags.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.FlagsRole" => "flags",
                "build_property.FlagsToday" => "2026-11-20",
                "dotnet_diagnostic.FLAG105.severity" or "dotnet_diagnostic.FLAG103.severity" => "suggestion",
                _ => null!,
            };
            return value is not null;
        }
    }
}
