namespace FlagAnalyzers.Generation;

/// <summary>The names of the generator's steps, by which tests follow what an edit runs again.</summary>
internal static class GeneratorSteps
{
    public const string Files = "FlagsFiles";
    public const string Documents = "FlagsDocuments";
    public const string Project = "FlagsProject";
    public const string Settings = "FlagsSettings";
    public const string Language = "FlagsLanguage";
    public const string ReferenceReader = "FlagsReferenceReader";
    public const string References = "FlagsReferences";
    public const string Target = "FlagsTarget";
    public const string Specs = "FlagsSpecs";
    public const string Classes = "FlagsClasses";
    public const string Context = "FlagsContext";
    public const string Diagnostics = "FlagsDiagnostics";
}
