using System.Reflection;
using System.Runtime.Loader;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace FlagAnalyzers.Benchmarks;

/// <summary>The first read of the first flag of 1,000, in a program that has just started.</summary>
[SimpleJob(RunStrategy.ColdStart, iterationCount: 20, invocationCount: 1)]
public class CatalogBenchmarks
{
    private const string Reader = """
        namespace Measured
        {
            public static class Reader
            {
                public static bool Read() => Flags.For("user-1").Flag1;
            }
        }
        """;

    private byte[] _image = null!;
    private Func<bool> _read = null!;

    [GlobalSetup]
    public void Compile() => _image = FlagsCompiler.Emit(GeneratedFlags.File(1_000), Reader);

    [IterationSetup]
    public void Load()
    {
        Assembly assembly = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(_image));
        _read = assembly.GetType("Measured.Reader")!.GetMethod("Read")!.CreateDelegate<Func<bool>>();
    }

    [Benchmark(Description = "first use of 1,000 flags")]
    public bool FirstUse() => _read();
}
