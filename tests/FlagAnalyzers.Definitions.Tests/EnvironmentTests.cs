namespace FlagAnalyzers.Definitions.Tests;

public class EnvironmentTests
{
    [Fact]
    public void Maps_merge_and_lists_replace()
    {
        FlagDefinition flag = Marked.Valid("""
            features:
              f:
                enabled: true
                denylist: [ x ]
                allowlist: [ a, b ]
                targeting: [ { rule: "user.region == 'eu'" } ]
                rollout: { percentage: 25, salt: s, since: 2026-01-01 }
                environments:
                  staging: { rollout: { percentage: 100 }, allowlist: [ c ] }
                  Production: { enabled: false, targeting: [] }
            """).Flag("f");

        FlagTargeting staging = flag.Environments[0].Targeting;
        Assert.Equal(("staging", true, 4294967296UL, "s"), (flag.Environments[0].Environment, staging.Enabled, staging.Threshold, staging.Salt));
        Assert.Equal(["c"], staging.Allowlist.Select(entry => entry.Text));
        Assert.Equal((flag.Base.Denylist, flag.Base.Rules), (staging.Denylist, staging.Rules));
        FlagTargeting production = flag.Environments[1].Targeting;
        Assert.Equal((false, 1073741824UL, 0, 2), (production.Enabled, production.Threshold, production.Rules.Count, production.Allowlist.Count));
    }

    [Fact]
    public void Enabled_follows_the_merged_definition()
    {
        FlagDefinition flag = Marked.Valid("""
            features:
              f:
                environments:
                  a: { enabled: true }
                  b: { rollout: { percentage: 50 } }
                  c: { enabled: true, allowlist: [] }
            """).Flag("f");

        Assert.False(flag.Base.Enabled);
        Assert.Equal([(true, 4294967296UL), (true, 2147483648UL), (true, 0UL)], flag.Environments.Select(environment => (environment.Targeting.Enabled, environment.Targeting.Threshold)));
    }

    [Fact]
    public void A_percentage_replaces_a_ring_and_the_other_way_round()
    {
        FlagDefinition[] flags = [.. Marked.Valid("""
            rings: [ { name: canary, percentage: 5 } ]
            features:
              f: { rollout: { ring: canary }, environments: { a: { rollout: { percentage: 50 } } } }
              g: { rollout: { percentage: 50 }, environments: { a: { rollout: { ring: canary } } } }
            """).Flags];

        Assert.Equal((-1, 2147483648UL), (flags[0].Environments[0].Targeting.RingIndex, flags[0].Environments[0].Targeting.Threshold));
        Assert.Equal((0, 0UL), (flags[1].Environments[0].Targeting.RingIndex, flags[1].Environments[0].Targeting.Threshold));
    }

    [Fact]
    public void Values_and_weights_can_be_patched()
    {
        FlagSet set = Marked.Valid("""
            features:
              f: { type: int, default: 1, value: 2, enabled: true, environments: { a: { value: 3, default: 4 } } }
              g: { variants: { x: 50, y: 50 }, enabled: true, environments: { a: { variants: { x: 0, y: 100 } } } }
            """);

        Assert.Equal((3, 4), (set.Flag("f").Environments[0].Targeting.Value.Int32, set.Flag("f").Environments[0].Targeting.Default.Int32));
        Assert.Equal([0UL, 4294967296UL], set.Flag("g").Environments[0].Targeting.VariantThresholds);
    }

    [Theory]
    [InlineData("«FLAG002:cleanup_by»: 2026-01-01", "'cleanup_by' is the same in every environment and cannot be patched")]
    [InlineData("«FLAG002:owner»: me", "cannot be patched")]
    [InlineData("«FLAG002:outcome»: enabled", "cannot be patched")]
    [InlineData("«FLAG002:environments»: {}", "cannot be patched")]
    [InlineData("«FLAG002:enabeld»: true", "'enabeld' is not a key of an environment; did you mean 'enabled'?")]
    [InlineData("enabled: «FLAG002:maybe»", "'enabled' must be true or false")]
    [InlineData("rollout: { percentage: «FLAG005:200» }", "'percentage' must be from 0 to 100")]
    [InlineData("allowlist:«FLAG002:»", "'allowlist' has no value")]
    [InlineData("requires: [ «FLAG002:nothing» ]", "it requires 'nothing'")]
    [InlineData("targeting: [ { rule: \"user.x «FLAG004:=» 1\" } ]", "==")]
    [InlineData("«FLAG002:value»: 5", "'value' needs a flag with a 'type'")]
    [InlineData("«FLAG002:variants»: { a: 100 }", "an environment cannot add variants")]
    public void Errors_in_a_patch(string line, string message)
    {
        FlagSet set = Marked.Errors($"features:\n  f:\n    enabled: true\n    environments:\n      staging:\n        {line}\n", message);
        Assert.False(set.Flag("f").Base.Enabled);
    }

    [Theory]
    [InlineData("environments: «FLAG002:[a]»", "'environments' must be a mapping")]
    [InlineData("environments: { staging: «FLAG002:true» }", "an environment must be a mapping")]
    [InlineData("environments: { staging: {}, «FLAG002:Staging»: {} }", "stands here a second time (case does not count)")]
    [InlineData("environments: { «FLAG002:' a'»: {} }", "an environment needs a name")]
    public void Errors_in_environments(string line, string message)
    {
        Marked.Errors($"features:\n  f:\n    enabled: true\n    {line}\n", message);
    }

    [Fact]
    public void Patched_weights_sum_to_100()
    {
        Marked.Errors("features:\n  f: { enabled: true, variants: { x: 50, y: 50 }, environments: { a: { «FLAG005:variants»: { x: 60 } } } }\n", "sum to 110");
    }

    [Theory]
    [InlineData("variants: { «FLAG002:z»: 100 }", "the flag has no variant 'z'")]
    [InlineData("«FLAG002:default»: y", "cannot be patched")]
    public void Errors_in_patched_variants(string line, string message)
    {
        Marked.Errors($"features:\n  f: {{ enabled: true, variants: {{ x: 50, y: 50 }}, environments: {{ a: {{ {line} }} }} }}\n", message);
    }
}
