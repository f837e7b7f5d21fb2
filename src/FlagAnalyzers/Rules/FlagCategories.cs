namespace FlagAnalyzers.Rules;

/// <summary>The groups of rules, as <c>dotnet_analyzer_diagnostic.category-...</c> names them.</summary>
internal static class FlagCategories
{
    public const string Definitions = "FlagDefinitions";
    public const string Keys = "FlagKeys";
    public const string Lifecycle = "FlagLifecycle";
    public const string CodePaths = "FlagCodePaths";
}
