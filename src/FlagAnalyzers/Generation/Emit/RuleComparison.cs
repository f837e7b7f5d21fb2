using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>Comparisons as C#: true, or false, only where both sides are known.</summary>
internal sealed class RuleComparison(RuleOperands operands)
{
    public string Write(BoundComparison comparison, bool question) => comparison.Left.Type switch
    {
        RuleType.Int or RuleType.Double or RuleType.Date => Ordered(comparison, question),
        RuleType.Enum => Member(comparison, question),
        RuleType.StringList => Guarded(comparison, Negate("Contains(" + Left(comparison) + ", " + Right(comparison) + ")", !question)),
        RuleType.String => IsPlainEquality(comparison, question) ? Text(comparison, question) : Guarded(comparison, Text(comparison, question)),
        // A bool that equals a literal is set.
        RuleType.Bool when comparison.Right.Literal is { } literal =>
            Left(comparison) + " == " + CSharpLiteral.Boolean(literal.Boolean == ((comparison.Operator == RuleOperator.Equal) == question)),
        _ => Guarded(comparison, Left(comparison) + Symbol(comparison.Operator, question) + Right(comparison)),
    };

    private string Left(BoundComparison comparison) => operands.Value(comparison.Left);

    private string Right(BoundComparison comparison) => operands.Value(comparison.Right);

    // C# lifts an order to nullables as rules do: false where a side is null (or NaN). Equality it does not.
    private string Ordered(BoundComparison comparison, bool question)
    {
        bool asDouble = comparison.Left.Type == RuleType.Double || comparison.Right.Type == RuleType.Double;
        string left = operands.Value(comparison.Left, asDouble);
        string right = operands.Value(comparison.Right, asDouble);
        if (comparison.Operator is not (RuleOperator.Equal or RuleOperator.NotEqual))
            return left + Symbol(comparison.Operator, question) + right;
        if ((comparison.Operator == RuleOperator.Equal) != question)
            return "(" + left + " < " + right + " || " + left + " > " + right + ")";
        return "(" + left + " <= " + right + " && " + left + " >= " + right + ")";
    }

    private string Member(BoundComparison comparison, bool question)
    {
        string left = Left(comparison);
        string right = operands.Member(comparison.Left, comparison.Right.Literal!);
        return (comparison.Operator == RuleOperator.Equal) == question
            ? left + " == " + right
            : "(" + operands.IsSet(comparison.Left) + " && " + left + " != " + right + ")";
    }

    private string Text(BoundComparison comparison, bool question)
    {
        string left = Left(comparison);
        string right = Right(comparison);
        return comparison.Operator switch
        {
            RuleOperator.Contains => Negate(left + ".Contains(" + right + ")", !question),
            RuleOperator.StartsWith => Negate(left + ".StartsWith(" + right + ", global::System.StringComparison.Ordinal)", !question),
            RuleOperator.EndsWith => Negate(left + ".EndsWith(" + right + ", global::System.StringComparison.Ordinal)", !question),
            RuleOperator.Less or RuleOperator.LessOrEqual or RuleOperator.Greater or RuleOperator.GreaterOrEqual =>
                "string.CompareOrdinal(" + left + ", " + right + ")" + Symbol(comparison.Operator, question) + "0",
            _ => left + Symbol(comparison.Operator, question) + right,
        };
    }

    // A text that equals another one is set; of the user's id that only holds for one that is not empty.
    private static bool IsPlainEquality(BoundComparison comparison, bool question) =>
        (comparison.Operator == RuleOperator.Equal) == question
        && comparison.Operator is RuleOperator.Equal or RuleOperator.NotEqual
        && comparison.Right.Literal is { Text.Length: > 0 };

    private string Guarded(BoundComparison comparison, string condition)
    {
        string guard = operands.IsSet(comparison.Left) + " && ";
        if (comparison.Right.Kind != BoundOperandKind.Literal)
            guard += operands.IsSet(comparison.Right) + " && ";
        return "(" + guard + condition + ")";
    }

    private static string Negate(string condition, bool isNegated) => isNegated ? "!" + condition : condition;

    private static string Symbol(RuleOperator @operator, bool question) => (@operator, question) switch
    {
        (RuleOperator.Equal, true) or (RuleOperator.NotEqual, false) => " == ",
        (RuleOperator.NotEqual, true) or (RuleOperator.Equal, false) => " != ",
        (RuleOperator.Less, true) or (RuleOperator.GreaterOrEqual, false) => " < ",
        (RuleOperator.LessOrEqual, true) or (RuleOperator.Greater, false) => " <= ",
        (RuleOperator.Greater, true) or (RuleOperator.LessOrEqual, false) => " > ",
        _ => " >= ",
    };
}
