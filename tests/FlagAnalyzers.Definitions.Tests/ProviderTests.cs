namespace FlagAnalyzers.Definitions.Tests;

/// <summary>Flags that another service evaluates.</summary>
public class ProviderTests
{
    [Fact]
    public void Only_the_lifecycle_is_known()
    {
        FlagDefinition flag = Marked.Valid("features:\n  old-search: { provider: launchdarkly, cleanup_by: 2026-12-01, owner: me, type: string, outcome: disabled }\n").Flag("old-search");

        Assert.Equal((true, "launchdarkly", FlagType.String, false), (flag.IsExternal, flag.Provider, flag.Type, flag.HasErrors));
        Assert.Empty(Marked.Read("features:\n  f: { provider: launchdarkly, cleanup_by: 2026-12-01, owner: me }\n").Findings);
    }

    [Theory]
    [InlineData("«FLAG002:enabled»: true")]
    [InlineData("«FLAG002:rollout»: { percentage: 5 }")]
    [InlineData("«FLAG002:targeting»: []")]
    [InlineData("«FLAG002:allowlist»: []")]
    [InlineData("«FLAG002:denylist»: []")]
    [InlineData("«FLAG002:requires»: []")]
    [InlineData("«FLAG002:environments»: {}")]
    [InlineData("«FLAG002:value»: true")]
    public void Rollout_keys_are_errors(string line)
    {
        Marked.Errors($"features:\n  f:\n    provider: launchdarkly\n    {line}\n", "has no effect on a flag that another service evaluates");
    }

    [Theory]
    [InlineData("{ a: 60, b: 60 }")]
    public void Weights_are_the_services_own(string variants)
    {
        Assert.Equal(["a", "b"], Marked.Valid($"features:\n  f: {{ provider: split, variants: {variants} }}\n").Flag("f").Variants.Select(variant => variant.Name));
    }
}
