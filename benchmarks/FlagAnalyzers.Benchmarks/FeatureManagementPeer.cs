using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace FlagAnalyzers.Benchmarks;

/// <summary>Microsoft.FeatureManagement with an on/off flag and a flag for a quarter of the users, as its documentation sets it up.</summary>
internal sealed class FeatureManagementPeer : IDisposable
{
    private readonly ServiceProvider _services;

    public FeatureManagementPeer()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["FeatureManagement:on-for-all"] = "true",
                ["FeatureManagement:quarter:EnabledFor:0:Name"] = "Targeting",
                ["FeatureManagement:quarter:EnabledFor:0:Parameters:Audience:DefaultRolloutPercentage"] = "25",
            })
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging();
        services.AddFeatureManagement().AddFeatureFilter<ContextualTargetingFilter>();
        _services = services.BuildServiceProvider();
        Manager = _services.GetRequiredService<IFeatureManager>();
    }

    public IFeatureManager Manager { get; }

    public void Dispose() => _services.Dispose();
}
