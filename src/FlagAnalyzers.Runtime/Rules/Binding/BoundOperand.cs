using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>One side of a comparison: an attribute, the user's id, or a literal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundOperand
{
    private BoundOperand(BoundOperandKind kind, RuleType type, int index, string name, RuleLiteral? literal, RuleAttribute? declaration = null)
    {
        Kind = kind;
        Type = type;
        Index = index;
        Name = name;
        Literal = literal;
        Declaration = declaration;
    }

    /// <summary>Which of the three.</summary>
    public BoundOperandKind Kind { get; }

    /// <summary>Its type; the user's id is a <see cref="RuleType.String"/>.</summary>
    public RuleType Type { get; }

    /// <summary>Position in <see cref="RuleSchema.Attributes"/>; -1 where it is no attribute.</summary>
    public int Index { get; }

    /// <summary>The attribute's name, <c>id</c> for the user's id, empty for a literal.</summary>
    public string Name { get; }

    /// <summary>The literal; null where it is none.</summary>
    public RuleLiteral? Literal { get; }

    /// <summary>What the schema says of an attribute.</summary>
    internal RuleAttribute? Declaration { get; }

    /// <summary>Whether a value that is set has the type that the rule was checked against. A context that several assemblies share may hold another one.</summary>
    internal bool Accepts(AttributeValue value) => Type switch
    {
        RuleType.Int or RuleType.Double => value.Type is RuleType.Int or RuleType.Double,
        RuleType.Enum => value.Type is RuleType.Enum or RuleType.String,
        _ => value.Type == Type,
    };

    internal static BoundOperand UserId { get; } = new(BoundOperandKind.UserId, RuleType.String, -1, "id", null);

    internal static BoundOperand Attribute(int index, RuleAttribute attribute) => new(BoundOperandKind.Attribute, attribute.Type, index, attribute.Name, null, attribute);

    internal static BoundOperand Constant(RuleLiteral literal) => new(BoundOperandKind.Literal, literal.Type, -1, "", literal);
}
