namespace FlagAnalyzers.Rules;

/// <summary>Quick questions that spare the slow ones.</summary>
internal static class NamesInRule
{
    /// <summary>
    /// A bit for each attribute, segment and flag. Different names may share one; rules without a common bit have no name in common,
    /// and a rule says nothing of another one with which it has no name in common.
    /// </summary>
    public static ulong MaskOf(BoundNode node)
    {
        switch (node)
        {
            case BoundLogical logical:
                ulong mask = 0;
                foreach (BoundNode operand in logical.OperandArray)
                    mask |= MaskOf(operand);
                return mask;
            case BoundNot not:
                return MaskOf(not.Operand);
            case BoundSegment segment:
                return Bit((segment.Index * 3) + 21);
            case BoundFlag flag:
                return Bit((flag.Index * 5) + 42);
            case BoundComparison comparison:
                return Bit(comparison.Left.Index) | (comparison.Right.Literal is null ? Bit(comparison.Right.Index) : 0);
            case BoundMembership membership:
                return Bit(membership.Operand.Index);
            case BoundMatch match:
                return Bit(match.Operand.Index);
            case BoundIsSet isSet:
                return Bit(isSet.Operand.Index);
            default:
                return 0;
        }
    }

    /// <summary>The value for a user without attributes and segments, for whom every flag is off.</summary>
    public static bool? MatchesUnknownUser(BoundNode node)
    {
        switch (node)
        {
            case BoundConstant constant:
                return constant.Value;
            case BoundNot not:
                return !MatchesUnknownUser(not.Operand);
            case BoundSegment or BoundFlag or BoundIsSet:
                return false;
            case BoundLogical logical:
                bool? result = logical.IsAnd;
                foreach (BoundNode operand in logical.OperandArray)
                    result = logical.IsAnd ? result & MatchesUnknownUser(operand) : result | MatchesUnknownUser(operand);
                return result;
            default:
                return null;
        }
    }

    private static ulong Bit(int index) => 1UL << (index & 63);
}
