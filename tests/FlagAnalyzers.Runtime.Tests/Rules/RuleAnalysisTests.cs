using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class RuleAnalysisTests
{
    [Theory]
    [InlineData("false")]
    [InlineData("1 > 2")]
    [InlineData("not true and user.beta")]
    [InlineData("user.region == 'a' and user.region == 'b'")]
    [InlineData("user.region == 'a' and user.region != 'a'")]
    [InlineData("user.region in ['a', 'b'] and user.region == 'c'")]
    [InlineData("user.region in ['a', 'b'] and user.region not in ['b', 'a']")]
    [InlineData("user.region in []")]
    [InlineData("user.region == 'a' and user.region startsWith 'b'")]
    [InlineData("user.region startsWith 'a' and user.region startsWith 'b'")]
    [InlineData("user.region startsWith 'ab' and not user.region startsWith 'a'")]
    [InlineData("user.region endsWith 'a' and user.region endsWith 'b'")]
    [InlineData("user.region startsWith 'abc' and not user.region contains 'bc'")]
    [InlineData("not user.region contains ''")]
    [InlineData("user.region matches '^a' and not user.region matches '^a'")]
    [InlineData("user.region == user.city and user.region != user.city")]
    [InlineData("user.region == user.city and user.city is not set")]
    [InlineData("user.region is set and user.region is not set")]
    [InlineData("user.region == 'a' and user.region is not set")]
    [InlineData("user.id == ''")]
    [InlineData("user.age > 5 and user.age < 3")]
    [InlineData("user.age > 5 and user.age < 6")]
    [InlineData("user.age >= 5 and user.age <= 6 and user.age not in [5, 6]")]
    [InlineData("user.age == 5 and user.age == 6")]
    [InlineData("user.age == 5 and user.age > 5")]
    [InlineData("user.age == 1.5")]
    [InlineData("user.age > 3000000000")]
    [InlineData("user.score > 5 and user.score <= 5")]
    [InlineData("user.score >= 5 and user.score <= 5 and user.score != 5.0")]
    [InlineData("not (user.age > 5) and user.age > 7")]
    [InlineData("user.app > version('2.0') and user.app < version('1.10')")]
    [InlineData("user.app == version('2') and user.app != version('2.0.0+build')")]
    [InlineData("user.signed_up > date('2026-01-01') and user.signed_up < date('2026-01-02')")]
    [InlineData("user.beta and user.beta == false")]
    [InlineData("user.beta and not user.beta")]
    [InlineData("user.groups contains 'a' and not user.groups contains 'a'")]
    [InlineData("user.tier == 'free' and user.tier == 'premium'")]
    [InlineData("user.tier != 'free' and user.tier != 'premium' and user.tier != 'enterprise'")]
    [InlineData("user.tier not in ['free', 'premium', 'enterprise']")]
    [InlineData("segment.staff and !segment.staff")]
    [InlineData("flag('search') and not flag('search')")]
    [InlineData("(user.age > 5 or user.age > 7) and user.age < 2")]
    [InlineData("(segment.staff or user.beta) and not segment.staff and user.beta == false")]
    public void Can_never_match(string rule)
    {
        Assert.True(RuleAnalysis.NeverMatches(RuleTesting.Bind(rule)));
        Assert.False(RuleAnalysis.AlwaysMatches(RuleTesting.Bind(rule)));
        Assert.Equal(RuleFindingKind.NeverMatches, Assert.Single(RuleAnalysis.Examine([RuleTesting.Bind(rule)])).Kind);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("user.beta or true")]
    [InlineData("user.region is set or user.region is not set")]
    [InlineData("segment.staff or !segment.staff")]
    [InlineData("not (segment.staff and not segment.staff)")]
    [InlineData("user.beta or user.beta == false or user.beta is not set")]
    [InlineData("user.age < 5 or user.age >= 5 or not (user.age is set)")]
    public void Always_matches(string rule)
    {
        Assert.True(RuleAnalysis.AlwaysMatches(RuleTesting.Bind(rule)));
        Assert.False(RuleAnalysis.NeverMatches(RuleTesting.Bind(rule)));
        Assert.Empty(RuleAnalysis.Examine([RuleTesting.Bind(rule)]));
    }

    [Theory]
    [InlineData("user.beta or not user.beta")]
    [InlineData("user.region == 'a' or user.region != 'a'")]
    [InlineData("user.age > 5 and user.age < 7")]
    [InlineData("user.score > 5 and user.score < 6")]
    [InlineData("user.app > version('1.0.0') and user.app < version('1.0.1')")]
    [InlineData("user.region startsWith 'a' and user.region endsWith 'b'")]
    [InlineData("user.region startsWith 'ab' and user.region startsWith 'a'")]
    [InlineData("user.region contains 'a' and user.region contains 'b'")]
    [InlineData("user.region matches '^a' and user.region matches '^b'")]
    [InlineData("user.region == 'a' and user.city == 'b'")]
    [InlineData("user.groups contains 'a' and user.groups contains 'b'")]
    [InlineData("user.tier != 'free' and user.tier != 'premium'")]
    [InlineData("segment.staff and flag('search')")]
    public void May_match_or_not(string rule)
    {
        Assert.False(RuleAnalysis.NeverMatches(RuleTesting.Bind(rule)));
        Assert.False(RuleAnalysis.AlwaysMatches(RuleTesting.Bind(rule)));
    }

    [Theory]
    [InlineData("true", "user.beta", RuleFindingKind.Unreachable, "rule 2 is never reached: rule 1 matches every user")]
    [InlineData("user.beta", "user.beta == true", RuleFindingKind.Covered, "rule 2 has no effect: it is the same as rule 1")]
    [InlineData("user.region == 'a'", "user.region == 'a' and user.beta", RuleFindingKind.Covered, "rule 2 has no effect: every user it matches is matched by rule 1 before")]
    [InlineData("user.region == 'a' or user.beta", "user.region == 'a'", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("user.region in ['a', 'b']", "user.region == 'b'", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("user.age > 5", "user.age > 6", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("user.age > 5", "user.age >= 6", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("user.region is set", "user.region == 'a'", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("user.region != 'a'", "user.region == 'b'", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("user.email endsWith '.com'", "user.email endsWith '@company.com'", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("segment.staff", "segment.staff and user.beta", RuleFindingKind.Covered, "by rule 1")]
    [InlineData("user.beta", "user.region == 'a' and user.region == 'b'", RuleFindingKind.NeverMatches, "rule 2 can never match: user.region == 'a' and user.region == 'b' contradict each other")]
    [InlineData("user.beta", "user.beta and user.age > 5 and segment.staff and user.age < 3", RuleFindingKind.NeverMatches, "user.age > 5 and user.age < 3 contradict each other")]
    [InlineData("user.beta", "false", RuleFindingKind.NeverMatches, "rule 2 can never match: it is always false")]
    [InlineData("user.beta", "user.age == 1.5", RuleFindingKind.NeverMatches, "no user can fulfil user.age == 1.5")]
    public void The_second_rule_has_no_effect(string first, string second, RuleFindingKind kind, string message)
    {
        RuleFinding finding = Assert.Single(RuleAnalysis.Examine([RuleTesting.Bind(first), RuleTesting.Bind(second)]));

        Assert.Equal((1, kind, kind == RuleFindingKind.NeverMatches ? -1 : 0), (finding.Rule, finding.Kind, finding.Earlier));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user.region == 'a'", "user.region == 'b'")]
    [InlineData("user.region == 'a' and user.beta", "user.region == 'a'")]
    [InlineData("user.age > 6", "user.age > 5")]
    [InlineData("user.region == 'a'", "user.region is set")]
    [InlineData("user.beta", "not user.beta")]
    [InlineData("segment.staff", "flag('search')")]
    [InlineData("user.region contains 'a'", "user.region startsWith 'b'")]
    [InlineData("user.region != 'a'", "user.city == 'b'")]
    [InlineData("false", "user.beta", 1)]
    public void The_second_rule_has_an_effect(string first, string second, int findings = 0) =>
        Assert.Equal(findings, RuleAnalysis.Examine([RuleTesting.Bind(first), RuleTesting.Bind(second)]).Count(finding => finding.Rule == 1 || findings == 1));

    [Fact]
    public void Rules_can_match_everybody_between_them()
    {
        BoundRule[] rules = [.. new[] { "user.beta", "user.region is not set", "user.region == 'a'", "user.region is set", "segment.staff" }.Select(RuleTesting.Bind)];

        RuleFinding finding = Assert.Single(RuleAnalysis.Examine(rules));

        Assert.Equal((4, RuleFindingKind.Unreachable, -1), (finding.Rule, finding.Kind, finding.Earlier));
    }

    [Fact]
    public void A_rule_with_errors_says_nothing()
    {
        Assert.Equal(2, Assert.Single(RuleAnalysis.Examine([null, RuleTesting.Bind("user.beta"), RuleTesting.Bind("user.beta")])).Rule);
        Assert.Empty(RuleAnalysis.Examine([]));
        Assert.Empty(RuleAnalysis.Examine([null, null]));
    }

    [Fact]
    public void Gives_up_on_what_is_too_large()
    {
        BoundRule large = RuleTesting.Bind(string.Join(" and ", Enumerable.Range(0, 150).Select(i => $"(user.age == {i} or user.region == '{i}' or user.beta)")));
        BoundRule[] many = [.. Enumerable.Range(0, 600).Select(i => RuleTesting.Bind($"user.age == {i}"))];

        Assert.True(RuleAnalysis.Examine([large, large]).Count <= 1);
        Assert.Empty(RuleAnalysis.Examine(many));
    }
}
