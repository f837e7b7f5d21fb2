using FlagAnalyzers.Hashing;
using FlagAnalyzers.Infrastructure;

namespace FlagAnalyzers.Runtime.Tests.Evaluation;

[CollectionDefinition("Process-wide", DisableParallelization = true)]
public class ProcessWideCollection;

/// <summary>Overrides belong to the process, so these run one after the other.</summary>
[Collection("Process-wide")]
public sealed class OverrideTests : IDisposable
{
    private readonly TestCatalog _catalog = new(
        ("bool", _ => TestCatalog.Percentage("bool", 100)),
        ("size", _ => Value()),
        ("color", _ => Color()));

    public void Dispose()
    {
        FlagOverrides.Clear();
        FlagRuntime.Environment = null;
    }

    [Fact]
    public void A_kill_wins_over_a_value()
    {
        Assert.True(FlagOverrides.Apply("bool", new FlagOverride { Kill = true, Value = true }).IsApplied);
        FlagEvaluation evaluation = Explain("bool");
        Assert.Equal((false, FlagReason.Killed, FlagSource.Override), (evaluation.IsOn, evaluation.Reason, evaluation.Source));

        FlagOverrides.Clear();
        Assert.True(Explain("bool").IsOn);
    }

    [Fact]
    public void A_value_wins_over_what_the_file_says()
    {
        FlagOverrides.Apply("size", new FlagOverride { Value = 77 });
        FlagOverrides.Apply("color", new FlagOverride { Value = "blue" });
        FlagScope<TestContext> scope = _catalog.User("user-1");
        Assert.Equal(77, _catalog.GetInt32(scope, 1));
        Assert.Equal(1, _catalog.GetVariant(scope, 2));
        Assert.Equal((FlagReason.Override, "blue"), (Explain("color").Reason, Explain("color").Variant));
    }

    [Fact]
    public void Percentage_lists_and_rules_replace_those_of_the_file()
    {
        FlagOverrides.Apply("bool", new FlagOverride
        {
            Percentage = 0,
            Allowlist = ["vip"],
            Denylist = ["banned"],
            Rules = [new FlagOverrideRule("user.region == 'eu'"), new FlagOverrideRule("user.tier == 'premium'") { Enabled = false }],
        });
        Assert.False(_catalog.GetBoolean(_catalog.User("user-1"), 0));
        Assert.Equal((true, FlagReason.Allowlist), Answer(_catalog.Explain("bool", new TestContext("vip"))));
        Assert.Equal((false, FlagReason.Denylist), Answer(_catalog.Explain("bool", new TestContext("banned"))));
        Assert.Equal((true, FlagReason.RuleMatch), Answer(_catalog.Explain("bool", new TestContext("user-1") { Region = "eu" })));
        FlagEvaluation second = _catalog.Explain("bool", new TestContext { Tier = TestTier.Premium });
        Assert.Equal((1, FlagSource.Override), (second.RuleIndex, second.Source));
    }

    [Fact]
    public void Overrides_may_come_before_the_flags_are_read()
    {
        FlagOverrides.Kill("later");
        var catalog = new TestCatalog(("later", _ => TestCatalog.Percentage("later", 100)));
        Assert.False(catalog.GetBoolean(catalog.User("user-1"), 0));
    }

