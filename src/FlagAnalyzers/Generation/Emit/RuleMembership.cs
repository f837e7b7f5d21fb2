using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary><c>x in [...]</c> as C#: patterns and comparisons while the list is short, else a lookup.</summary>
internal sealed class RuleMembership(RuleOperands operands, RuleConstants constants)
{
    private const int LongestChain = 16;

    public string Write(BoundMembership membership, bool question)
    {
        string isSet = operands.IsSet(membership.Operand);
        if (membership.Values.Count == 0)
            return question ? "false" : isSet;
        if (question && IsSetWhereMember(membership))
            return "(" + IsMember(membership) + ")";
        return "(" + isSet + " && " + (question ? "" : "!") + "(" + IsMember(membership) + "))";
    }

    // What is null equals no member; what is not set without being null must be asked.
    private static bool IsSetWhereMember(BoundMembership membership) =>
        membership.Operand.Kind == BoundOperandKind.Attribute
        && (membership.Operand.Type == RuleType.Enum || (membership.Operand.Type != RuleType.Version && membership.Values.Count <= LongestChain));

    private string IsMember(BoundMembership membership)
    {
        IReadOnlyList<RuleLiteral> values = membership.Values;
        bool asDouble = membership.Operand.Type == RuleType.Double || values.Any(value => value.Type == RuleType.Double);
        string operand = operands.Value(membership.Operand);
        if (membership.Operand.Type == RuleType.Enum)
            return operand + " is " + string.Join(" or ", values.Select(value => operands.Member(membership.Operand, value)));
        if (membership.Operand.Type == RuleType.String)
            return values.Count <= LongestChain
                ? operand + " is " + string.Join(" or ", values.Select(value => CSharpLiteral.Text(value.Text)))
                : Set(values) + ".Contains(" + operand + ")";
        if (values.Count <= LongestChain)
            return string.Join(" || ", values.Select(value => operand + " == " + operands.Literal(value, asDouble)));

        string type = membership.Operand.Type switch
        {
            RuleType.Version => "global::FlagAnalyzers.FlagVersion",
            RuleType.Date => "global::FlagAnalyzers.FlagDate",
            _ => asDouble ? "double" : "long",
        };
        return "global::System.Array.IndexOf(" + Array(values, type, asDouble) + ", (" + type + ")" + operand + ".GetValueOrDefault()) >= 0";
    }

    private string Set(IReadOnlyList<RuleLiteral> values)
    {
        const string Type = "global::System.Collections.Generic.HashSet<string>";
        return constants.Add(Type, "new " + Type + "(" + TextList.Of(values, value => value.Text) + ", global::System.StringComparer.Ordinal)");
    }

    private string Array(IReadOnlyList<RuleLiteral> values, string type, bool asDouble) =>
        constants.Add(type + "[]", "new " + type + "[] { " + string.Join(", ", values.Select(value => operands.Literal(value, asDouble))) + " }");
}
