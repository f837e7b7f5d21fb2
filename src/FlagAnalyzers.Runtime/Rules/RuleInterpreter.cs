using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Evaluates a bound rule. Allocates nothing (but what the regular expression engine may need).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleInterpreter
{
    /// <summary>Kleene's three values; null is unknown. A rule matches only on true.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">The user; by reference, so that a struct is neither boxed nor copied.</param>
    /// <typeparam name="TContext">The context's own type.</typeparam>
    public static bool? Evaluate<TContext>(BoundRule rule, ref TContext context)
        where TContext : IRuleContext
        => Evaluate(rule.Root, ref context);

    private static bool? Evaluate<TContext>(BoundNode node, ref TContext context)
        where TContext : IRuleContext
        => node switch
        {
            BoundComparison comparison => Compare(comparison, ref context),
            BoundLogical logical => Join(logical, ref context),
            BoundNot not => !Evaluate(not.Operand, ref context),
            BoundSegment segment => context.IsInSegment(segment.Index),
            BoundFlag flag => context.IsFlagOn(flag.Index),
            BoundMembership membership => Read(membership.Operand, ref context) is { IsSet: true } value ? membership.Contains(value) : null,
            BoundIsSet isSet => Read(isSet.Operand, ref context).IsSet,
            BoundMatch match => Read(match.Operand, ref context) is { IsSet: true } value ? match.Pattern.IsMatch(value.Text) : null,
            BoundConstant constant => constant.Value,
            _ => null,
        };

    private static bool? Join<TContext>(BoundLogical logical, ref TContext context)
        where TContext : IRuleContext
    {
        bool? result = logical.IsAnd;
        foreach (BoundNode operand in logical.OperandArray)
        {
            bool? value = Evaluate(operand, ref context);
            if (value == !logical.IsAnd)
                return value;
            if (value is null)
                result = null;
        }

        return result;
    }

    private static bool? Compare<TContext>(BoundComparison comparison, ref TContext context)
        where TContext : IRuleContext
    {
        AttributeValue left = Read(comparison.Left, ref context);
        if (!left.IsSet)
            return null;
        if (comparison.Right.Literal is { } literal)
            return ValueComparison.Holds(left, comparison.Operator, literal);

        AttributeValue right = Read(comparison.Right, ref context);
        return right.IsSet ? ValueComparison.Holds(left, comparison.Operator, right) : null;
    }

    /// <summary>The value, or an unknown one where the context holds another type than the rule was checked against.</summary>
    private static AttributeValue Read<TContext>(BoundOperand operand, ref TContext context)
        where TContext : IRuleContext
    {
        if (operand.Kind == BoundOperandKind.UserId)
            return context.UserId is { Length: > 0 } id ? AttributeValue.From(id) : default;

        AttributeValue value = context.GetAttribute(operand.Index);
        return value.IsSet && operand.Accepts(value) ? value : default;
    }
}
