namespace FlagAnalyzers.Definitions.Tests;

/// <summary>One slip is one error, and every flag that can be told keeps its name and type.</summary>
public class RecoveryTests
{
    [Theory]
    [InlineData("description: «FLAG001:\"One-page»\n    owner: me\n    type: int\n    default: 5")]
    [InlineData("owner: me\n    type: int\n    default: 5\n    rollout: «FLAG001:{» percentage: 5")]
    [InlineData("owner: me\n    «FLAG001:rollout»\n      percentage: 5\n    type: int\n    default: 5")]
    [InlineData("owner: me\n   «FLAG001:rollout:»\n      percentage: 5\n    type: int\n    default: 5")]
    [InlineData("owner: me\n   «FLAG001:kind: ops»\n    type: int\n    default: 5")]
    [InlineData("owner: me\n     kind«FLAG001:: ops»\n    type: int\n    default: 5", "indented like the keys around it")]
    [InlineData("owner: me\n    «FLAG001:type int»\n    default: 5")]
    public void A_file_with_one_flag_keeps_it(string lines, params string[] messages)
    {
        FlagDefinition flag = Assert.Single(Marked.Errors("features:\n  new-checkout:\n    " + lines + "\n", messages).Flags);

        Assert.Equal(("NewCheckout", FlagType.Int32, true), (flag.Accessor, flag.Type, flag.HasErrors));
    }

    [Theory]
    [InlineData("?  a:\n    description: x\n    enabled: true\n  b: { enabled: true }\n  c: { enabled: true }", "b, c")]
    [InlineData("  a:\n    enabled: true\n!   targeting:\n      - rule: \"user.x\"\n  b: { enabled: true }\n  c: { enabled: true }", "a, b, c")]
    [InlineData("  a:\n    enabled: true\n   < targeting:\n      - rule: \"user.x\"\n  b: { enabled: true }\n  c: { enabled: true }", "a, b, c")]
    public void What_is_no_key_makes_no_flags(string lines, string keys)
    {
        FlagSet set = Marked.Read("features:\n" + lines + "\n");

        Assert.Equal(keys, string.Join(", ", set.Flags.Select(flag => flag.Key.Value)));
        Assert.InRange(set.Problems.Count, 1, 2);
        Assert.Equal(["a"], set.Flags.Where(flag => flag.HasErrors).Select(flag => flag.Key.Value).DefaultIfEmpty("a"));
    }

    [Theory]
    [InlineData("  a:\n    enabled: true\n «FLAG001:b:»\n    enabled: true\n    owner: me\n  c: { enabled: true }")]
    [InlineData("  a:\n    enabled: true\n   «FLAG001:b:»\n    enabled: true\n    owner: me\n  c: { enabled: true }")]
    [InlineData("  a:\n    enabled: true\n  «FLAG001:b»\n    enabled: true\n    owner: me\n  c: { enabled: true }")]
    [InlineData("  a: { enabled: true }\n  «FLAG002:b { enabled»: true }\n  c: { enabled: true }")]
    [InlineData("  a: { enabled: true }\n«FLAG001:b:»\n    enabled: true\n  c: «FLAG001:{» enabled: true")]
    [InlineData(" «FLAG001:b:»\n    enabled: true\n    owner: me\n  a:\n    enabled: true\n  c: { enabled: true }")]
    [InlineData("   «FLAG001:b:»\n    enabled: true\n    owner: me\n  a:\n    enabled: true\n  c: { enabled: true }")]
    [InlineData("  «FLAG001:b»\n    enabled: true\n    owner: me\n  a:\n    enabled: true\n  c: { enabled: true }")]
    public void A_key_that_stands_elsewhere_is_a_flag_and_off(string lines)
    {
        FlagSet set = Marked.Errors("features:\n" + lines + "\n");

        Assert.Equal(["a", "b", "c"], set.Flags.Select(flag => flag.Key.Value).Order(StringComparer.Ordinal));
        Assert.Equal((false, true), (set.Flag("a").HasErrors, set.Flag("b").HasErrors));
    }

    [Theory]
    [InlineData("«FLAG001:features»\n  a: { enabled: true }\n")]
    [InlineData("«FLAG002:feature»:\n  a: { enabled: true }\n")]
    [InlineData("«FLAG002:flags»:\n  a: { enabled: true }\n")]
    [InlineData("features:\n«FLAG002:a»:\n  enabled: true\n")]
    [InlineData("features:\n  b: {}\n«FLAG002:features»:\n  a: { enabled: true }\n")]
    [InlineData("features:\n«FLAG001:\t»a:\n\t\tenabled: true\n\t\towner: me\n\tb: { enabled: true }\n")]
    [InlineData("features:\n«FLAG001:<<<<<<< HEAD»\n  b: { enabled: true }\n=======\n  a: { enabled: true }\n>>>>>>> other\n")]
    public void A_slip_at_the_top_costs_no_flag(string marked) => Assert.Contains("A", Marked.Errors(marked).Flags.Select(flag => flag.Accessor));

