using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

/// <summary>A rule of which one flag's answer is known for good: what is left reads as if the flag had never been there.</summary>
public sealed class RuleFoldingTests
{
    [Theory]
    [InlineData("flag('a')", "true", "false")]
    [InlineData("!flag('a')", "false", "true")]
    [InlineData("not flag('a')", "false", "true")]
    [InlineData("flag('a') == false", "false", "true")]
    [InlineData("user.beta == flag('a')", "user.beta == true", "user.beta == false")]
    [InlineData("flag('a') and user.age > 5", "user.age > 5", "false")]
    [InlineData("user.age>5&&flag('a')  and  user.beta", "user.age>5  and  user.beta", "false")]
    [InlineData("flag('a') && user.beta || segment.staff", "user.beta || segment.staff", "segment.staff")]
    [InlineData("flag('a') or user.region in ['us', 'eu']", "true", "user.region in ['us', 'eu']")]
    [InlineData("flag('a') and (user.beta or segment.staff)", "user.beta or segment.staff", "false")]
    [InlineData("user.beta and (flag('a') and (segment.staff or user.tester))", "user.beta and (segment.staff or user.tester)", "false")]
    [InlineData("user.beta and ( user.tester or flag('a') )", "user.beta", "user.beta and user.tester")]
    [InlineData("not (flag('a') and user.age > 5)", "not user.age > 5", "true")]
    [InlineData("!(flag('a') and user.age > 5)", "!(user.age > 5)", "true")]
    [InlineData("(user.beta) and flag('a')", "user.beta", "false")]
    [InlineData("(user.beta and flag('a')) == true", "user.beta == true", "false")]
    [InlineData("flag('b') and flag('a') and true", "flag('b') and true", "false")]
    public void Only_what_the_answer_decides_goes(string rule, string on, string off)
    {
        Assert.Equal(on, RuleFolding.Fold(RuleParser.Parse(rule), "a", true));
        Assert.Equal(off, RuleFolding.Fold(RuleParser.Parse(rule), "a", false));
    }

    [Fact]
    public void A_rule_that_does_not_ask_for_it_stays()
    {
        Assert.Equal(" flag('b')  and true", RuleFolding.Fold(RuleParser.Parse(" flag('b')  and true"), "a", true));
    }

    [Fact]
    public void A_rule_with_errors_is_not_folded()
    {
        Assert.Null(RuleFolding.Fold(RuleParser.Parse("flag('a') and"), "a", true));
    }
}
