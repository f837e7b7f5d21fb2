using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

internal static partial class FlagDescriptors
{
    public static readonly DiagnosticDescriptor ExpiredFlag = new(
        "FLAG201",
        "The flag is past its cleanup date",
        "The flag '{0}' was to be gone by {1}, {2} ago ({3}): remove it, or move its cleanup date",
        FlagCategories.Lifecycle,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Its cleanup_by has passed. Every flag that stays doubles the paths to test.",
        helpLinkUri: HelpLink("FLAG201"));

    public static readonly DiagnosticDescriptor FlagDueSoon = new(
        "FLAG202",
        "The flag's cleanup date is near",
        "The flag '{0}' is to be gone by {1}, {2} ({3}): plan its removal, or move its cleanup date",
        FlagCategories.Lifecycle,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Its cleanup_by is less than policy.due_soon away.",
        helpLinkUri: HelpLink("FLAG202"));

    public static readonly DiagnosticDescriptor SettledFlag = new(
        "FLAG203",
        "The flag no longer decides anything",
        "The flag '{0}' {1}; it has counted as finished since {2}, for {3} ({4}): remove it and keep what it gives",
        FlagCategories.Lifecycle,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A release or experiment flag has been at 0 % or 100 % for longer than policy.settled.",
        helpLinkUri: HelpLink("FLAG203"));

    public static readonly DiagnosticDescriptor OverdueFlag = new(
        "FLAG204",
        "The flag is long past its cleanup date",
        "The flag '{0}' was to be gone by {1}, {2} ago, longer than the grace period allows ({3}): remove it, or move its cleanup date",
        FlagCategories.Lifecycle,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Its cleanup_by passed longer ago than policy.grace.",
        helpLinkUri: HelpLink("FLAG204"));
}
