using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class BoundRuleTests
{
    [Fact]
    public void Equality_is_by_meaning_not_by_spelling()
    {
        BoundRule rule = RuleTesting.Bind("user.region == 'a' and segment.staff");

        Assert.Equal(rule, RuleTesting.Bind("(user.region==\"a\") && segment.staff"));
        Assert.NotEqual(rule, RuleTesting.Bind("segment.staff and user.region == 'a'"));
        Assert.False(rule.Equals(null));
    }

    [Fact]
    public void Equality_is_by_index_and_type_too()
    {
        RuleSchema one = new([new("x", RuleType.Int)], ["a"], ["f", "g"]);
        RuleSchema otherType = new([new("x", RuleType.Double)], ["a"], ["f", "g"]);
        RuleSchema otherIndex = new([new("y", RuleType.Int), new("x", RuleType.Int)], ["b", "a"], ["g", "f"]);

        Assert.NotEqual(RuleTesting.Bind("user.x > 5", one), RuleTesting.Bind("user.x > 5", otherType));
        foreach (string rule in new[] { "user.x > 5", "segment.a", "flag('g')" })
            Assert.NotEqual(RuleTesting.Bind(rule, one), RuleTesting.Bind(rule, otherIndex));
    }

    [Fact]
    public void Closed_sets_are_told_apart_by_position()
    {
        RuleSchema one = new([new("t", RuleType.Enum, ["a", "b"])], [], []), other = new([new("t", RuleType.Enum, ["b", "a"])], [], []);

        Assert.NotEqual(RuleTesting.Bind("user.t == 'a'", one), RuleTesting.Bind("user.t == 'a'", other));
        Assert.NotEqual(RuleTesting.Bind("user.t in ['a']", one), RuleTesting.Bind("user.t in ['a']", other));
    }

    [Fact]
    public void Lists_segments_and_flags_once()
    {
        BoundRule rule = RuleTesting.Bind("segment.2fa and (flag('search') or !segment.staff) and segment.2fa and not flag('new-checkout')");

        Assert.Equal([0, 2], rule.Segments);
        Assert.Equal([0, 2], rule.Flags);
        Assert.Empty(RuleTesting.Bind("user.beta").Segments);
    }

    [Fact]
    public void A_name_listed_twice_is_the_first_one()
    {
        var schema = new RuleSchema([new("x", RuleType.Int), new("x", RuleType.String)], ["s", "s"], ["f", "f"]);

        Assert.Equal("user.x > 5 and segment.s and flag('f')", RuleTesting.Bind("user.x > 5 and segment.s and flag('f')", schema).ToString());
        Assert.Equal([0], RuleTesting.Bind("segment.s", schema).Segments);
    }
}
