using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>The build's say on dates.</summary>
/// <param name="Today"><c>FlagsToday</c>: the only clock there is.</param>
/// <param name="Strict"><c>FlagsStrict</c>: <c>false</c>, <c>overdue</c> or <c>true</c>.</param>
internal readonly record struct LifecycleOptions(IsoDate Today, string Strict)
{
    /// <summary>Null where there is no day, or none that can be read (FLAG009 says so).</summary>
    public static LifecycleOptions? Read(AnalyzerOptions options)
    {
        AnalyzerConfigOptions global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (!global.TryGetValue("build_property.FlagsToday", out string? text) || !IsoDate.TryParse(text.Trim(), out IsoDate today))
        {
            return null;
        }

        return new LifecycleOptions(today, global.TryGetValue("build_property.FlagsStrict", out string? strict) ? strict.Trim() : "");
    }

    public DiagnosticSeverity SeverityOf(DiagnosticDescriptor rule, LifecycleState state) => state switch
    {
        LifecycleState.Overdue when Says("overdue") || Says("true") => DiagnosticSeverity.Error,
        LifecycleState.Expired when Says("true") => DiagnosticSeverity.Error,
        _ => rule.DefaultSeverity,
    };

    private bool Says(string value) => string.Equals(Strict, value, StringComparison.OrdinalIgnoreCase);
}
