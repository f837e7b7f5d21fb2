using FlagAnalyzers.Definitions.Yaml;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Declarations;

/// <summary>A rule's text, parsed but not bound.</summary>
/// <param name="Syntax">What the rule language makes of it.</param>
/// <param name="Map">From offsets in the rule to offsets in the file.</param>
internal sealed record RuleDeclaration(RuleSyntax Syntax, ScalarMap Map)
{
    public Span Span => Map.Span;
}
