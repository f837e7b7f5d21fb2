namespace FlagAnalyzers.Definitions.Tests;

/// <summary><c>allowlist</c>, <c>denylist</c>, <c>requires</c>.</summary>
public class ListTests
{
    [Fact]
    public void Entries_are_ids_or_attributes()
    {
        FlagSet set = Marked.Valid("""
            context: { tenant_id: string, seats: int, tier: { values: [free, paid] }, beta: bool, groups: "string[]" }
            features:
              f:
                enabled: true
                denylist: [ user-9 ]
                allowlist: [ { user_id: 123 }, user-456, 'quoted', { tenant_id: acme }, { seats: 12 }, { tier: paid }, { beta: true }, { groups: staff } ]
            """);

        Assert.Equal(
            [(-1, "123"), (-1, "user-456"), (-1, "quoted"), (0, "acme"), (1, "12"), (2, "paid"), (3, "true"), (4, "staff")],
            set.Flag("f").Base.Allowlist.Select(entry => (entry.AttributeIndex, entry.Text)));
        Assert.Equal("user-9", Assert.Single(set.Flag("f").Base.Denylist).Text);
    }

    [Theory]
    [InlineData("007", "007")]
    [InlineData("'007'", "007")]
    [InlineData("1_000", "1_000")]
    [InlineData("0x1F", "0x1F")]
    [InlineData("1.0", "1.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("true", "true")]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("a@example.com", "a@example.com")]
    public void An_id_is_the_text_as_written(string id, string expected)
    {
        FlagSet set = Marked.Valid($"features:\n  f: {{ enabled: true, allowlist: [ {id}, {{ user_id: {id} }} ] }}\n");

        Assert.Equal([expected, expected], set.Flag("f").Base.Allowlist.Select(entry => entry.Text));
    }

    [Theory]
    [InlineData("allowlist:«FLAG002:»", "'allowlist' has no value; write [] for an empty list")]
    [InlineData("allowlist: «FLAG002:user-1»", "'allowlist' must be a list of user ids")]
    [InlineData("allowlist: «FLAG002:{ user_id: 1 }»", "'allowlist' must be a list of user ids")]
    [InlineData("allowlist: [ «FLAG002:~» ]", "'allowlist' has no value")]
    [InlineData("allowlist: [ «FLAG002:''» ]", "'allowlist' is empty")]
    [InlineData("allowlist: [ «FLAG002:[1]» ]", "'allowlist' must be text, not a list")]
    [InlineData("allowlist: [ «FLAG002:{}» ]", "must name a user id or an attribute")]
    [InlineData("allowlist: [ { «FLAG002:userId»: 1 } ]", "did you mean 'user_id'?")]
    [InlineData("allowlist: [ { «FLAG002:tenent_id»: 1 } ]", "did you mean 'tenant_id'?")]
    [InlineData("allowlist: [ { tenant_id: a, «FLAG002:seats»: 1 } ]", "names one attribute; write two entries")]
    [InlineData("allowlist: [ { seats: «FLAG002:many» } ]", "'seats' is an int")]
    [InlineData("allowlist: [ { tier: «FLAG002:paidd» } ]", "'tier' is one of free, paid, not 'paidd'; did you mean 'paid'?")]
    [InlineData("allowlist: [ { app: «FLAG002:1.2» } ]", "a list cannot go by 'app', which is a version")]
    [InlineData("allowlist: [ { user_id: 1, «FLAG002:value»: 5 } ]", "'value' needs a flag with a 'type'")]
    [InlineData("allowlist: [ { user_id: 1, «FLAG002:variant»: a } ]", "'variant' needs a flag with 'variants'")]
    [InlineData("denylist: [ { user_id: 1, «FLAG002:value»: 5 } ]", "a denylist turns off")]
    [InlineData("requires: «FLAG002:g»", "'requires' must be a list of flag keys")]
    [InlineData("requires: [ «FLAG002:other-flg» ]", "it requires 'other-flg', which is not declared; did you mean 'other-flag'?")]
    [InlineData("requires: [ «FLAG002:old» ]", "which launchdarkly evaluates")]
    public void Errors_in_lists(string line, string message)
    {
        FlagSet set = Marked.Errors($"""
            context: {"{"} tenant_id: string, seats: int, tier: {"{"} values: [free, paid] {"}"}, app: version {"}"}
            features:
              g: {"{"} enabled: true {"}"}
              other-flag: {"{"} enabled: true {"}"}
              old: {"{"} provider: launchdarkly {"}"}
              f:
                enabled: true
                {line}
            """, message);

        Assert.Equal((true, false), (set.Flag("f").HasErrors, set.Flag("f").Base.Enabled));
    }

    [Fact]
    public void Entries_can_name_their_own_value_or_variant()
    {
        FlagSet set = Marked.Valid("""
            features:
              f: { type: int, default: 1, value: 2, enabled: true, allowlist: [ { user_id: a, value: 3 } ] }
              g: { variants: { x: 50, y: 50 }, enabled: true, allowlist: [ { user_id: a, variant: y } ] }
            """);

        Assert.Equal(3, set.Flag("f").Base.Allowlist[0].Value?.Int32);
        Assert.Equal((1, "y"), (set.Flag("g").Base.Allowlist[0].Value?.Int32 ?? 0, set.Flag("g").Base.Allowlist[0].Value?.String));
    }

    [Fact]
    public void Requirements_become_positions_each_once()
    {
        FlagSet set = Marked.Valid("features:\n  f: { enabled: true, requires: [h, g, h] }\n  g: { enabled: true }\n  h: { enabled: true }\n");

        Assert.Equal([2, 1], set.Flag("f").Base.Requires);
    }

    [Fact]
    public void A_text_in_place_of_a_list_is_put_in_brackets()
    {
        FlagSet set = Marked.Errors("features:\n  g: { enabled: true }\n  f:\n    enabled: true\n    requires: «FLAG002:g»\n");

        Assert.Equal("[g]", set.Problems[0].Suggestion);
    }

    [Fact]
    public void An_attribute_that_only_a_list_names_is_text()
    {
        FlagSet set = Marked.Valid("features:\n  f: { enabled: true, allowlist: [ { tenant_id: 42 } ], rollout: { percentage: 5, by: company } }\n");

        Assert.Equal([("company", FlagAnalyzers.Rules.RuleType.String), ("tenant_id", FlagAnalyzers.Rules.RuleType.String)], set.Attributes.Select(attribute => (attribute.Name, attribute.Type)));
    }
}
