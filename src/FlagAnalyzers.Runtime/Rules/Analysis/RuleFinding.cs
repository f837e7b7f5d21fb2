using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>A rule without effect.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleFinding
{
    internal RuleFinding(int rule, RuleFindingKind kind, int earlier, string message)
    {
        Rule = rule;
        Kind = kind;
        Earlier = earlier;
        Message = message;
    }

    /// <summary>The position of the rule, from 0.</summary>
    public int Rule { get; }

    /// <summary>Why it has none.</summary>
    public RuleFindingKind Kind { get; }

    /// <summary>The position of the earlier rule that takes its users; -1 where several do together, and for a contradiction.</summary>
    public int Earlier { get; }

    /// <summary>One sentence, without the flag's name; rules are counted from 1 in it.</summary>
    public string Message { get; }
}
