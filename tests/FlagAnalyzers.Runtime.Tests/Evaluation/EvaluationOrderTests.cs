using FlagAnalyzers.Hashing;
using FlagAnalyzers.Infrastructure;

namespace FlagAnalyzers.Runtime.Tests.Evaluation;

public class EvaluationOrderTests
{
    private const string Key = "flag";

    [Fact]
    public void A_disabled_flag_is_off_whatever_else_it_says()
    {
        FlagEvaluation evaluation = Evaluate(new TestContext("user-1"), plan =>
        {
            plan.IsEnabled = false;
            plan.Allowlist = Users("user-1");
        });
        Assert.Equal((false, FlagReason.Disabled), (evaluation.IsOn, evaluation.Reason));
    }

    [Fact]
    public void The_deny_list_wins_over_the_allow_list()
    {
        FlagEvaluation evaluation = Evaluate(new TestContext("user-1"), plan =>
        {
            plan.Denylist = Users("user-1");
            plan.Allowlist = Users("user-1");
        });
        Assert.Equal((false, FlagReason.Denylist), (evaluation.IsOn, evaluation.Reason));
    }

    [Fact]
    public void The_allow_list_wins_over_rules()
    {
        FlagEvaluation evaluation = Evaluate(new TestContext("user-1") { Region = "eu" }, plan =>
        {
            plan.Allowlist = Users("user-1");
            plan.Rules = [Off(TestCatalog.InRegion("eu"))];
        });
        Assert.Equal((true, FlagReason.Allowlist), (evaluation.IsOn, evaluation.Reason));
    }

    [Fact]
    public void The_first_rule_that_matches_decides()
    {
        FlagEvaluation evaluation = Evaluate(new TestContext("user-1") { Region = "eu" }, plan =>
            plan.Rules = [TestCatalog.InRegion("us"), Off(TestCatalog.InRegion("eu")), TestCatalog.InRegion("eu")]);
        Assert.Equal((false, FlagReason.RuleMatch, 1), (evaluation.IsOn, evaluation.Reason, evaluation.RuleIndex));
        Assert.Equal("user.region == 'eu'", evaluation.Rule);
    }

    [Fact]
    public void A_rule_that_leaves_the_user_out_by_its_percentage_decides_too()
    {
        FlagRule<TestContext> half = TestCatalog.InRegion("eu");
        half.Threshold = FlagHash.Everybody / 2;
        TestCatalog catalog = With(100, plan =>
        {
            plan.Rules = [half, TestCatalog.InRegion("eu")];
        });

        int on = 0;
        for (int user = 0; user < 1_000; user++)
        {
            FlagEvaluation evaluation = catalog.Explain(Key, new TestContext("user-" + user) { Region = "eu" });
            Assert.Equal((FlagReason.RuleMatch, 0), (evaluation.Reason, evaluation.RuleIndex));
            Assert.Equal(evaluation.Bucket < half.Threshold, evaluation.IsOn);
            on += evaluation.IsOn ? 1 : 0;
        }

        Assert.InRange(on, 430, 570);
    }