    [Fact]
    public void A_change_with_a_mistake_is_refused_whole()
    {
        long version = FlagOverrides.Version;
        FlagOverrideResult result = FlagOverrides.Apply(new Dictionary<string, FlagOverride>
        {
            ["bool"] = new() { Kill = true },
            ["size"] = new() { Percentage = 101 },
            ["color"] = new() { Rules = [new FlagOverrideRule("user.region = = 'x'")] },
        });
        Assert.False(result.IsApplied);
        Assert.Contains(result.Problems, problem => problem.Key == "size" && problem.Message.Contains("101", StringComparison.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Key == "color");
        Assert.Equal(version, FlagOverrides.Version);
        Assert.True(Explain("bool").IsOn);
    }

    [Theory]
    [InlineData("not a number")]
    [InlineData(1.5)]
    [InlineData(true)]
    public void An_override_of_another_type_leaves_the_definition(object value)
    {
        _ = Explain("size");
        FlagOverrideResult result = FlagOverrides.Apply("size", new FlagOverride { Value = value });
        FlagProblem problem = Assert.Single(result.Problems);
        Assert.Contains("'size'", problem.Message, StringComparison.Ordinal);
        Assert.Equal(50, _catalog.GetInt32(_catalog.User("user-1"), 1));
        Assert.Equal(problem.Message, Assert.Single(FlagOverrides.Problems).Message);
    }

    [Fact]
    public void A_rule_that_asks_an_unknown_attribute_leaves_the_definition()
    {
        _ = Explain("bool");
        FlagOverrideResult result = FlagOverrides.Apply("bool", new FlagOverride { Percentage = 0, Rules = [new FlagOverrideRule("user.regoin == 'eu'")] });
        Assert.Contains("region", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.True(Explain("bool").IsOn);
    }

    [Fact]
    public void Rules_that_lead_back_to_their_flag_leave_the_definition()
    {
        _ = Explain("bool");
        FlagOverrideResult result = FlagOverrides.Apply(new Dictionary<string, FlagOverride>
        {
            ["bool"] = new() { Rules = [new FlagOverrideRule("flag('size')")] },
            ["size"] = new() { Rules = [new FlagOverrideRule("flag('bool')")] },
        });
        Assert.Contains("bool -> size", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.True(Explain("bool").IsOn);
    }

    [Fact]
    public void A_key_that_nobody_knows_is_said_at_once()
    {
        _ = Explain("bool");
        Assert.Contains("'color'", Assert.Single(FlagOverrides.Kill("colour").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pinned_scope_keeps_what_it_saw()
    {
        FlagScope<TestContext> before = _catalog.User("user-1");
        FlagOverrides.Kill("bool");
        Assert.True(_catalog.GetBoolean(before, 0));
        Assert.False(_catalog.GetBoolean(_catalog.User("user-1"), 0));
    }

    [Fact]
    public async Task A_change_of_two_flags_is_seen_whole_or_not_at_all()
    {
        var catalog = new TestCatalog(("left", _ => TestCatalog.Percentage("left", 100)), ("right", _ => TestCatalog.Percentage("right", 100)));
        var other = new TestCatalog(("right", _ => TestCatalog.Percentage("right", 100)));
        using var stop = new CancellationTokenSource();
        Task flipping = Task.Run(() =>
        {
            for (int turn = 0; !stop.IsCancellationRequested; turn++)
            {
                bool kill = turn % 2 == 0;
                FlagOverrides.Apply(new Dictionary<string, FlagOverride> { ["left"] = new() { Kill = kill }, ["right"] = new() { Kill = kill } });
            }
        });
        for (int read = 0; read < 20_000; read++)
        {
            FlagScope<TestContext> scope = catalog.User("user-1");
            Assert.Equal(catalog.GetBoolean(scope, 0), catalog.GetBoolean(scope, 1));
            _ = other.GetBoolean(other.User("user-1"), 0);
        }

        await stop.CancelAsync();
        await flipping;
    }

    [Fact]
    public void The_environment_chooses_its_patch_whatever_its_case()
    {
        var catalog = new TestCatalog(("patched", Patched));
        FlagRuntime.Environment = "production";
        Assert.False(catalog.GetBoolean(catalog.User("user-1"), 0));
        FlagRuntime.Environment = "STAGING";
        Assert.True(catalog.GetBoolean(catalog.User("user-1"), 0));
        Assert.Equal(FlagSource.Environment, catalog.Explain(catalog.User("user-1"), "patched").Source);
    }

    [Fact]
    public async Task A_test_override_flows_with_async_and_stays_out_of_other_flows()
    {
        async Task<int> Flow(int value)
        {
            using (_catalog.Override("size", value))
            {
                await Task.Yield();
                using (_catalog.Override("bool", false))
                    Assert.False(_catalog.GetBoolean(_catalog.User("user-1"), 0));
                await Task.Delay(5);
                Assert.True(_catalog.GetBoolean(_catalog.User("user-1"), 0));
                return _catalog.GetInt32(_catalog.User("user-1"), 1);
            }
        }

        int[] seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(value => Task.Run(() => Flow(value))));
        Assert.Equal(Enumerable.Range(0, 20), seen);
        Assert.Equal(50, _catalog.GetInt32(_catalog.User("user-1"), 1));
    }

    [Fact]
    public void A_test_override_of_an_unknown_flag_throws_and_names_the_nearest()
    {
        var exception = Assert.Throws<ArgumentException>(() => _catalog.Override("colr", "blue"));
        Assert.Contains("'color'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _catalog.Override("size", "blue"));
    }

    private static FlagPlan<TestContext> Value()
    {
        FlagPlan<TestContext> plan = new(FlagType.Int32)
        {
            IsEnabled = true,
            Threshold = FlagHash.Everybody,
            On = FlagConstant.Int32(50),
            Off = FlagConstant.Int32(20),
        };
        return plan;
    }

    private static FlagPlan<TestContext> Patched(int environment)
    {
        FlagPlan<TestContext> plan = TestCatalog.Percentage("patched", environment == 0 ? 100 : 0);
        plan.FromEnvironment = environment == 0 ? FlagParts.Rollout : FlagParts.None;
        return plan;
    }

    private static FlagPlan<TestContext> Color() => new(FlagType.Variant)
    {
        IsEnabled = true,
        Variants = new FlagVariants(["control", "blue"], [0, 1], [FlagHash.Everybody / 2, FlagHash.Everybody]),
    };

    private FlagEvaluation Explain(string key) => _catalog.Explain(key, new TestContext("user-1"));

    private static (bool IsOn, FlagReason Reason) Answer(FlagEvaluation evaluation) => (evaluation.IsOn, evaluation.Reason);
}
