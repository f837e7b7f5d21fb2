using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

internal static partial class FlagDescriptors
{
    public static readonly DiagnosticDescriptor MissingFallback = new(
        "FLAG301",
        "Nothing stands in for the flag when it is off",
        "Nothing stands in for '{0}' when it is off: {1}; add a fallback, or declare 'fallback: none' in flags.yaml",
        FlagCategories.CodePaths,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A flag that only the happy path knows of cannot be switched off. Where off leaves a result missing this is a warning; where it merely leaves something out, an information.",
        helpLinkUri: HelpLink("FLAG301"));

    public static readonly DiagnosticDescriptor EmptyFallback = new(
        "FLAG302",
        "The flag's fallback does nothing",
        "The fallback of '{0}' {1}: write what happens when the flag is off, or say in a comment that nothing is to",
        FlagCategories.CodePaths,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An empty block, or one that only throws NotImplementedException or NotSupportedException, is a fallback that was never written.",
        helpLinkUri: HelpLink("FLAG302"));

    public static readonly DiagnosticDescriptor IdenticalBranches = new(
        "FLAG303",
        "The flag's branches are identical",
        "The flag '{0}' makes no difference here: both branches are the same; correct one of them, or remove the check",
        FlagCategories.CodePaths,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Branches that are the same are a slip of copy and paste, or what a half-done clean-up left.",
        helpLinkUri: HelpLink("FLAG303"));

    public static readonly DiagnosticDescriptor CachedFlag = new(
        "FLAG304",
        "The flag's value outlives the request",
        "The value of '{0}' is stored in {1}, where switching the flag no longer reaches it; read the flag where it is used",
        FlagCategories.CodePaths,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A value, or a snapshot of all flags, that is kept beyond a request also keeps what a kill switch has taken away.",
        helpLinkUri: HelpLink("FLAG304"));

    public static readonly DiagnosticDescriptor RedundantFlagCheck = new(
        "FLAG305",
        "The flag is checked again",
        "The flag '{0}' is always {1} here: it has been checked already; remove the check",
        FlagCategories.CodePaths,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A check inside a branch of the same flag and context gives no other answer, and hides dead code.",
        helpLinkUri: HelpLink("FLAG305"));

    public static readonly DiagnosticDescriptor NonExhaustiveVariants = new(
        "FLAG306",
        "The switch misses a variant of the flag",
        "The switch over '{0}' has neither a default nor an arm for {1}; add one",
        FlagCategories.CodePaths,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Users who are assigned the missing variant get nothing, or an exception.",
        helpLinkUri: HelpLink("FLAG306"));
}
