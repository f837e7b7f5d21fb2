using BenchmarkDotNet.Attributes;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace FlagAnalyzers.Benchmarks;

/// <summary>One read of a flag, beside the same read of Microsoft.FeatureManagement.</summary>
public class ReadBenchmarks
{
    private const string UserId = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";

    private readonly TargetingContext _targeting = new() { UserId = UserId };
    private FeatureManagementPeer _peer = null!;
    private IFeatureManager _manager = null!;
    private IDisposable _ambient = null!;
    private FlagValues _flags;

    [GlobalSetup]
    public void Setup()
    {
        _peer = new FeatureManagementPeer();
        _manager = _peer.Manager;
        _flags = Flags.For(UserId);
        _ambient = Flags.Use(new FlagContext(UserId));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _ambient.Dispose();
        _peer.Dispose();
    }

    [Benchmark(Description = "on/off, context at hand")]
    public bool OnOff() => _flags.OnForAll;

    [Benchmark(Description = "on/off, Microsoft.FeatureManagement")]
    public Task<bool> OnOffOfPeer() => _manager.IsEnabledAsync("on-for-all");

    [Benchmark(Description = "percentage, context at hand")]
    public bool Percentage() => _flags.Quarter;

    [Benchmark(Description = "percentage, first read from a user id")]
    public bool PercentageFromUserId() => Flags.For(UserId).Quarter;

    [Benchmark(Description = "percentage, ambient context")]
    public bool PercentageOfAmbientContext() => Flags.Quarter;

    [Benchmark(Description = "Explain by key")]
    public FlagEvaluation Explain() => _flags.Explain(Flags.Keys.Quarter);

    [Benchmark(Description = "percentage, Microsoft.FeatureManagement", Baseline = true)]
    public Task<bool> PercentageOfPeer() => _manager.IsEnabledAsync("quarter", _targeting);
}
