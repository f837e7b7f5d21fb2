using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Benchmarks;

/// <summary>One flag with 100 reads leaves a solution of 200 projects and 5,000 files: cold, as a tool meets it after loading.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class RemovalBenchmarks
{
    private Solution _solution = null!;

    [IterationSetup]
    public void Setup() => _solution = LargeSolution.Create(projects: 200, filesPerProject: 25, sites: 100);

    [Benchmark]
    public int Remove()
    {
        var result = FlagRemover.RemoveAsync(_solution, new FlagRemovalRequest("new-checkout", FlagOutcome.Enabled)).GetAwaiter().GetResult();
        return result.Count(RemovalStatus.Rewritten) == 100 ? 100 : throw new InvalidOperationException(result.ToText());
    }
}
