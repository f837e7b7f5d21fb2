using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class RuleOperatorTests
{
    [Theory]
    [InlineData("user.region == 'us-west'", true)]
    [InlineData("user.region == 'US-WEST'", false)]
    [InlineData("user.region != 'us-west'", false)]
    [InlineData("user.region != 'eu'", true)]
    [InlineData("user.region == user.city", true)]
    [InlineData("user.region != user.email", true)]
    [InlineData("user.region < 'us-x'", true)]
    [InlineData("user.region >= 'Z'", true)]
    [InlineData("user.region > 'us-west'", false)]
    [InlineData("'us-west' <= user.region", true)]
    [InlineData("user.region in ['eu', 'us-west']", true)]
    [InlineData("user.region in ['eu']", false)]
    [InlineData("user.region in []", false)]
    [InlineData("user.region not in ['eu']", true)]
    [InlineData("user.email startsWith 'jo@'", true)]
    [InlineData("user.email startsWith 'JO@'", false)]
    [InlineData("user.email startsWith ''", true)]
    [InlineData("user.email endsWith '@company.com'", true)]
    [InlineData("user.email endsWith 'company'", false)]
    [InlineData("user.email contains 'o@c'", true)]
    [InlineData("user.email contains 'x'", false)]
    [InlineData("user.email contains user.region", false)]
    [InlineData("user.email matches '^[a-z]+@'", true)]
    [InlineData("user.email matches 'company'", true)]
    [InlineData("user.email matches '^company'", false)]
    [InlineData("user.email matches '^JO'", false)]
    [InlineData("user.email matches '(?i)^JO'", true)]
    [InlineData(@"user.email matches '\.com$'", true)]
    [InlineData(@"user.email matches '\\.com$'", true)]
    [InlineData("user.id == 'u-1'", true)]
    [InlineData("user.user_id startsWith 'u'", true)]
    [InlineData("user.id in ['u-2', 'u-1']", true)]
    [InlineData("user.id != user.region", true)]
    [InlineData("user.age == 30", true)]
    [InlineData("user.age == 30.0", true)]
    [InlineData("user.age == 30.5", false)]
    [InlineData("user.age > 29.5", true)]
    [InlineData("user.age != 30", false)]
    [InlineData("user.age < 30", false)]
    [InlineData("user.age <= 30", true)]
    [InlineData("user.age > 30", false)]
    [InlineData("user.age >= 30", true)]
    [InlineData("user.age < 99999999999", true)]
    [InlineData("user.age > -5", true)]
    [InlineData("user.age in [29, 30]", true)]
    [InlineData("user.age in [29.5, 30.5]", false)]
    [InlineData("user.age > user.limit", true)]
    [InlineData("user.age > user.score", true)]
    [InlineData("user.score == 1.5", true)]
    [InlineData("user.score < 2", true)]
    [InlineData("user.score in [1, 1.5]", true)]
    [InlineData("user.beta", true)]
    [InlineData("user.beta == false", false)]
    [InlineData("user.beta != false", true)]
    [InlineData("user.beta == user.tester", false)]
    [InlineData("user.beta != user.tester", true)]
    [InlineData("user.groups contains 'ops'", true)]
    [InlineData("user.groups contains 'op'", false)]
    [InlineData("user.groups contains user.region", false)]
    [InlineData("user.app == version('2.3')", true)]
    [InlineData("user.app > version('2.3.0-rc.1')", true)]
    [InlineData("user.app >= version('2.10.0')", false)]
    [InlineData("user.app < version('v10')", true)]
    [InlineData("user.app in [version('2.3.0+build'), version('1')]", true)]
    [InlineData("user.signed_up == date('2026-01-31')", true)]
    [InlineData("user.signed_up < date('2026-02-01')", true)]
    [InlineData("user.signed_up > date('2026-01-31')", false)]
    [InlineData("user.signed_up not in [date('2026-01-31')]", false)]
    [InlineData("user.tier == 'premium'", true)]
    [InlineData("user.tier != 'premium'", false)]
    [InlineData("user.tier in ['free', 'premium']", true)]
    [InlineData("user.tier not in ['free']", true)]
    public void With_everything_set(string rule, bool expected)
    {
        Assert.Equal(expected, RuleTesting.Evaluate(rule, TestUser.Complete()));
        Assert.Equal(!expected, RuleTesting.Evaluate($"not ({rule})", TestUser.Complete()));
        Assert.Null(RuleTesting.Evaluate(rule, new TestUser()));
        Assert.Null(RuleTesting.Evaluate($"not ({rule})", new TestUser()));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1 < 2", true)]
    [InlineData("1 == 1.0", true)]
    [InlineData("'a' == 'b'", false)]
    [InlineData("date('2026-01-31') < date('2026-02-01')", true)]
    [InlineData("version('1.10') > version('1.9')", true)]
    [InlineData("user.region is set", false)]
    [InlineData("user.region is not set", true)]
    [InlineData("user.id is set", false)]
    [InlineData("segment.staff", false)]
    [InlineData("!segment.staff", true)]
    [InlineData("flag('search')", false)]
    [InlineData("not flag('it\\'s')", true)]
    [InlineData("flag('search') == segment.staff", true)]
    [InlineData("user.region == 'us' or user.region is not set", true)]
    public void Of_an_empty_user(string rule, bool expected) => Assert.Equal(expected, RuleTesting.Evaluate(rule, new TestUser()));

    [Fact]
    public void Segments_and_flags_are_asked()
    {
        var user = new TestUser { Segments = ["beta-testers"], FlagsOn = ["it's"] };

        Assert.True(RuleTesting.Evaluate("segment.beta-testers and flag('it\\'s') and not segment.staff and !flag('search')", user));
        Assert.True(RuleTesting.Evaluate("segment.beta-testers == flag(\"it's\")", user));
        Assert.False(RuleTesting.Evaluate("segment.beta-testers != flag(\"it's\")", user));
        Assert.Null(RuleTesting.Evaluate("segment.beta-testers == user.beta", user));
    }

    [Theory]
    [InlineData("region", "user.region")]
    [InlineData("age", "user.age")]
    [InlineData("app", "user.app")]
    public void Set_is_a_matter_of_the_attribute_alone(string attribute, string name)
    {
        TestUser user = TestUser.Complete();
        Assert.True(RuleTesting.Evaluate(name + " is set", user));

        user[attribute] = default;
        Assert.False(RuleTesting.Evaluate(name + " is set", user));
    }

    [Fact]
    public void What_says_nothing_counts_as_not_set()
    {
        var user = new TestUser
        {
            UserId = "",
            ["app"] = AttributeValue.From((FlagVersion)"not a version"),
            ["score"] = AttributeValue.From(double.NaN),
            ["tier"] = AttributeValue.FromEnum(-1),
        };

        foreach (string rule in new[] { "user.id is set", "user.app is set", "user.score is set", "user.tier is set" })
            Assert.False(RuleTesting.Evaluate(rule, user));
        foreach (string rule in new[] { "user.id != 'a'", "user.app != version('1')", "user.score != 1", "user.tier != 'free'" })
            Assert.Null(RuleTesting.Evaluate(rule, user));
    }

    [Fact]
    public void Empty_text_and_an_empty_list_are_set()
    {
        var user = new TestUser { ["region"] = AttributeValue.From(""), ["groups"] = AttributeValue.From(Array.Empty<string>()) };

        Assert.True(RuleTesting.Evaluate("user.region is set and user.region == '' and user.groups is set", user));
        Assert.False(RuleTesting.Evaluate("user.groups contains ''", user));
    }

    [Fact]
    public void A_closed_set_takes_texts_too()
    {
        var user = new TestUser { ["tier"] = AttributeValue.From("premium") };
        Assert.True(RuleTesting.Evaluate("user.tier == 'premium' and user.tier in ['premium'] and user.tier != 'free'", user));

        user["tier"] = AttributeValue.From("gold");
        Assert.True(RuleTesting.Evaluate("user.tier != 'free' and user.tier is set", user));
    }

    [Fact]
    public void A_value_of_another_type_is_unknown()
    {
        var user = new TestUser { ["region"] = AttributeValue.From(5), ["age"] = AttributeValue.From("5"), ["beta"] = AttributeValue.From(1) };

        Assert.Null(RuleTesting.Evaluate("user.region != 'a'", user));
        Assert.Null(RuleTesting.Evaluate("user.age == 5", user));
        Assert.Null(RuleTesting.Evaluate("user.beta", user));
        Assert.False(RuleTesting.Evaluate("user.region is set", user));
    }

    [Fact]
    public void A_list_may_hold_nulls()
    {
        var user = new TestUser { ["groups"] = AttributeValue.From([null!, "ops"]) };

        Assert.True(RuleTesting.Evaluate("user.groups contains 'ops'", user));
    }

    [Fact]
    public void Does_not_depend_on_the_culture()
    {
        var user = new TestUser { ["region"] = AttributeValue.From("TITLE"), ["score"] = AttributeValue.From(1.5) };
        Cultures.Each(() =>
        {
            Assert.False(RuleTesting.Evaluate("user.region == 'title'", user));
            Assert.True(RuleTesting.Evaluate("user.region matches '(?i)^title$'", user));
            Assert.True(RuleTesting.Evaluate("user.score == 1.5 and user.region contains 'I'", user));
            Assert.Equal("user.score > 1.5 and user.age in [-1, 1]", RuleTesting.Print("user.score>1.50 and user.age in [-1,1]"));
            Assert.Equal("region", Assert.Single(RuleTesting.Errors("user.REGION == 'a'")).Suggestion);
        });
    }

    [Fact]
    public void Evaluation_does_not_allocate()
    {
        BoundRule rule = RuleTesting.Bind(
            "user.region == 'eu' or user.region in ['a', 'b'] or user.age < 5 or user.score > 7 or user.app < version('1') or user.signed_up < date('2000-01-01') " +
            "or user.tier == 'free' or not user.beta or user.groups contains 'x' or segment.staff or flag('search') or user.email endsWith 'x' or user.id is not set");
        TestUser user = TestUser.Complete();
        Assert.False(RuleInterpreter.Evaluate(rule, ref user));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            RuleInterpreter.Evaluate(rule, ref user);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
