using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>
/// Conditions as C# over <c>context</c>. Unknown is neither true nor false, so each condition is written for the question
/// asked of it: when is it true, or when is it false. By Kleene's logic <c>not</c> swaps the question and nothing is asked twice.
/// </summary>
internal sealed class RuleExpression(ClassModel model, RuleConstants constants, RuleOperands operands)
{
    private readonly RuleComparison _comparison = new(operands);
    private readonly RuleMembership _membership = new(operands, constants);

    /// <summary>When the condition is true.</summary>
    public string WhenTrue(BoundNode node) => node is BoundLogical logical ? Join(logical, true) : Write(node, true);

    private string Write(BoundNode node, bool question) => node switch
    {
        BoundNot not => Write(not.Operand, !question),
        BoundLogical logical => "(" + Join(logical, question) + ")",
        BoundConstant constant => CSharpLiteral.Boolean(constant.Value == question),
        BoundComparison comparison => _comparison.Write(comparison, question),
        BoundMembership membership => _membership.Write(membership, question),
        BoundMatch match => Match(match, question),
        BoundIsSet set => Definite(operands.IsSet(set.Operand), question),
        BoundSegment segment => Definite(Segment(segment), question),
        BoundFlag flag => Definite(Flag(flag), question),
        _ => "false",
    };

    // An "and" is false where one of its parts is.
    private string Join(BoundLogical logical, bool question)
    {
        string[] parts = new string[logical.Operands.Count];
        for (int index = 0; index < parts.Length; index++)
            parts[index] = Write(logical.Operands[index], question);
        return string.Join(logical.IsAnd == question ? " && " : " || ", parts);
    }

    private string Match(BoundMatch match, bool question)
    {
        string pattern = constants.Add("global::FlagAnalyzers.Rules.RulePattern", "new global::FlagAnalyzers.Rules.RulePattern(" + CSharpLiteral.Text(match.Pattern.Text) + ")");
        return "(" + operands.IsSet(match.Operand) + " && " + (question ? "" : "!") + pattern + ".IsMatch(" + operands.Value(match.Operand) + "))";
    }

    private string Segment(BoundSegment segment)
    {
        bool isKnown = segment.Index < model.Set.Segments.Count && model.Set.Segments[segment.Index].Rule.Bound != null;
        if (!isKnown)
            return "false";
        BoundRule rule = model.Set.Segments[segment.Index].Rule.Bound!;
        bool needsSnapshot = rule.Segments.Count > 0 || rule.Flags.Count > 0;
        return "Segment" + CSharpLiteral.Int32(segment.Index) + (needsSnapshot ? "(in target, snapshot)" : "(in context)");
    }

    private string Flag(BoundFlag flag)
    {
        int number = model.NumberOf(flag.Index);
        return number < 0 ? "false" : "snapshot.IsOn(" + CSharpLiteral.Int32(number) + ", in target)";
    }

    private static string Definite(string condition, bool question) => question ? condition : "!(" + condition + ")";
}
