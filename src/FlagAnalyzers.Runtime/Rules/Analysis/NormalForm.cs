namespace FlagAnalyzers.Rules;

/// <summary>
/// The ways in which a rule can come to a value: each a list of facts that hold together. Contradictory ways are left out, so that a form
/// without ways cannot happen. Null stands for "too large to tell" throughout.
/// </summary>
internal static class NormalForm
{
    private const int MaximumWays = 32;
    private const int MaximumFacts = 512;

    private static readonly Fact[][] Always = [[]];
    private static readonly Fact[][] Never = [];

    public static Fact[][]? WhereTrue(BoundNode node) => Expand(node, value: true, orUnknown: false);

    public static Fact[][]? WhereNotTrue(BoundNode node) => Expand(node, value: false, orUnknown: true);

    /// <summary>Whether no way of the one goes with a way of the other; false when it is too much to tell.</summary>
    public static bool Exclude(Fact[][]? left, Fact[][]? right)
    {
        if (left is null || right is null)
            return left is { Length: 0 } || right is { Length: 0 };

        foreach (Fact[] first in left)
        {
            foreach (Fact[] second in right)
            {
                if (!FactChecker.Contradict([.. first, .. second]))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Both at once.</summary>
    public static Fact[][]? Product(Fact[][]? left, Fact[][]? right)
    {
        if (left is { Length: 0 } || right is { Length: 0 })
            return Never;
        if (ReferenceEquals(left, Always))
            return right;
        if (left is null || right is null || (long)left.Length * right.Length > MaximumWays * MaximumWays)
            return null;

        List<Fact[]> ways = [];
        foreach (Fact[] first in left)
        {
            foreach (Fact[] second in right)
            {
                Fact[] way = [.. first, .. second];
                if (way.Length * (ways.Count + 1) > MaximumFacts)
                    return null;
                if (FactChecker.Contradict(way))
                    continue;
                ways.Add(way);
                if (ways.Count > MaximumWays)
                    return null;
            }
        }

        return ways.ToArray();
    }

    private static Fact[][]? Sum(Fact[][]? left, Fact[][]? right) =>
        left is null || right is null || left.Length + right.Length > MaximumWays ? null : [.. left, .. right];

    private static Fact[][]? Expand(BoundNode node, bool value, bool orUnknown)
    {
        switch (node)
        {
            case BoundConstant constant:
                return constant.Value == value ? Always : Never;
            case BoundNot not:
                return Expand(not.Operand, !value, orUnknown);
            case BoundLogical logical:
                // "and" is false where one operand is; "or" is true where one is.
                bool isSum = logical.IsAnd != value;
                Fact[][]? result = isSum ? Never : Always;
                foreach (BoundNode operand in logical.OperandArray)
                {
                    Fact[][]? next = Expand(operand, value, orUnknown);
                    result = isSum ? Sum(result, next) : Product(result, next);
                }

                return result;
            default:
                return ExpandLeaf(node, value, orUnknown);
        }
    }

    private static Fact[][] ExpandLeaf(BoundNode node, bool value, bool orUnknown)
    {
        var fact = new Fact(node, value);
        List<Fact[]> ways = [];
        if (!FactChecker.Contradict([fact]))
            ways.Add([fact]);
        if (orUnknown && node is not BoundIsSet)
        {
            AddUnset(ways, fact.First);
            AddUnset(ways, fact.Second);
        }

        return ways.ToArray();
    }

    private static void AddUnset(List<Fact[]> ways, BoundOperand? operand)
    {
        if (operand is not null)
            ways.Add([new Fact(new BoundIsSet(operand), false)]);
    }
}