    [Theory]
    [InlineData("context:\n  «FLAG001:region»\n  tier: string")]
    [InlineData("context: { region: «FLAG002:strng», tier: string }")]
    [InlineData("context: { region: «FLAG002:str», tier: string }")]
    [InlineData("context: { region: «FLAG002:something», tier: string }")]
    [InlineData("context: { region: { values: «FLAG002:us» }, tier: string }")]
    [InlineData("context: «FLAG002:[region, tier]»")]
    [InlineData("«FLAG001:context»\n  region: string\n  tier: string")]
    [InlineData("«FLAG002:contxt»:\n  region: string\n  tier: string")]
    public void An_attribute_in_what_cannot_be_read_is_not_unknown_as_well(string context)
    {
        FlagSet set = Marked.Errors(context + "\nfeatures:\n  a:\n    enabled: true\n    allowlist: [{ region: eu }]\n    targeting: [{ rule: \"user.region == 'us' and user.tier == 'x'\" }]\n");

        Assert.Equal(["region", "tier"], set.Attributes.Select(attribute => attribute.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("segments: «FLAG002:[a]»\nrings: [{ name: r, segment: s }]")]
    [InlineData("segments:\n  «FLAG001:s 'user.x'»\n  t: \"user.x\"\nrings: [{ name: r, segment: s }]")]
    [InlineData("segments: { s: \"user.x\" }\nrings: «FLAG002:{ r: 5 }»")]
    [InlineData("segments: { s: \"user.x\" }\nrings: [ «FLAG002:r» ]")]
    [InlineData("«FLAG002:segment»: { s: \"user.x\" }\nrings: [{ name: r, segment: s }]")]
    public void Segments_and_rings_likewise(string sections)
    {
        FlagSet set = Marked.Errors(sections + "\nfeatures:\n  a:\n    targeting: [{ rule: \"!segment.s\" }]\n    rollout: { ring: r }\n  b: { enabled: true, requires: [a] }\n");

        Assert.Equal(sections.StartsWith("«FLAG002:segment»", StringComparison.Ordinal), !set.Flag("a").HasErrors);
    }

    [Fact]
    public void Flags_likewise()
    {
        FlagSet set = Marked.Errors("features:\n  a: { enabled: true, requires: [b], targeting: [{ rule: \"flag('b')\" }] }\n  «FLAG001:b»\n  c: { enabled: true }\n");

        Assert.Equal((true, false), (set.Flag("a").HasErrors, set.Flag("c").HasErrors));
    }

    [Fact]
    public void What_an_environment_does_not_patch_is_reported_once()
    {
        Marked.Errors("features:\n  a:\n    rollout: { ring: «FLAG002:r» }\n    requires: [«FLAG002:x»]\n    environments: { staging: { enabled: true }, production: { enabled: false } }\n");
    }

    [Theory]
    [InlineData("rollout:\n    «FLAG002:percentage»: 25", "'percentage' belongs into 'rollout'")]
    [InlineData("«FLAG002:percentage»: 25\n    enabled: true", "'percentage' belongs into 'rollout'")]
    [InlineData("enabled: true\n    environments: { staging: { «FLAG002:ring»: r } }", "'ring' belongs into 'rollout'")]
    [InlineData("enabled: true\n    targeting: [{ «FLAG002:condition»: \"user.x\" }]", "did you mean 'rule'?")]
    [InlineData("enabled: true\n    «FLAG002:whitelist»: [x]", "did you mean 'allowlist'?")]
    [InlineData("enabled: true\n    «FLAG002:expires_on»: 2026-12-15", "did you mean 'cleanup_by'?")]
    [InlineData("«FLAG002:rollout { percentage»: 5 }", "put ': ' in front of the '{'")]
    [InlineData("rollout: { percentage: 12,«FLAG002:5» }", "write '.' for the point")]
    [InlineData("enabled: true\n    «FLAG002:expiry»: «FLAG002:soon»", "did you mean 'cleanup_by'?")]
    public void Keys_of_other_places_and_tools(string lines, string message) => Marked.Errors("features:\n  a:\n    " + lines + "\n", message);

    [Fact]
    public void A_misspelt_key_is_read_as_what_it_was_meant_to_be()
    {
        FlagSet set = Marked.Errors("features:\n  a: { «FLAG002:tpye»: int, default: 5, enabled: true }\n  b: { «FLAG002:variant»: { x: 50, y: 50 }, enabled: true }\n  c: { «FLAG002:acessor»: Other, enabled: true }\n");

        Assert.Equal((FlagType.Int32, FlagType.Variant, "Other"), (set.Flag("a").Type, set.Flag("b").Type, set.Flag("c").Accessor));
        Assert.All(set.Flags, flag => Assert.True(flag.HasErrors));
    }
}
