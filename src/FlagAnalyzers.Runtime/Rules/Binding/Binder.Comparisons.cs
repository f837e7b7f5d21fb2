namespace FlagAnalyzers.Rules;

/// <summary>Comparisons: what stands on either side, and whether the two fit.</summary>
internal sealed partial class Binder
{
    private BoundNode? BindComparison(RuleComparisonNode node)
    {
        if (IsCondition(node.Left) || IsCondition(node.Right))
            return BindConditionEquality(node);
        if (node.Left is RuleLiteralNode left)
            return node.Right is RuleLiteralNode right ? BindLiterals(node, left, right) : BindFlipped(node, left, (RuleNameNode)node.Right);
        return BindFrom(node, (RuleNameNode)node.Left, node.Operator, node.Right);
    }

    private static bool IsCondition(RuleNode node) => node is not (RuleLiteralNode or RuleNameNode { Kind: RuleNameKind.Attribute or RuleNameKind.UserId });

    /// <summary><c>(a and b) == false</c>, <c>segment.x != true</c>, <c>segment.x == user.y</c>.</summary>
    private BoundNode? BindConditionEquality(RuleComparisonNode node)
    {
        if (node.Left is RuleNotNode { IsSymbol: true, Operand: RuleNameNode name } && !IsBoolean(name))
            return BindCondition(node.Left);

        if (node.Operator is not (RuleOperator.Equal or RuleOperator.NotEqual))
        {
            errors.Add(node.OperatorStart, node.OperatorLength, $"'{RuleText.Of(node.Operator)}' compares values, not conditions: join conditions by 'and' and 'or'");
            return null;
        }

        RuleNode other = IsCondition(node.Left) ? node.Right : node.Left;
        bool isEqual = node.Operator == RuleOperator.Equal;
        if (other is RuleLiteralNode literal)
        {
            if (literal.Literal.Type != RuleType.Bool)
            {
                errors.Add(node, $"a condition is true or false, but {Describe(literal)}");
                return null;
            }

            BoundNode? condition = BindCondition(ReferenceEquals(other, node.Right) ? node.Left : node.Right);
            return condition is null ? null : literal.Literal.Boolean == isEqual ? condition : Negate(condition);
        }

        if (node.Left is not RuleNameNode || node.Right is not RuleNameNode)
        {
            errors.Add(node, "a condition in parentheses compares with true or false only: join conditions by 'and' and 'or'");
            return null;
        }

        BoundNode? left = BindCondition(node.Left), right = BindCondition(node.Right);
        if (left is null || right is null)
            return null;
        BoundNode other2 = isEqual ? right : Negate(right);
        return new BoundLogical(isAnd: false,
        [
            new BoundLogical(isAnd: true, [left, other2]),
            new BoundLogical(isAnd: true, [Negate(left), Negate(other2)]),
        ]);
    }

    private BoundNode? BindLiterals(RuleComparisonNode node, RuleLiteralNode left, RuleLiteralNode right)
    {
        if (node.Operator >= RuleOperator.Contains)
        {
            errors.Add(left, $"an attribute stands on the left of '{RuleText.Of(node.Operator)}'");
            return null;
        }

        if (LiteralComparison.TryEvaluate(left.Literal, node.Operator, right.Literal) is { } value)
            return new BoundConstant(value);
        errors.Add(node, $"{Describe(left)} and {Describe(right)}: they do not compare by '{RuleText.Of(node.Operator)}'");
        return null;
    }

    private BoundNode? BindFlipped(RuleComparisonNode node, RuleLiteralNode left, RuleNameNode right)
    {
        RuleOperator? flipped = node.Operator switch
        {
            RuleOperator.Equal or RuleOperator.NotEqual => node.Operator,
            RuleOperator.Less => RuleOperator.Greater,
            RuleOperator.LessOrEqual => RuleOperator.GreaterOrEqual,
            RuleOperator.Greater => RuleOperator.Less,
            RuleOperator.GreaterOrEqual => RuleOperator.LessOrEqual,
            _ => null,
        };
        if (flipped is { } @operator)
            return BindFrom(node, right, @operator, left);

        errors.Add(left, $"an attribute stands on the left of '{RuleText.Of(node.Operator)}'");
        return null;
    }

