using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>
/// Without <c>context:</c> in flags.yaml, the type of an attribute follows from how the rules use it, all rules of a class together.
/// A rule that uses it otherwise is then an error when it is bound, and the message names both uses.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleInference
{
    /// <summary>The attributes of all rules, ordered by name (ordinal); rules with syntax errors are left out.</summary>
    public static IReadOnlyList<RuleAttribute> Infer(IEnumerable<RuleSyntax> rules) => throw new NotImplementedException();
}
