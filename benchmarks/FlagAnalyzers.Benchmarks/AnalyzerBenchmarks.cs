using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Benchmarks;

/// <summary>All analyzers over a project of 500 files, beside an analyzer that does nothing.</summary>
public class AnalyzerBenchmarks
{
    private const int Files = 500;

    private const string Sdk = """
        namespace LaunchDarkly.Sdk.Server.Interfaces
        {
            public interface ILdClient { bool BoolVariation(string key, object context, bool defaultValue); }
        }
        """;

    private CSharpCompilation _compilation = null!;
    private AnalyzerOptions _options = null!;

    public enum Project
    {
        /// <summary>Nothing that a flag could be read from.</summary>
        WithoutFlags,

        /// <summary>A flag service is referenced, and never called.</summary>
        SdkWithoutReads,

        /// <summary>Every file reads a flag.</summary>
        Reads,
    }

    [Params(Project.WithoutFlags, Project.SdkWithoutReads, Project.Reads)]
    public Project Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        IEnumerable<string> code = Enumerable.Range(0, Files).Select(File);
        if (Kind != Project.WithoutFlags)
            code = code.Append(Sdk);
        _compilation = FlagsCompiler.Compilation(code.Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"/measured/File{i}.cs")));
        _options = FlagsCompiler.Options(Kind == Project.WithoutFlags ? null : GeneratedFlags.File(100));
        Diagnostic[] errors = [.. _compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
            throw new InvalidOperationException(string.Join('\n', (object[])errors));
    }

    [Benchmark(Description = "an empty analyzer", Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> Empty() => Run([new EmptyAnalyzer()]);

    [Benchmark(Description = "all analyzers")]
    public Task<ImmutableArray<Diagnostic>> All() => Run(FlagsCompiler.AllAnalyzers);

    // A compilation of its own each time: what is cached per compilation has to be paid for.
    private Task<ImmutableArray<Diagnostic>> Run(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        new CompilationWithAnalyzers(_compilation.Clone(), analyzers, new CompilationWithAnalyzersOptions(_options, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAllDiagnosticsAsync();

    private string File(int number) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Measured
        {
            public sealed class Service{{number}}
            {
                private readonly Dictionary<string, int> _values = new Dictionary<string, int>();

                public int Count => _values.Count;

                public int Add(string name, int value)
                {
                    if (name is null)
                        throw new ArgumentNullException(nameof(name));
                    _values.TryGetValue(name, out int present);
                    _values[name] = present + value;
                    return _values[name];
                }

                public IEnumerable<string> Names(Func<int, bool> predicate) =>
                    _values.Where(pair => predicate(pair.Value)).Select(pair => pair.Key).OrderBy(name => name);

                public string Describe()
                {
                    var text = new System.Text.StringBuilder();
                    foreach (var pair in _values)
                    {
                        switch (pair.Value)
                        {
                            case 0: text.Append("none"); break;
                            case 1: text.Append("one"); break;
                            default: text.Append(pair.Value > 10 ? "many" : "some"); break;
                        }
                    }
                    return text.ToString();
                }
                {{(Kind == Project.Reads ? Read(number) : "")}}
            }
        }
        """;

    private static string Read(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        public string Page(LaunchDarkly.Sdk.Server.Interfaces.ILdClient client) =>
            client.BoolVariation("flag-{{number % 20 * 5}}", null, false) ? "new" : "old";
        """);

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class EmptyAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Never = new("EMPTY", "Never", "Never", "Empty", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Never];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
        }
    }
}
