using System.Globalization;

namespace FlagAnalyzers.Rules;

/// <summary>The rules of one flag, of which the first match decides.</summary>
internal sealed class RuleSequence(IReadOnlyList<BoundRule?> rules)
{
    // A flag with more rules than make for so many pairs is compared in part.
    private const int MaximumComparisons = 2_000;

    private readonly ulong[] _names = new ulong[rules.Count];
    private readonly Fact[][]?[] _whereNotTrue = new Fact[rules.Count][][];
    private readonly bool[] _hasWhereNotTrue = new bool[rules.Count];
    private bool _matchesUnknownUser;
    private readonly List<RuleFinding> _findings = [];
    private int _comparisons;

    public IReadOnlyList<RuleFinding> Examine()
    {
        int always = -1;
        bool matchTogether = false;
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is not { } rule)
                continue;

            _names[i] = NamesInRule.MaskOf(rule.Root);
            Fact[][]? whereTrue = NormalForm.WhereTrue(rule.Root);
            if (whereTrue is { Length: 0 })
                Report(i, RuleFindingKind.NeverMatches, -1, "can never match: " + Contradiction.Describe(rule.Root));
            else if (always >= 0)
                Report(i, RuleFindingKind.Unreachable, always, $"is never reached: rule {Number(always)} matches every user");
            else if (matchTogether)
                Report(i, RuleFindingKind.Unreachable, -1, "is never reached: the rules before it match every user");
            else
                ReportCover(i, rule, whereTrue);

            if (always >= 0 || i == rules.Count - 1)
                continue;
            _matchesUnknownUser |= NamesInRule.MatchesUnknownUser(rule.Root) == true;
            if (!_matchesUnknownUser)
                continue;
            if (WhereNotTrue(i) is { Length: 0 })
                always = i;
            else
                matchTogether = matchTogether || DoMatchTogether(i);
        }

        return _findings;
    }

    private void ReportCover(int index, BoundRule rule, Fact[][]? whereTrue)
    {
        for (int earlier = 0; earlier < index; earlier++)
        {
            if (rules[earlier] is not { } other)
                continue;
            if (other.Equals(rule))
            {
                Report(index, RuleFindingKind.Covered, earlier, $"has no effect: it is the same as rule {Number(earlier)}");
                return;
            }

            if ((_names[earlier] & _names[index]) != 0 && _comparisons++ < MaximumComparisons && NormalForm.Exclude(whereTrue, WhereNotTrue(earlier)))
            {
                Report(index, RuleFindingKind.Covered, earlier, $"has no effect: every user it matches is matched by rule {Number(earlier)} before");
                return;
            }
        }
    }

    /// <summary>Whether the rules up to a position match every user between them.</summary>
    private bool DoMatchTogether(int last)
    {
        if (_comparisons++ > MaximumComparisons)
            return false;

        Fact[][]? rest = WhereNotTrue(last);
        for (int i = 0; i < last && rest is { Length: > 0 }; i++)
        {
            if (WhereNotTrue(i) is { } whereNotTrue)
                rest = NormalForm.Product(rest, whereNotTrue);
        }

        return rest is { Length: 0 };
    }

    /// <summary>Null also for a rule with errors.</summary>
    private Fact[][]? WhereNotTrue(int index)
    {
        if (!_hasWhereNotTrue[index])
        {
            _hasWhereNotTrue[index] = true;
            _whereNotTrue[index] = rules[index] is { } rule ? NormalForm.WhereNotTrue(rule.Root) : null;
        }

        return _whereNotTrue[index];
    }

    private void Report(int index, RuleFindingKind kind, int earlier, string message) =>
        _findings.Add(new RuleFinding(index, kind, earlier, $"rule {Number(index)} {message}"));

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
