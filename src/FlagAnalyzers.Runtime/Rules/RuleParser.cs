using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Text to syntax tree. Never throws; gives up past <see cref="MaximumLength"/> characters and <see cref="MaximumDepth"/> levels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleParser
{
    /// <summary>The longest rule, in UTF-16 units.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>The deepest nesting of parentheses and negations.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Parses one rule; null counts as empty, which is an error.</summary>
    public static RuleSyntax Parse(string? text) => throw new NotImplementedException();
}
