using System.Globalization;
using System.Text;

namespace FlagAnalyzers.Rules;

/// <summary>The canonical spelling of a rule; with indices and types, a text that is equal exactly where the trees are.</summary>
internal sealed class BoundRuleWriter
{
    private readonly StringBuilder _builder = new();
    private readonly bool _withIndices;

    private BoundRuleWriter(bool withIndices) => _withIndices = withIndices;

    public static string Write(BoundNode node, bool withIndices)
    {
        var writer = new BoundRuleWriter(withIndices);
        writer.Write(node);
        return writer._builder.ToString();
    }

    private void Write(BoundNode node)
    {
        switch (node)
        {
            case BoundConstant constant:
                _builder.Append(constant.Value ? "true" : "false");
                break;
            case BoundLogical logical:
                WriteLogical(logical);
                break;
            case BoundNot not:
                WriteNot(not.Operand);
                break;
            case BoundSegment segment:
                WriteIndexed("segment." + segment.Name, segment.Index);
                break;
            case BoundFlag flag:
                WriteIndexed("flag(" + RuleText.Quote(flag.Key) + ")", flag.Index);
                break;
            case BoundIsSet isSet:
                Write(isSet.Operand);
                _builder.Append(" is set");
                break;
            case BoundComparison comparison:
                Write(comparison.Left);
                _builder.Append(' ').Append(RuleText.Of(comparison.Operator)).Append(' ');
                Write(comparison.Right);
                break;
            case BoundMembership membership:
                WriteMembership(membership, " in [");
                break;
            case BoundMatch match:
                Write(match.Operand);
                _builder.Append(" matches ").Append(RuleText.Quote(match.Pattern.Text));
                break;
        }
    }

    private void WriteLogical(BoundLogical logical)
    {
        for (int i = 0; i < logical.Operands.Count; i++)
        {
            BoundNode operand = logical.Operands[i];
            bool needsParentheses = logical.IsAnd && operand is BoundLogical;
            _builder.Append(i == 0 ? "" : logical.IsAnd ? " and " : " or ").Append(needsParentheses ? "(" : "");
            Write(operand);
            _builder.Append(needsParentheses ? ")" : "");
        }
    }

    private void WriteNot(BoundNode operand)
    {
        switch (operand)
        {
            case BoundMembership membership:
                WriteMembership(membership, " not in [");
                break;
            case BoundIsSet isSet:
                Write(isSet.Operand);
                _builder.Append(" is not set");
                break;
            case BoundLogical:
                _builder.Append("not (");
                Write(operand);
                _builder.Append(')');
                break;
            default:
                _builder.Append("not ");
                Write(operand);
                break;
        }
    }

    private void WriteMembership(BoundMembership membership, string spelling)
    {
        Write(membership.Operand);
        _builder.Append(spelling);
        for (int i = 0; i < membership.Values.Count; i++)
            Write(membership.Values[i], isFirst: i == 0);
        _builder.Append(']');
    }

    private void Write(RuleLiteral literal, bool isFirst)
    {
        _builder.Append(isFirst ? "" : ", ").Append(RuleText.Of(literal));
        if (_withIndices && literal.Type == RuleType.Enum)
            _builder.Append('#').Append(literal.EnumIndex.ToString(CultureInfo.InvariantCulture));
    }

    private void Write(BoundOperand operand)
    {
        if (operand.Literal is { } literal)
        {
            Write(literal, isFirst: true);
            return;
        }

        _builder.Append("user.").Append(operand.Name);
        if (_withIndices && operand.Kind == BoundOperandKind.Attribute)
            _builder.Append('#').Append(operand.Index.ToString(CultureInfo.InvariantCulture)).Append(':').Append(RuleText.Of(operand.Type));
    }

    private void WriteIndexed(string text, int index)
    {
        _builder.Append(text);
        if (_withIndices)
            _builder.Append('#').Append(index.ToString(CultureInfo.InvariantCulture));
    }
}
