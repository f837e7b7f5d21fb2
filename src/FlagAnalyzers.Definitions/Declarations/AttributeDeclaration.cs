using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Declarations;

internal sealed record AttributeDeclaration(Located<string> Name, RuleType Type)
{
    public List<Located<string>> Values { get; init; } = [];

    public Located<string>? TypeName { get; init; }
}
