using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Values of the model as flags.yaml spells them.</summary>
internal static class FlagWords
{
    public static string Of(FlagKind kind) => kind switch
    {
        FlagKind.Experiment => "experiment",
        FlagKind.Ops => "ops",
        FlagKind.Permission => "permission",
        _ => "release",
    };

    public static string Of(FlagType type) => type switch
    {
        FlagType.Int32 => "int",
        FlagType.Double => "double",
        FlagType.String => "string",
        FlagType.Variant => "variant",
        _ => "bool",
    };

    public static string Of(FallbackPolicy fallback) => fallback switch
    {
        FallbackPolicy.Required => "required",
        FallbackPolicy.None => "none",
        _ => "auto",
    };
}
