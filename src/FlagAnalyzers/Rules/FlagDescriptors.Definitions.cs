using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

// What is wrong in a flags file is worded where the file is read; hence messages that are all argument.
internal static partial class FlagDescriptors
{
    public static readonly DiagnosticDescriptor InvalidYaml = new(
        "FLAG001",
        "The flags file is not valid YAML",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The file could not be read from here on. Flags before and after the error are kept where they can be read on their own.",
        helpLinkUri: HelpLink("FLAG001"));

    public static readonly DiagnosticDescriptor InvalidDefinition = new(
        "FLAG002",
        "A flag's definition is not valid",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An unknown key, a value of the wrong type, a missing value or an unknown prerequisite. The flag evaluates to its default until it is corrected.",
        helpLinkUri: HelpLink("FLAG002"));

    public static readonly DiagnosticDescriptor DuplicateFlag = new(
        "FLAG003",
        "A flag is declared twice",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Two entries have the same key, or two keys have the same name in C#. The first one counts.",
        helpLinkUri: HelpLink("FLAG003"));

    public static readonly DiagnosticDescriptor InvalidRule = new(
        "FLAG004",
        "A targeting rule is not valid",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The rule has a syntax or type error, names something that is not declared, or was taken by YAML for something else than a string. It matches nobody until it is corrected.",
        helpLinkUri: HelpLink("FLAG004"));

    public static readonly DiagnosticDescriptor InvalidRollout = new(
        "FLAG005",
        "A rollout is not valid",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A percentage or weight is out of range, or the weights of the variants do not add up to 100.",
        helpLinkUri: HelpLink("FLAG005"));

    public static readonly DiagnosticDescriptor CyclicPrerequisite = new(
        "FLAG006",
        "Flags or segments need each other",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Prerequisites, segments and flag() in rules must not lead back to where they started.",
        helpLinkUri: HelpLink("FLAG006"));

    public static readonly DiagnosticDescriptor MissingLifecycle = new(
        "FLAG007",
        "A temporary flag has no owner or no date",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Release and experiment flags are meant to go. Without an owner and a cleanup date nobody is reminded of it.",
        helpLinkUri: HelpLink("FLAG007"));

    public static readonly DiagnosticDescriptor NoEffect = new(
        "FLAG008",
        "A definition never has an effect",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rule that an earlier one always forestalls, conditions that contradict each other, or a flag with neither 'enabled' nor 'rollout'.",
        helpLinkUri: HelpLink("FLAG008"));

    public static readonly DiagnosticDescriptor InvalidConfiguration = new(
        "FLAG009",
        "A build setting is not valid",
        "{0}",
        FlagCategories.Definitions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "FlagsToday is not a date, FlagsFile matches nothing, or the project's language version is too old for the generated code.",
        helpLinkUri: HelpLink("FLAG009"));

    /// <summary>The rule that a problem of a flags file breaks.</summary>
    public static DiagnosticDescriptor For(ProblemId id) => id switch
    {
        ProblemId.InvalidYaml => InvalidYaml,
        ProblemId.InvalidDefinition => InvalidDefinition,
        ProblemId.DuplicateFlag => DuplicateFlag,
        ProblemId.InvalidRule => InvalidRule,
        ProblemId.InvalidRollout => InvalidRollout,
        ProblemId.CyclicPrerequisite => CyclicPrerequisite,
        ProblemId.MissingLifecycle => MissingLifecycle,
        ProblemId.NoEffect => NoEffect,
        _ => InvalidConfiguration,
    };
}
