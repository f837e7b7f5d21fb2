using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Resolves names and checks types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleBinder
{
    /// <summary>Binds a rule; syntax errors are passed on. Never throws.</summary>
    public static RuleBinding Bind(RuleSyntax syntax, RuleSchema schema) => throw new NotImplementedException();
}
