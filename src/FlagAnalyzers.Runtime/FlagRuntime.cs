using FlagAnalyzers.Overrides;

namespace FlagAnalyzers;

/// <summary>What all flags of the process share.</summary>
public static class FlagRuntime
{
    /// <summary>
    /// The environment whose patches apply, compared without case; null for none. Starts as the first of
    /// <c>FLAGS_ENVIRONMENT</c>, <c>DOTNET_ENVIRONMENT</c> and <c>ASPNETCORE_ENVIRONMENT</c> that is set.
    /// Set it when the program starts; a later change takes effect for every flag at once.
    /// </summary>
    public static string? Environment
    {
        get => RuntimeState.Current.EnvironmentName;
        set => RuntimeState.Change(state => state.WithEnvironment(string.IsNullOrWhiteSpace(value) ? null : value!.Trim()));
    }
}
