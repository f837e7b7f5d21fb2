using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>
/// Without <c>context:</c> in flags.yaml, the type of an attribute follows from how the rules use it, all rules of a class together:
/// the first use decides, a decimal point anywhere makes a number a <c>double</c>, <c>contains</c> alone makes a <c>string[]</c>
/// (beside a use as text it asks for a part of the text), and an attribute that is only asked for by <c>is set</c> is a <c>string</c>.
/// A rule that uses it otherwise gets an error when it is bound, and the message names both uses.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleInference
{
    /// <summary>The attributes of all rules, ordered by name (ordinal). Rules with syntax errors are left out.</summary>
    /// <param name="rules">The rules, segments included, in the order in which uses are to count.</param>
    public static IReadOnlyList<RuleAttribute> Infer(IEnumerable<RuleSyntax> rules)
    {
        var inference = new TypeInference();
        foreach (RuleSyntax rule in rules)
        {
            if (rule.Root is not null)
                inference.Visit(rule.Text, rule.Root);
        }

        return inference.Attributes();
    }
}
