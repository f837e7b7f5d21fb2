namespace FlagAnalyzers.Rules;

/// <summary>Names and how messages speak of them.</summary>
internal sealed partial class Binder
{
    private const int ListedNames = 12;

    private static readonly string[] UserIdNames = ["id", "user_id"];

    private BoundOperand? BindOperand(RuleNameNode node)
    {
        if (node.Kind == RuleNameKind.UserId)
            return BoundOperand.UserId;
        if (schema.TryFindAttribute(node.Name, out int index))
            return BoundOperand.Attribute(index, schema.Attributes[index]);

        ReportUnknown(node, "attribute", [.. schema.AttributeNames, .. UserIdNames], schema.AttributeNames);
        return null;
    }

    private BoundNode? BindLeaf(RuleNameNode node)
    {
        int index;
        if (node.Kind == RuleNameKind.Segment)
        {
            if (schema.TryFindSegment(node.Name, out index))
                return new BoundSegment(index, node.Name);
            ReportUnknown(node, "segment", schema.Segments, schema.Segments);
            return null;
        }

        if (schema.TryFindFlag(node.Name, out index))
            return new BoundFlag(index, node.Name);
        ReportUnknown(node, "flag", schema.Flags, schema.Flags);
        return null;
    }

    private void ReportUnknown(RuleNameNode node, string what, IReadOnlyCollection<string> candidates, IReadOnlyCollection<string> declared)
    {
        string name = RuleText.Excerpt(node.Name, 0, node.Name.Length);
        if (schema.FindNearest(node.Name, candidates) is { } nearest)
        {
            errors.Add(node.NameStart, node.NameLength, $"there is no {what} '{name}'; did you mean '{nearest}'?", nearest);
        }
        else if (what == "attribute" && schema.TryFindSegment(node.Name, out _))
        {
            errors.Add(node, $"there is no attribute '{name}', but a segment: segment.{name}", "segment." + node.Name);
        }
        else if (what == "segment" && schema.TryFindAttribute(node.Name, out _))
        {
            errors.Add(node, $"there is no segment '{name}', but an attribute: user.{name}", "user." + node.Name);
        }
        else
        {
            string listed = string.Join(", ", declared.Take(ListedNames)) + (declared.Count > ListedNames ? ", ..." : "");
            string place = what switch { "attribute" => "declare it under 'context'", "segment" => "declare it under 'segments'", _ => "declare it under 'features'" };
            errors.Add(node.NameStart, node.NameLength, $"there is no {what} '{name}': {place}" + (declared.Count == 0 ? "" : $", or use one of {listed}"));
        }
    }

    private bool IsBoolean(RuleNameNode node) => node.Kind is RuleNameKind.Segment or RuleNameKind.Flag
        || (node.Kind == RuleNameKind.Attribute && (!schema.TryFindAttribute(node.Name, out int index) || schema.Attributes[index].Type == RuleType.Bool));

    private string Describe(RuleNameNode node) => BindOperand(node) is { } operand ? Describe(operand) : Spelling(node);

    /// <summary>"user.age is int", with the use it follows from when it was not declared.</summary>
    private static string Describe(BoundOperand operand)
    {
        RuleAttribute? attribute = operand.Declaration;
        string description = $"user.{operand.Name} is {DescribeType(operand)}";
        return attribute?.InferredFrom is { } use ? $"{description} (by its use in {use})" : description;
    }

    private static string DescribeType(BoundOperand operand) => operand.Type == RuleType.Enum
        ? "one of " + string.Join(", ", operand.Declaration!.Values.Take(ListedNames)) + (operand.Declaration.Values.Count > ListedNames ? ", ..." : "")
        : RuleText.Of(operand.Type);

    private string Describe(RuleLiteralNode node) => $"{Spelling(node)} is {(node.Literal.Type == RuleType.String ? "text" : RuleText.Of(node.Literal.Type))}";
}
