using System.Collections.Concurrent;
using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Reads;

/// <summary>Compiles a program and lists the flag reads in it, as an analyzer would meet them.</summary>
internal static class ReadCollector
{
    public const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;\n";

    /// <summary>The keys in source order; <c>?</c> for one that is not constant.</summary>
    public static async Task<string> KeysAsync(string source, params string[] librarySources) =>
        string.Join(" ", (await ReadsAsync(source, null, librarySources)).Select(read => read.Key ?? "?"));

    /// <summary>The reads in source order. <paramref name="librarySources"/> are compiled into an assembly that the program references.</summary>
    public static async Task<ImmutableArray<FlagRead>> ReadsAsync(string source, string? keyParameters, params string[] librarySources)
    {
        ImmutableArray<MetadataReference> references = ReferenceSet.Net.References;
        if (librarySources.Length > 0)
        {
            CSharpCompilation library = Compile("Library", librarySources, references);
            using MemoryStream image = new();
            Assert.True(library.Emit(image).Success);
            MetadataReference compiled = MetadataReference.CreateFromImage(image.ToArray());
            CSharpCompilation beside = Compile("Program", [Usings + source], references.Add(compiled));
            await CollectAsync(beside, new TreeOptions(keyParameters));
            references = references.Add(library.ToMetadataReference());
        }

        CSharpCompilation compilation = Compile("Program", [Usings + source], references);
        return await CollectAsync(compilation, new TreeOptions(keyParameters));
    }

    /// <summary>The keys of the reads of members that <c>flag_members</c> lists.</summary>
    public static async Task<string> ListedAsync(string source, string flagMembers) =>
        string.Join(" ", (await CollectAsync(Compile("Program", [Usings + source], ReferenceSet.Net.References), new TreeOptions(flagMembers, "flag_analyzers.flag_members"))).Select(read => read.Key));

    public static async Task<ImmutableArray<FlagRead>> CollectAsync(CSharpCompilation compilation, AnalyzerConfigOptionsProvider options)
    {
        Collector collector = new();
        CompilationWithAnalyzers run = compilation.WithAnalyzers(
            [collector], new AnalyzerOptions([], options));
        ImmutableArray<Diagnostic> crashes = await run.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(crashes);

        // What analyzers use: it must find by name, and in a file at a time, what every single operation would give.
        Assert.Equal(Describe(collector.Reads), Describe(collector.ReadsOfTrees));
        return [.. collector.Reads.OrderBy(read => read.Operation.Syntax.SpanStart).ThenBy(read => read.KeyLocation.SourceSpan.Start)];
    }

    private static IEnumerable<string> Describe(IEnumerable<FlagRead> reads) => reads
        .Select(read => $"{read.Operation.Syntax.SyntaxTree.FilePath} {read.Operation.Syntax.Span} {read.Operation.Syntax} -> {read.Key}")
        .Order(StringComparer.Ordinal);

    public static CSharpCompilation Compile(string name, IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), $"/{name}/Test{index}.cs")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    internal sealed class TreeOptions(string? text, string option = "flag_analyzers.key_parameters") : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null, option);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new Options(tree.FilePath.EndsWith("Test0.cs", StringComparison.Ordinal) ? text : null, option);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string? text, string option) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = (key == option ? text : null)!;
                return value is not null;
            }
        }
    }

#pragma warning disable RS1001, RS1036 // Lives in the tests only.
    private sealed class Collector : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1036
    {
        public ConcurrentBag<FlagRead> Reads { get; } = [];

        public ConcurrentBag<FlagRead> ReadsOfTrees { get; } = [];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new DiagnosticDescriptor("READ", "Read", "Read", "Test", DiagnosticSeverity.Warning, true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
            context.RegisterCompilationStartAction(start =>
            {
                if (FlagReadFinder.Create(start.Compilation, start.Options, start.CancellationToken) is not { } finder)
                {
                    return;
                }

                start.RegisterSemanticModelAction(model =>
                {
                    foreach (FlagRead read in TreeReads.Of(finder, model.SemanticModel, model.CancellationToken))
                    {
                        ReadsOfTrees.Add(read);
                    }
                });
                start.RegisterOperationAction(
                    operation =>
                    {
                        foreach (FlagRead read in finder.ReadAll(operation.Operation, operation.CancellationToken))
                        {
                            Reads.Add(read);
                        }
                    },
                    FlagReadFinder.OperationKinds);
            });
        }
    }
}
