using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Evaluates a bound rule. Allocates nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleInterpreter
{
    /// <summary>Kleene's three values; null is unknown. A rule matches only on true.</summary>
    public static bool? Evaluate<TContext>(BoundRule rule, ref TContext context)
        where TContext : IRuleContext
        => throw new NotImplementedException();
}
