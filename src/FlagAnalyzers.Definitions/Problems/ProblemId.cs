namespace FlagAnalyzers.Definitions;

/// <summary>What is wrong in a flags file; the number is the diagnostic's (<c>FLAG001</c> and on).</summary>
public enum ProblemId
{
    /// <summary>FLAG001: the text is not YAML.</summary>
    InvalidYaml = 1,

    /// <summary>FLAG002: unknown key, wrong type, missing value, unknown prerequisite.</summary>
    InvalidDefinition = 2,

    /// <summary>FLAG003: a key twice, or two keys with one name in C#.</summary>
    DuplicateFlag = 3,

    /// <summary>FLAG004: a rule that does not parse, bind or survive YAML.</summary>
    InvalidRule = 4,

    /// <summary>FLAG005: a percentage or weight out of range, weights that do not sum to 100.</summary>
    InvalidRollout = 5,

    /// <summary>FLAG006: flags or segments that need each other.</summary>
    CyclicPrerequisite = 6,

    /// <summary>FLAG007: a release or experiment flag without owner or without a date.</summary>
    MissingLifecycle = 7,

    /// <summary>FLAG008: a rule or flag that can never have an effect.</summary>
    NoEffect = 8,

    /// <summary>FLAG009: a malformed build setting; never found in the file itself.</summary>
    InvalidConfiguration = 9,
}
