using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>What binding gave: a rule, or errors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleBinding
{
    internal RuleBinding(BoundRule? rule, IReadOnlyList<RuleError> errors)
    {
        Rule = rule;
        Errors = errors;
    }

    /// <summary>The rule; null when there are errors.</summary>
    public BoundRule? Rule { get; }

    /// <summary>Syntax errors, else what does not resolve or fit, in order of position.</summary>
    public IReadOnlyList<RuleError> Errors { get; }
}
