namespace FlagAnalyzers;

/// <summary>Marks a parameter that takes a flag's key, so that calls are checked like reads of a typed accessor.</summary>
/// <remarks>Put it on the string or enum parameter of your own wrapper.</remarks>
/// <example><code>bool IsOn([FlagKey] string flag);</code></example>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FlagKeyAttribute : Attribute
{
}
