using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>One side of a comparison: an attribute, the user's id, or a literal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundOperand
{
    private BoundOperand(BoundOperandKind kind, RuleType type, int index, string name, RuleLiteral? literal)
    {
        Kind = kind;
        Type = type;
        Index = index;
        Name = name;
        Literal = literal;
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

    internal static BoundOperand UserId { get; } = new(BoundOperandKind.UserId, RuleType.String, -1, "id", null);

    internal static BoundOperand Attribute(int index, string name, RuleType type) => new(BoundOperandKind.Attribute, type, index, name, null);

    internal static BoundOperand Constant(RuleLiteral literal) => new(BoundOperandKind.Literal, literal.Type, -1, "", literal);
}
