using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

internal static partial class FlagDescriptors
{
    public static readonly DiagnosticDescriptor UnknownFlagKey = new(
        "FLAG101",
        "The flag is not declared",
        "No visible definition declares the flag '{0}'{1}",
        FlagCategories.Keys,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A flag service answers an unknown key with the default, so a typo is silently off.",
        helpLinkUri: HelpLink("FLAG101"));

    public static readonly DiagnosticDescriptor PreferTypedAccessor = new(
        "FLAG102",
        "Read the flag by its typed accessor",
        "Read the flag '{0}' by its accessor '{1}' instead of its key",
        FlagCategories.Keys,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The accessor has the flag's type, and no longer compiles once the flag is gone.",
        helpLinkUri: HelpLink("FLAG102"));

    public static readonly DiagnosticDescriptor NonConstantFlagKey = new(
        "FLAG103",
        "The flag's key is not a constant",
        "The flag's key is not a constant: nothing can be checked about it; pass a literal or a constant",
        FlagCategories.Keys,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "A key that is put together while the program runs cannot be found by checks, search or clean-up.",
        helpLinkUri: HelpLink("FLAG103"));

    public static readonly DiagnosticDescriptor FlagTypeMismatch = new(
        "FLAG104",
        "The flag is read as another type",
        "The flag '{0}' is declared as {1}, but {2}",
        FlagCategories.Keys,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Flag services answer a read of another type with the default.",
        helpLinkUri: HelpLink("FLAG104"));

    public static readonly DiagnosticDescriptor UnusedFlag = new(
        "FLAG105",
        "The flag is never read",
        "The flag '{0}' is never read in this project: remove it if no other project reads it",
        FlagCategories.Keys,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "Counts reads in one compilation; the answer for a whole solution belongs to the command-line tool.",
        helpLinkUri: HelpLink("FLAG105"),
        WellKnownDiagnosticTags.CompilationEnd);
}
