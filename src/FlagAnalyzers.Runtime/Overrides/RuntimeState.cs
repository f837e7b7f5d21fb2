namespace FlagAnalyzers.Overrides;

/// <summary>The environment and the overrides in force: one reference, so that a change is seen whole by every catalog.</summary>
internal sealed class RuntimeState
{
    private static RuntimeState _current = new(EnvironmentOfProcess(), OverrideSet.Empty, 0);

    private readonly object _gate = new();
    private FlagProblem[] _problems = [];

    private RuntimeState(string? environmentName, OverrideSet overrides, long version)
    {
        EnvironmentName = environmentName;
        Overrides = overrides;
        Version = version;
    }

    public static RuntimeState Current => Volatile.Read(ref _current);

    public string? EnvironmentName { get; }

    public OverrideSet Overrides { get; }

    public long Version { get; }

    public IReadOnlyList<FlagProblem> Problems => Volatile.Read(ref _problems);

    public static RuntimeState Change(Func<RuntimeState, RuntimeState> change)
    {
        while (true)
        {
            RuntimeState before = Current;
            RuntimeState after = change(before);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _current, after, before), before))
                return after;
        }
    }

    public RuntimeState WithEnvironment(string? name) => new(name, Overrides, Version + 1);

    public RuntimeState WithOverrides(OverrideSet overrides) => new(EnvironmentName, overrides, Version + 1);

    public void Report(FlagProblem problem)
    {
        lock (_gate)
        {
            if (Array.Exists(_problems, known => known.Message == problem.Message))
                return;
            _problems = [.. _problems, problem];
        }

        FlagOverrides.Raise(problem);
    }

    private static string? EnvironmentOfProcess()
    {
        foreach (string variable in new[] { "FLAGS_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT" })
        {
            string? name = Environment.GetEnvironmentVariable(variable);
            if (!string.IsNullOrWhiteSpace(name))
                return name!.Trim();
        }

        return null;
    }
}
