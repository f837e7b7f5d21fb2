namespace FlagAnalyzers.Definitions.Tests;

public class RolloutTests
{
    [Theory]
    [InlineData("0", 0UL)]
    [InlineData("100", 4294967296UL)]
    [InlineData("100.0000", 4294967296UL)]
    [InlineData("50", 2147483648UL)]
    [InlineData("25", 1073741824UL)]
    [InlineData("10", 429496729UL)]
    [InlineData("0.0001", 4294UL)]
    [InlineData("33.3333", 1431654333UL)]
    [InlineData("99.9999", 4294963001UL)]
    [InlineData(".5", 21474836UL)]
    [InlineData("5.", 214748364UL)]
    public void Thresholds_are_floors_of_the_decimal_text(string percentage, ulong threshold)
    {
        FlagTargeting targeting = Marked.Valid($"features:\n  f: {{ rollout: {{ percentage: {percentage} }} }}\n").Flag("f").Base;

        Assert.Equal(threshold, targeting.Threshold);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("100.0001")]
    [InlineData("-1")]
    [InlineData("-0.0001")]
    [InlineData("0.00001")]
    [InlineData("1e1")]
    [InlineData("0x10")]
    [InlineData("1_0")]
    [InlineData(".inf")]
    [InlineData("-.nan")]
    [InlineData("25%")]
    [InlineData("1,5")]
    [InlineData("99999999999999999999999999999999999999999")]
    public void Numbers_that_are_no_percentage(string percentage)
    {
        FlagSet set = Marked.Errors($"features:\n  f:\n    rollout:\n      percentage: «FLAG005:{percentage}»\n", "Flag 'f': 'percentage' ");

        Assert.Equal((false, 0UL), (set.Flag("f").Base.Enabled, set.Flag("f").Base.Threshold));
    }

    [Theory]
    [InlineData("«FLAG002:half»")]
    [InlineData("«FLAG002:true»")]
    [InlineData("«FLAG002:'25'»")]
    [InlineData("«FLAG002:[25]»")]
    [InlineData("«FLAG002:~»")]
    public void Values_of_another_type(string percentage)
    {
        Marked.Errors($"features:\n  f:\n    rollout:\n      percentage: {percentage}\n", "'percentage' ");
    }

    [Theory]
    [InlineData("25%", "25")]
    [InlineData("12.5 %", "12.5")]
    public void A_percent_sign_is_taken_off(string text, string suggestion)
    {
        Assert.Equal(suggestion, Marked.Errors($"features:\n  f:\n    rollout:\n      percentage: «FLAG005:{text}»\n").Problems[0].Suggestion);
    }

    [Fact]
    public void Salt_by_and_since()
    {
        FlagSet set = Marked.Valid("""
            context: { tenant_id: string, seat: int }
            features:
              f: { rollout: { percentage: 10, by: tenant_id, salt: f-2, since: 2026-11-01 } }
              g: { rollout: { percentage: 10, by: { by: seat } } }
              h: { rollout: { percentage: 10, by: user_id } }
            """);

        Assert.Equal((0, "f-2", "2026-11-01"), (set.Flag("f").Base.ByAttributeIndex, set.Flag("f").Base.Salt, set.Flag("f").Base.Since?.Value.ToString()));
        Assert.Equal((1, "g"), (set.Flag("g").Base.ByAttributeIndex, set.Flag("g").Base.Salt));
        Assert.Equal(-1, set.Flag("h").Base.ByAttributeIndex);
    }

    [Theory]
    [InlineData("by: «FLAG002:tenant»", "'tenant' is not an attribute of 'context'; did you mean 'tenant_id'?")]
    [InlineData("by: «FLAG002:userId»", "did you mean 'user_id'?")]
    [InlineData("by: «FLAG002:groups»", "'groups' is a string[]")]
    [InlineData("by: «FLAG002:[tenant_id]»", "'by' must be text")]
    [InlineData("by: «FLAG002:{}»", "has no 'by'")]
    [InlineData("«FLAG002:percent»: 5", "did you mean 'percentage'?")]
    [InlineData("«FLAG002:percentage»: 5", "'percentage' stands here a second time")]
    [InlineData("salt:«FLAG002:»", "'salt' has no value")]
    [InlineData("since: «FLAG002:yesterday»", "'since' must be a date")]
    [InlineData("«FLAG005:ring»: all", "a rollout goes by 'percentage' or by 'ring', not both")]
    public void Errors_in_a_rollout(string line, string message)
    {
        Marked.Errors($"context: {{ tenant_id: string, groups: 'string[]' }}\nrings: [{{ name: all, percentage: 100 }}]\nfeatures:\n  f:\n    rollout:\n      percentage: 10\n      {line}\n", message);
    }

