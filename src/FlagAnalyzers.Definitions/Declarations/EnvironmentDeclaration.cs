namespace FlagAnalyzers.Definitions.Declarations;

internal sealed record EnvironmentDeclaration(Located<string> Name, TargetingDeclaration Patch);
