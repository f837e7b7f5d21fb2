namespace FlagAnalyzers.Definitions.Tests;

public class MinimalFileTests
{
    [Fact]
    public void A_file_with_features_alone_is_complete()
    {
        FlagSet set = Marked.Valid("""
            features:
              new-checkout:
                enabled: true
                rollout:
                  percentage: 25
                targeting:
                  - rule: "user.region == 'us-west'"
                    enabled: true
                allowlist:
                  - user_id: 123
            """);

        FlagDefinition flag = set.Flag("new-checkout");
        Assert.Equal("NewCheckout", flag.Accessor);
        Assert.Equal(FlagType.Boolean, flag.Type);
        Assert.True(flag.Base.Enabled);
        Assert.Equal(1073741824UL, flag.Base.Threshold);
        Assert.Equal("123", Assert.Single(flag.Base.Allowlist).Text);
        Assert.NotNull(Assert.Single(flag.Base.Rules).Rule.Bound);
        Assert.Equal("region", Assert.Single(set.Attributes).Name);
        Assert.Equal(("Flags", (string?)null), (set.ClassName, set.Namespace));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    [InlineData("features:\n")]
    [InlineData("features: {}\n")]
    [InlineData("version: 1\n")]
    public void A_file_without_flags_has_no_errors(string text)
    {
        Assert.Empty(Marked.Valid(text).Flags);
    }

    [Fact]
    public void A_flag_without_a_value_is_off()
    {
        FlagDefinition flag = Marked.Valid("features:\n  new-checkout:\n").Flag("new-checkout");

        Assert.False(flag.Base.Enabled);
        Assert.False(flag.HasErrors);
    }

    [Theory]
    [InlineData("- a\n- b", "a flags file must be a mapping with 'features', not a list")]
    [InlineData("new-checkout", "not 'new-checkout'")]
    public void Anything_but_a_mapping_is_an_error(string text, string message)
    {
        Problem problem = Assert.Single(Marked.Read(text).Problems);

        Assert.Equal(ProblemId.InvalidDefinition, problem.Id);
        Assert.Contains(message, problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("flags.yaml", "Flags")]
    [InlineData("/src/billing.flags.yaml", "BillingFlags")]
    [InlineData(@"C:\src\my-team.Flags.yml", "MyTeamFlags")]
    [InlineData("features.yaml", "Flags")]
    [InlineData(".flags.yaml", "Flags")]
    [InlineData("2nd.flags.yaml", "Flags2ndFlags")]
    public void The_class_follows_the_file_name(string path, string className)
    {
        Assert.Equal(className, Marked.Read("features: {}", path).ClassName);
    }
}
