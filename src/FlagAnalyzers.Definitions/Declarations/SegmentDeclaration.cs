namespace FlagAnalyzers.Definitions.Declarations;

/// <param name="Name">Its name.</param>
/// <param name="Rule">Null when it has errors.</param>
internal sealed record SegmentDeclaration(Located<string> Name, RuleDeclaration? Rule);