    [Theory]
    [InlineData("rollout: «FLAG002:25»", "{ percentage: 25 }")]
    [InlineData("rollout: «FLAG002:25%»", "{ percentage: 25 }")]
    [InlineData("rollout:«FLAG002:»", null)]
    [InlineData("rollout: «FLAG002:[25]»", null)]
    [InlineData("«FLAG002:rollout»: { salt: a }", null)]
    [InlineData("«FLAG002:rollout»: {}", null)]
    public void A_rollout_is_a_mapping_with_a_percentage_or_a_ring(string line, string? suggestion)
    {
        FlagSet set = Marked.Errors($"features:\n  f:\n    enabled: true\n    {line}\n", "'rollout' ");

        Assert.Equal(suggestion, set.Problems[0].Suggestion);
        Assert.False(set.Flag("f").Base.Enabled);
    }

    [Fact]
    public void Rings_are_found_by_name()
    {
        FlagSet set = Marked.Valid("""
            segments: { staff: "user.email endsWith '@company.com'" }
            rings:
              - { name: staff, segment: staff }
              - { name: canary, percentage: 5 }
              - { name: everyone, percentage: 100 }
            features:
              f: { rollout: { ring: canary } }
            """);

        Assert.Equal([(0, 0UL), (-1, 214748364UL), (-1, 4294967296UL)], set.Rings.Select(ring => (ring.SegmentIndex, ring.Threshold)));
        Assert.Equal((true, 1, 0UL, (decimal?)null), (set.Flag("f").Base.Enabled, set.Flag("f").Base.RingIndex, set.Flag("f").Base.Threshold, set.Flag("f").Base.Percentage));
    }

    [Theory]
    [InlineData("- { name: «FLAG002:a» }", "needs either 'segment' or 'percentage'")]
    [InlineData("- { name: «FLAG002:a», segment: staff, percentage: 5 }", "needs either 'segment' or 'percentage'")]
    [InlineData("- «FLAG002:{ percentage: 5 }»", "this ring has no 'name'")]
    [InlineData("- «FLAG002:canary»", "a ring must be a mapping")]
    [InlineData("- { name: a, percentage: «FLAG005:500» }", "'percentage' must be from 0 to 100, but is 500")]
    [InlineData("- { name: a, segment: «FLAG002:stff» }", "there is no segment 'stff'; did you mean 'staff'?")]
    [InlineData("- { name: a, percentage: 5 }\n  - { name: «FLAG002:a», percentage: 6 }", "stands here a second time")]
    [InlineData("- { name: a, percentage: 50 }\n  - { name: «FLAG005:b», percentage: 5 }", "'b' (5 %) cannot be smaller than 'a' (50 %)")]
    [InlineData("- { name: a, «FLAG002:percent»: 5, segment: staff }", "did you mean 'percentage'?")]
    public void Errors_in_rings(string rings, string message)
    {
        Marked.Errors($"segments: {{ staff: user.beta }}\nrings:\n  {rings}\n", message);
    }

    [Fact]
    public void An_unknown_ring_names_the_nearest()
    {
        FlagSet set = Marked.Errors("rings: [{ name: canary, percentage: 5 }]\nfeatures:\n  f:\n    rollout: { ring: «FLAG002:canery» }\n", "there is no ring 'canery'; did you mean 'canary'?");

        Assert.Equal("canary", set.Problems[0].Suggestion);
        Assert.False(set.Flag("f").Base.Enabled);
    }

    [Fact]
    public void A_flag_on_a_broken_ring_is_off()
    {
        FlagSet set = Marked.Errors("rings: [{ name: a, percentage: «FLAG005:500» }, { name: b, percentage: 100 }]\nfeatures:\n  f: { rollout: { ring: b } }\n  g: { enabled: true }\n");

        Assert.Equal((true, false), (set.Flag("f").HasErrors, set.Flag("g").HasErrors));
    }
}
