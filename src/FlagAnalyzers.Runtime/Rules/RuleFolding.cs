using System.ComponentModel;
using System.Text;

namespace FlagAnalyzers.Rules;

/// <summary>
/// Rewrites a rule in which the answer of a flag is known for good, by Kleene's laws: what the answer decides goes, everything else keeps
/// its spelling.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleFolding
{
    /// <summary>The rule without <c>flag('key')</c>: <c>true</c> or <c>false</c> where nothing else decides, null where the rule has errors.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="key">The flag's key.</param>
    /// <param name="isOn">What the flag answers.</param>
    public static string? Fold(RuleSyntax rule, string key, bool isOn)
    {
        if (rule.Root is not { } root)
            return null;

        return new Folder(rule.Text, key, isOn).Fold(root)?.Text ?? rule.Text;
    }

    private enum Level
    {
        Or,
        And,
        Not,
        Comparison,
        Operand,
    }

    /// <summary>What becomes of a node that names the flag.</summary>
    private sealed class Folded(string text, Level level, bool? constant = null)
    {
        public string Text { get; } = text;

        public Level Level { get; } = level;

        public bool? Constant { get; } = constant;

        public static Folded Of(bool constant) => new(constant ? "true" : "false", Level.Operand, constant);

        public string In(Level outer) => Level < outer ? "(" + Text + ")" : Text;
    }

    private sealed class Folder(string text, string key, bool isOn)
    {
        /// <summary>Null where the node does not name the flag.</summary>
        public Folded? Fold(RuleNode node) => node switch
        {
            RuleNameNode { Kind: RuleNameKind.Flag } name => string.Equals(name.Name, key, StringComparison.Ordinal) ? Folded.Of(isOn) : null,
            RuleNotNode not => FoldNot(not),
            RuleLogicalNode logical => FoldLogical(logical),
            RuleComparisonNode comparison => FoldComparison(comparison),
            _ => null,
        };

        private Folded? FoldNot(RuleNotNode not)
        {
            if (Fold(not.Operand) is not { } operand)
                return null;
            if (operand.Constant is { } constant)
                return Folded.Of(!constant);

            (int start, int end) = Extent(not.Operand, not);
            string negated = text.Substring(not.Start, start - not.Start) + operand.In(not.IsSymbol ? Level.Operand : Level.Comparison) + text.Substring(end, not.Start + not.Length - end);
            return new Folded(negated, not.IsSymbol ? Level.Operand : Level.Not);
        }

        private Folded? FoldLogical(RuleLogicalNode logical)
        {
            bool isFolded = false;
            var kept = new List<(int Index, Folded? Folded)>();
            for (int i = 0; i < logical.Operands.Count; i++)
            {
                Folded? folded = Fold(logical.Operands[i]);
                isFolded |= folded is not null;
                if (folded?.Constant == !logical.IsAnd)
                    return folded;
                if (folded?.Constant is null)
                    kept.Add((i, folded));
            }

            if (!isFolded)
                return null;

            return kept.Count switch
            {
                0 => Folded.Of(logical.IsAnd),
                1 => kept[0].Folded ?? Unchanged(logical.Operands[kept[0].Index]),
                _ => Join(logical, kept),
            };
        }

        private Folded Unchanged(RuleNode node) => new(text.Substring(node.Start, node.Length), LevelOf(node));

        private Folded Join(RuleLogicalNode logical, List<(int Index, Folded? Folded)> kept)
        {
            Level level = logical.IsAnd ? Level.And : Level.Or;
            var joined = new StringBuilder();
            foreach ((int index, Folded? folded) in kept)
            {
                (int start, int end) = Extent(logical.Operands[index], logical);
                if (joined.Length > 0)
                {
                    int previous = Extent(logical.Operands[index - 1], logical).End;
                    joined.Append(text, previous, start - previous);
                }

                joined.Append(folded?.In(level + 1) ?? text.Substring(start, end - start));
            }

            return new Folded(joined.ToString(), level);
        }

        private Folded? FoldComparison(RuleComparisonNode comparison)
        {
            Folded? left = Fold(comparison.Left), right = Fold(comparison.Right);
            if (left is null && right is null)
                return null;

            bool? leftConstant = left?.Constant ?? Literal(comparison.Left), rightConstant = right?.Constant ?? Literal(comparison.Right);
            if (leftConstant is not null && rightConstant is not null && comparison.Operator is RuleOperator.Equal or RuleOperator.NotEqual)
                return Folded.Of(leftConstant == rightConstant == (comparison.Operator == RuleOperator.Equal));

            (int Start, int End) leftExtent = Extent(comparison.Left, comparison), rightExtent = Extent(comparison.Right, comparison);
            string compared = (left?.In(Level.Operand) ?? text.Substring(leftExtent.Start, leftExtent.End - leftExtent.Start))
                + text.Substring(leftExtent.End, rightExtent.Start - leftExtent.End)
                + (right?.In(Level.Operand) ?? text.Substring(rightExtent.Start, rightExtent.End - rightExtent.Start));
            return new Folded(compared, Level.Comparison);
        }

        private static bool? Literal(RuleNode node) => node is RuleLiteralNode { Literal: { Type: RuleType.Bool } literal } ? literal.Boolean : null;

        private static Level LevelOf(RuleNode node) => node switch
        {
            RuleLogicalNode logical => logical.IsAnd ? Level.And : Level.Or,
            RuleNotNode { IsSymbol: false } => Level.Not,
            RuleComparisonNode or RuleInNode or RuleIsSetNode => Level.Comparison,
            _ => Level.Operand,
        };

        /// <summary>The node with the parentheses around it.</summary>
        private (int Start, int End) Extent(RuleNode node, RuleNode parent)
        {
            int start = node.Start, end = node.Start + node.Length;
            while (true)
            {
                int open = start - 1, close = end;
                while (open >= parent.Start && char.IsWhiteSpace(text[open]))
                    open--;
                while (close < parent.Start + parent.Length && char.IsWhiteSpace(text[close]))
                    close++;
                if (open < parent.Start || close >= parent.Start + parent.Length || text[open] != '(' || text[close] != ')')
                    return (start, end);
                start = open;
                end = close + 1;
            }
        }
    }
}
