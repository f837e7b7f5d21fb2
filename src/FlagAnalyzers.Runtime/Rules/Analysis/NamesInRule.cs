namespace FlagAnalyzers.Rules;

/// <summary>Quick questions that spare the slow ones.</summary>
internal sealed class NamesInRule
{
    private readonly HashSet<int> _operands = [];
    private readonly HashSet<int> _segments = [];
    private readonly HashSet<int> _flags = [];

    public static NamesInRule Of(BoundNode node)
    {
        var names = new NamesInRule();
        names.Add(node);
        return names;
    }

    /// <summary>A rule says nothing of another one with which it has no name in common.</summary>
    public bool Overlap(NamesInRule other) =>
        _operands.Overlaps(other._operands) || _segments.Overlaps(other._segments) || _flags.Overlaps(other._flags);

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

    private void Add(BoundNode node)
    {
        switch (node)
        {
            case BoundLogical logical:
                foreach (BoundNode operand in logical.OperandArray)
                    Add(operand);
                break;
            case BoundNot not:
                Add(not.Operand);
                break;
            case BoundSegment segment:
                _segments.Add(segment.Index);
                break;
            case BoundFlag flag:
                _flags.Add(flag.Index);
                break;
            case BoundComparison comparison:
                _operands.Add(comparison.Left.Index);
                if (comparison.Right.Literal is null)
                    _operands.Add(comparison.Right.Index);
                break;
            case BoundMembership membership:
                _operands.Add(membership.Operand.Index);
                break;
            case BoundMatch match:
                _operands.Add(match.Operand.Index);
                break;
            case BoundIsSet isSet:
                _operands.Add(isSet.Operand.Index);
                break;
        }
    }
}
