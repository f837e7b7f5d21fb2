using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace FlagAnalyzers.Benchmarks;

/// <summary>A flag with 10,000 users on its allow list, three rules and a rollout, for a context that passes all of them.</summary>
public class AllowlistBenchmarks
{
    private const int Reads = 1_000;

    private const string Reader = """
        namespace Measured
        {
            public static class Reader
            {
                public static int Read(int count)
                {
                    FlagValues flags = Flags.For(new FlagContext("visitor-1") { Region = "eu-west", AccountAgeDays = 12 });
                    int on = 0;
                    for (int i = 0; i < count; i++)
                        on += flags.Listed ? 1 : 0;
                    return on;
                }
            }
        }
        """;

    private Func<int, int> _read = null!;

    [GlobalSetup]
    public void Setup()
    {
        var assembly = Assembly.Load(FlagsCompiler.Emit(GeneratedFlags.AllowlistFile(10_000), Reader));
        _read = assembly.GetType("Measured.Reader")!.GetMethod("Read")!.CreateDelegate<Func<int, int>>();
    }

    [Benchmark(Description = "allowlist of 10,000 + 3 rules + rollout", OperationsPerInvoke = Reads)]
    public int Read() => _read(Reads);
}
