using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Benchmarks;

/// <summary>The generator on a large file: from nothing, and after an edit of C# that has nothing to do with flags.</summary>
public class GeneratorBenchmarks
{
    private string _yaml = null!;
    private GeneratorDriver _warm = null!;
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;

    [Params(1_000, 10_000)]
    public int Flags { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class C { int M() => 1; }");
        _yaml = GeneratedFlags.File(Flags);
        _compilation = FlagsCompiler.Compilation([tree]);
        _edited = _compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("class C { int M() => 2; }"));
        _warm = FlagsCompiler.Driver(_yaml).RunGenerators(_compilation);
    }

    [Benchmark(Description = "cold")]
    public GeneratorDriver Cold() => FlagsCompiler.Driver(_yaml).RunGenerators(_compilation);

    [Benchmark(Description = "unrelated edit")]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_edited);
}