    private BoundNode? BindFrom(RuleComparisonNode node, RuleNameNode leftNode, RuleOperator @operator, RuleNode rightNode)
    {
        BoundOperand? left = BindOperand(leftNode);
        BoundOperand? rightName = rightNode is RuleNameNode name ? BindOperand(name) : null;
        if (left is null || (rightNode is RuleNameNode && rightName is null) || !CheckOperator(node, left, @operator, rightNode))
            return null;

        if (@operator == RuleOperator.Matches)
            return BindMatch(left, rightNode);
        if (rightNode is not RuleLiteralNode literal)
            return CheckTypes(node, left, @operator, rightName!) ? new BoundComparison(@operator, left, rightName!) : null;

        RuleLiteral? value = @operator < RuleOperator.Contains ? Fit(left, literal) : FitText(left, @operator, literal);
        return value is null ? null : new BoundComparison(@operator, left, BoundOperand.Constant(value));
    }

    /// <summary>Whether the type on the left has the operator at all.</summary>
    private bool CheckOperator(RuleComparisonNode node, BoundOperand left, RuleOperator @operator, RuleNode right)
    {
        string spelling = RuleText.Of(@operator);
        switch (@operator)
        {
            case RuleOperator.Equal or RuleOperator.NotEqual when left.Type == RuleType.StringList:
                errors.Add(node.OperatorStart, node.OperatorLength, $"{Describe(left)}, a list: ask by 'contains'", @operator == RuleOperator.Equal ? "contains" : null);
                return false;
            case RuleOperator.Equal or RuleOperator.NotEqual:
                return true;
            case RuleOperator.Less or RuleOperator.LessOrEqual or RuleOperator.Greater or RuleOperator.GreaterOrEqual:
                if (left.Type == RuleType.String && right is RuleLiteralNode literal && NearestOrdered(literal.Literal) is { } suggestion)
                {
                    errors.Add(literal, $"{Describe(left)}, which '{spelling}' compares letter by letter; did you mean {suggestion}?", suggestion);
                    return false;
                }

                if (left.Type is RuleType.Int or RuleType.Double or RuleType.Version or RuleType.Date or RuleType.String)
                    return true;
                errors.Add(node.OperatorStart, node.OperatorLength, $"{Describe(left)}, which has no order: '{spelling}' compares numbers, dates, versions and text");
                return false;
            case RuleOperator.Contains when left.Type == RuleType.StringList:
                return true;
            default:
                if (left.Type == RuleType.String)
                    return true;
                string hint = left.Type == RuleType.StringList ? "lists have 'contains'" : left.Type == RuleType.Enum ? "compare it by == or in" : "compare it by == and the like";
                errors.Add(node.OperatorStart, node.OperatorLength, $"{Describe(left)}, which '{spelling}' does not take: {hint}", left.Type == RuleType.StringList ? "contains" : null);
                return false;
        }
    }

    private bool CheckTypes(RuleComparisonNode node, BoundOperand left, RuleOperator @operator, BoundOperand right)
    {
        bool fits = (left.Type, right.Type) switch
        {
            (RuleType.StringList, _) => right.Type == RuleType.String,
            (RuleType.Enum, _) or (_, RuleType.Enum) => false,
            (RuleType.Int or RuleType.Double, RuleType.Int or RuleType.Double) => true,
            _ => left.Type == right.Type,
        };
        if (!fits)
            errors.Add(node, $"{Describe(left)}, and {Describe(right)}: they do not compare by '{RuleText.Of(@operator)}'");
        return fits;
    }

    private BoundNode? BindMatch(BoundOperand left, RuleNode right)
    {
        if (right is not RuleLiteralNode { Literal.Type: RuleType.String } literal)
        {
            errors.Add(right, "'matches' takes a regular expression in quotes, as in matches '^[a-z]+$'");
            return null;
        }

        if (RulePattern.TryCreate(literal.Literal.Text, out RuleError? error) is { } pattern)
            return new BoundMatch(left, pattern);

        // With escapes in the literal, a position in its value is not one in the rule.
        if (literal.Literal.Text.Length == literal.Length - 2 && error!.Length < literal.Literal.Text.Length)
            errors.Add(literal.Start + 1 + error.Start, error.Length, error.Message);
        else
            errors.Add(literal, error!.Message);
        return null;
    }
}
