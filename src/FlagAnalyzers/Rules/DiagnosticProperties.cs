using System.Collections.Immutable;

namespace FlagAnalyzers.Rules;

/// <summary>What an analyzer hands to its fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The flag's key.</summary>
    public const string Key = "FlagKey";

    /// <summary>The declared name that was most likely meant.</summary>
    public const string Nearest = "Nearest";

    /// <summary>The type to declare the flag with: <c>bool</c>, <c>int</c>, <c>double</c>, <c>string</c>.</summary>
    public const string Type = "FlagType";

    /// <summary>The default to declare the flag with, as YAML; absent for a bool flag.</summary>
    public const string Default = "FlagDefault";

    /// <summary>The service that evaluates the flag; absent for ours.</summary>
    public const string Provider = "Provider";

    /// <summary>The typed accessor's name.</summary>
    public const string Accessor = "Accessor";

    /// <summary>How a fallback can be added: a <c>FallbackRemedy</c>.</summary>
    public const string Remedy = "Remedy";

    /// <summary>The variants that a switch misses, one per line.</summary>
    public const string Missing = "Missing";

    /// <summary>The day that the analysis took place on.</summary>
    public const string Today = "Today";

    public static ImmutableDictionary<string, string?> Of(string name, string? value) =>
        ImmutableDictionary<string, string?>.Empty.Add(name, value);
}
