using FlagAnalyzers.Infrastructure;

namespace FlagAnalyzers.Definitions;

/// <summary>A flag's targeting in one environment.</summary>
/// <param name="Environment">The environment's name; compare ignoring case.</param>
/// <param name="Targeting">The base with the environment's patch already merged in.</param>
public sealed record EnvironmentTargeting(string Environment, FlagTargeting Targeting)
{
    /// <summary>The parts that the environment states itself.</summary>
    public FlagParts Patched { get; init; }
}
