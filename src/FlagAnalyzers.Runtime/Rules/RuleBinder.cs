using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Resolves names and checks types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleBinder
{
    /// <summary>Binds a rule; syntax errors are passed on. Never throws.</summary>
    /// <param name="syntax">A parsed rule.</param>
    /// <param name="schema">The names it may use; where nothing was declared, with the attributes that <see cref="RuleInference"/> gave.</param>
    public static RuleBinding Bind(RuleSyntax syntax, RuleSchema schema)
    {
        if (syntax.Root is null)
            return new RuleBinding(null, syntax.Errors);

        var errors = new ErrorList();
        BoundNode? root = new Binder(syntax.Text, schema, errors).BindCondition(syntax.Root);
        return new RuleBinding(root is not null && errors.Count == 0 ? new BoundRule(syntax.Text, root) : null, errors.ToArray());
    }
}
