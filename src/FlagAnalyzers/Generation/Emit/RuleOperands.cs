using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>Names and literals of a rule as C#.</summary>
internal sealed class RuleOperands(ClassModel model, RuleConstants constants)
{
    /// <summary>The operand's value: nullable for an attribute.</summary>
    public string Value(BoundOperand operand, bool asDouble = false) => operand.Kind switch
    {
        BoundOperandKind.UserId => "context.UserId",
        BoundOperandKind.Attribute => "context." + CSharpName.Identifier(model.Set.Attributes[operand.Index].MemberName),
        _ => Literal(operand.Literal!, asDouble),
    };

    /// <summary>A literal of any type but <see cref="RuleType.Enum"/>.</summary>
    public string Literal(RuleLiteral literal, bool asDouble = false) => literal.Type switch
    {
        RuleType.Int => asDouble ? CSharpLiteral.Double(literal.Number) : CSharpLiteral.Int64(literal.Integer),
        RuleType.Double => CSharpLiteral.Double(literal.Number),
        RuleType.Bool => CSharpLiteral.Boolean(literal.Boolean),
        RuleType.Date => "Date(" + CSharpLiteral.Int32(literal.Date.DayNumber) + ")",
        RuleType.Version => constants.Add("global::FlagAnalyzers.FlagVersion", CSharpLiteral.Text(literal.Text)),
        _ => CSharpLiteral.Text(literal.Text),
    };

    /// <summary>The member of a closed set.</summary>
    public string Member(BoundOperand attribute, RuleLiteral literal) => Member(model.Set.Attributes[attribute.Index], literal.EnumIndex);

    /// <summary>Whether the operand is known; "true" for a literal.</summary>
    public string IsSet(BoundOperand operand)
    {
        string value = Value(operand);
        return operand.Kind switch
        {
            BoundOperandKind.Literal => "true",
            BoundOperandKind.UserId => "!string.IsNullOrEmpty(" + value + ")",
            _ => operand.Type switch
            {
                RuleType.String or RuleType.StringList => value + " != null",
                RuleType.Version => "IsKnown(" + value + ")",
                // False for null, and for NaN, which counts as not set.
                RuleType.Double => value + " >= double.NegativeInfinity",
                RuleType.Enum => value + " >= 0",
                _ => value + ".HasValue",
            },
        };
    }

    private string Member(ContextAttribute attribute, int index) =>
        ContextEmitter.EnumOf(model.Spec.ContextNamespace, attribute) + "." + CSharpName.Identifier(attribute.Values[index].MemberName);
}
