namespace FlagAnalyzers.Definitions.Yaml;

internal sealed record YamlError(Span Span, string Message);
