using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>A parsed rule.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleSyntax
{
    internal RuleSyntax(string text, RuleNode? root, IReadOnlyList<RuleError> errors, IReadOnlyList<RuleNameNode> names)
    {
        Text = text;
        Root = root;
        Errors = errors;
        Names = names;
    }

    /// <summary>The text that was parsed; every position is an offset into it.</summary>
    public string Text { get; }

    /// <summary>The tree; null when there are errors.</summary>
    internal RuleNode? Root { get; }

    /// <summary>What is wrong, in order of position; empty when nothing is.</summary>
    public IReadOnlyList<RuleError> Errors { get; }

    /// <summary>Every <c>user.</c>, <c>segment.</c> and <c>flag('')</c> in the rule, in order, also when there are errors.</summary>
    public IReadOnlyList<RuleNameNode> Names { get; }
}
