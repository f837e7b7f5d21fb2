using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Benchmarks;

/// <summary>Runs the generator as the compiler does, over files that exist only here.</summary>
internal static class FlagsCompiler
{
    private static readonly Assembly Analyzers = Assembly.Load("FlagAnalyzers");

    public static ImmutableArray<DiagnosticAnalyzer> AllAnalyzers { get; } =
        [.. Instances<DiagnosticAnalyzer>(typeof(DiagnosticAnalyzerAttribute))];

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
            .Where(file => !Path.GetFileName(file).Contains("Private", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
        MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(FlagEvaluation).Assembly.Location),
    ];

    public static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            "Measured",
            trees,
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    public static GeneratorDriver Driver(string yaml) =>
        CSharpGeneratorDriver.Create(
            Instances<IIncrementalGenerator>(typeof(GeneratorAttribute)).Select(g => g.AsSourceGenerator()),
            [new FlagsText(yaml)],
            optionsProvider: new FlagsOptions());

    public static AnalyzerOptions Options(string? yaml) =>
        new(yaml is null ? [] : [new FlagsText(yaml)], new FlagsOptions());

    /// <summary>An assembly with the flags and with code that reads them.</summary>
    public static byte[] Emit(string yaml, string code)
    {
        Driver(yaml).RunGeneratorsAndUpdateCompilation(
            Compilation([CSharpSyntaxTree.ParseText(code)]), out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics);
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        return result.Success
            ? stream.ToArray()
            : throw new InvalidOperationException(string.Join('\n', diagnostics.Concat(result.Diagnostics)));
    }

    private static IEnumerable<T> Instances<T>(Type attribute) =>
        Analyzers.GetTypes()
            .Where(t => !t.IsAbstract && t.IsDefined(attribute, inherit: false))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t)!);

    private sealed class FlagsText(string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content);

        public override string Path => "/measured/flags.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class FlagsOptions : AnalyzerConfigOptionsProvider
    {
        private static readonly Values Global = new(new()
        {
            ["build_property.FlagsToday"] = "2026-11-20",
            ["build_property.RootNamespace"] = "Measured",
        });

        private static readonly Values File = new(new()
        {
            ["build_metadata.AdditionalFiles.FlagsRole"] = "flags",
            ["build_metadata.AdditionalFiles.FlagsId"] = "flags.yaml",
        });

        private static readonly Values None = new([]);

        public override AnalyzerConfigOptions GlobalOptions => Global;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => File;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) =>
            values.TryGetValue(key, out value!);
    }
}