    [Fact]
    public void Outside_the_rollout_is_the_default_and_says_when_the_user_turns_on()
    {
        var catalog = new TestCatalog((Key, _ => TestCatalog.Percentage(Key, 25)));
        for (int user = 0; user < 500; user++)
        {
            FlagEvaluation evaluation = catalog.Explain(Key, new TestContext("user-" + user));
            Assert.Equal(evaluation.IsOn ? FlagReason.Rollout : FlagReason.Default, evaluation.Reason);
            Assert.Equal(evaluation.IsOn, evaluation.TurnsOnAt <= 25);

            var exactly = new TestCatalog((Key, _ => TestCatalog.Percentage(Key, evaluation.TurnsOnAt!.Value)));
            var justBelow = new TestCatalog((Key, _ => TestCatalog.Percentage(Key, evaluation.TurnsOnAt!.Value - 0.0001m)));
            Assert.True(exactly.Explain(Key, new TestContext("user-" + user)).IsOn);
            Assert.False(justBelow.Explain(Key, new TestContext("user-" + user)).IsOn);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_unit_only_0_and_100_percent_answer(string? user)
    {
        var catalog = new TestCatalog(
            ("none", _ => TestCatalog.Percentage("none", 0)),
            ("some", _ => TestCatalog.Percentage("some", 99.9999m)),
            ("all", _ => TestCatalog.Percentage("all", 100)));
        FlagScope<TestContext> scope = catalog.User(user);
        Assert.Equal((false, FlagReason.Default), Answer(catalog.Explain(scope, "none")));
        Assert.Equal((false, FlagReason.NoUnit), Answer(catalog.Explain(scope, "some")));
        Assert.Equal((true, FlagReason.Rollout), Answer(catalog.Explain(scope, "all")));
        Assert.False(catalog.GetBoolean(scope, 1));
        Assert.True(catalog.GetBoolean(scope, 2));
    }

    [Fact]
    public void Without_an_ambient_context_the_reason_says_so()
    {
        var catalog = new TestCatalog(("some", _ => TestCatalog.Percentage("some", 50)), ("all", _ => TestCatalog.Percentage("all", 100)));
        FlagScope<TestContext> scope = catalog.ForAmbient();
        Assert.Equal((false, FlagReason.NoContext), Answer(catalog.Explain(scope, "some")));
        Assert.Equal((true, FlagReason.Rollout), Answer(catalog.Explain(scope, "all")));
    }

    [Fact]
    public void A_default_scope_answers_like_a_context_without_a_user()
    {
        var catalog = new TestCatalog(("all", _ => TestCatalog.Percentage("all", 100)), ("some", _ => TestCatalog.Percentage("some", 50)));
        Assert.True(catalog.GetBoolean(default(FlagScope<TestContext>), 0));
        Assert.Equal(FlagReason.NoUnit, catalog.Explain(default(FlagScope<TestContext>), "some").Reason);
    }

    [Fact]
    public void A_rollout_by_attribute_counts_accounts_not_users()
    {
        TestCatalog catalog = With(50, plan =>
        {
            plan.By = TestCatalog.AccountId;
        });
        uint expected = FlagHash.Bucket(FlagHash.Unit("42"), FlagHash.RolloutStream(Key));
        Assert.All(Enumerable.Range(0, 50), user =>
            Assert.Equal(expected, catalog.Explain(Key, new TestContext("user-" + user) { AccountId = 42 }).Bucket));
        Assert.Equal(FlagReason.NoUnit, catalog.Explain(Key, new TestContext("user-1")).Reason);
    }

    [Fact]
    public void A_list_may_name_an_attribute()
    {
        TestCatalog catalog = With(0, plan =>
        {
            plan.Allowlist = Users("user-1")
                .Add(TestCatalog.AccountId, ["7", "-12"])
                .Add(TestCatalog.Tier, ["premium"])
                .Add(TestCatalog.Groups, ["beta"]);
        });
        Assert.True(catalog.Explain(Key, new TestContext("user-1")).IsOn);
        Assert.True(catalog.Explain(Key, new TestContext { AccountId = -12 }).IsOn);
        Assert.True(catalog.Explain(Key, new TestContext { Tier = TestTier.Premium }).IsOn);
        Assert.True(catalog.Explain(Key, new TestContext { Groups = ["alpha", "beta"] }).IsOn);
        Assert.False(catalog.Explain(Key, new TestContext("user-2") { AccountId = 8, Tier = TestTier.Free, Groups = ["alpha"] }).IsOn);
    }

    [Fact]
    public void Rings_hold_the_ones_before_them_and_the_same_people_for_every_flag()
    {
        FlagRing[] rings = [new("staff", 0, 0), new("canary", -1, FlagHash.Everybody / 20), new("everyone", -1, FlagHash.Everybody)];
        var catalog = new TestCatalog(rings, ("a", _ => InRing("a", 1)), ("b", _ => InRing("b", 1)), ("all", _ => InRing("all", 2)), ("staff", _ => InRing("staff", 0)));
        int canaries = 0;
        for (int user = 0; user < 2_000; user++)
        {
            FlagScope<TestContext> scope = catalog.User("user-" + user);
            Assert.Equal(catalog.GetBoolean(scope, 0), catalog.GetBoolean(scope, 1));
            Assert.True(catalog.GetBoolean(scope, 2));
            Assert.False(catalog.GetBoolean(scope, 3));
            canaries += catalog.GetBoolean(scope, 0) ? 1 : 0;
        }

        Assert.InRange(canaries, 60, 140);
        Assert.True(catalog.GetBoolean(catalog.User("ann@company.com"), 0));
        Assert.Equal(FlagReason.NoUnit, catalog.Explain(catalog.User(null), "a").Reason);
        Assert.True(catalog.GetBoolean(catalog.User(null), 2));
    }

    [Fact]
    public void Raising_the_percentage_only_adds_users()
    {
        decimal[] steps = [0, 0.0001m, 0.5m, 1, 5, 25, 50, 99.9999m, 100];
        TestCatalog[] catalogs = steps.Select(step => new TestCatalog((Key, _ => TestCatalog.Percentage(Key, step)))).ToArray();
        for (int user = 0; user < 3_000; user++)
        {
            bool before = false;
            foreach (TestCatalog catalog in catalogs)
            {
                bool now = catalog.GetBoolean(catalog.User("user-" + user), 0);
                Assert.True(now || !before);
                before = now;
            }

            Assert.True(before);
        }
    }

    private static FlagEvaluation Evaluate(TestContext context, Action<FlagPlan<TestContext>> change)
    {
        TestCatalog catalog = With(0, change);
        FlagEvaluation evaluation = catalog.Explain(Key, context);
        Assert.Equal(evaluation.IsOn, catalog.GetBoolean(catalog.For(in context), 0));
        return evaluation;
    }

    private static TestCatalog With(int percentage, Action<FlagPlan<TestContext>> change)
    {
        FlagPlan<TestContext> plan = TestCatalog.Percentage(Key, percentage);
        change(plan);
        return new TestCatalog((Key, _ => plan));
    }

    private static FlagPlan<TestContext> InRing(string salt, int ring)
    {
        FlagPlan<TestContext> plan = TestCatalog.Percentage(salt, 0);
        plan.Ring = ring;
        return plan;
    }

    private static FlagRule<TestContext> Off(FlagRule<TestContext> rule)
    {
        rule.IsOn = false;
        return rule;
    }

    private static FlagList Users(params string[] ids) => new FlagList().Add(FlagList.UserId, ids);

    private static (bool IsOn, FlagReason Reason) Answer(FlagEvaluation evaluation) => (evaluation.IsOn, evaluation.Reason);
}
