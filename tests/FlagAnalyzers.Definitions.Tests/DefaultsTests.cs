namespace FlagAnalyzers.Definitions.Tests;

/// <summary>What holds when the file says nothing.</summary>
public class DefaultsTests
{
    private const ulong Everybody = 1UL << 32;

    [Theory]
    [InlineData("enabled: true", true, Everybody)]
    [InlineData("enabled: true\n    denylist: [a]", true, Everybody)]
    [InlineData("enabled: true\n    requires: []", true, Everybody)]
    [InlineData("enabled: true\n    allowlist: []", true, 0)]
    [InlineData("enabled: true\n    allowlist: [a]", true, 0)]
    [InlineData("enabled: true\n    targeting: []", true, 0)]
    [InlineData("enabled: false", false, 0)]
    [InlineData("enabled: false\n    rollout: { percentage: 50 }", false, Everybody / 2)]
    [InlineData("rollout: { percentage: 50 }", true, Everybody / 2)]
    [InlineData("rollout: { percentage: 0 }", true, 0)]
    [InlineData("allowlist: [a]", false, 0)]
    [InlineData("owner: me", false, 0)]
    public void Enabled_and_rollout(string body, bool enabled, ulong threshold)
    {
        FlagTargeting targeting = Marked.Valid("features:\n  f:\n    " + body + "\n").Flag("f").Base;

        Assert.Equal((enabled, threshold), (targeting.Enabled, targeting.Threshold));
    }

    [Fact]
    public void A_flag_is_a_release_flag_with_its_key_as_salt()
    {
        FlagDefinition flag = Marked.Valid("features:\n  f: { enabled: true }\n").Flag("f");

        Assert.Equal((FlagKind.Release, FallbackPolicy.Auto, "f"), (flag.Kind, flag.Fallback, flag.Base.Salt));
        Assert.Equal((false, true), (flag.Base.Default.Boolean, flag.Base.Value.Boolean));
        Assert.Null(flag.EffectiveCleanupBy);
    }

    [Theory]
    [InlineData("ops", FallbackPolicy.None)]
    [InlineData("permission", FallbackPolicy.None)]
    [InlineData("experiment", FallbackPolicy.Auto)]
    public void The_fallback_follows_the_kind(string kind, FallbackPolicy fallback)
    {
        Assert.Equal(fallback, Marked.Valid($"features:\n  f: {{ enabled: true, kind: {kind} }}\n").Flag("f").Fallback);
    }

    [Fact]
    public void A_stated_fallback_counts_for_every_kind()
    {
        Assert.Equal(FallbackPolicy.Auto, Marked.Valid("features:\n  f: { enabled: true, kind: ops, fallback: auto }\n").Flag("f").Fallback);
    }

    [Fact]
    public void The_policy_is_two_weeks_each_and_forty_days_to_live()
    {
        Policy policy = Marked.Valid("features: {}").Policy;

        Assert.Equal((14, 14, 14), (policy.DueSoonDays, policy.GraceDays, policy.SettledDays));
        Assert.Equal((40, 40, null, null), (policy.LifetimeOf(FlagKind.Release), policy.LifetimeOf(FlagKind.Experiment), policy.LifetimeOf(FlagKind.Ops), policy.LifetimeOf(FlagKind.Permission)));
    }
}
