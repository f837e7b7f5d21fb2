namespace FlagAnalyzers.Definitions.Tests;

/// <summary>Keys of the format and keys of flags.</summary>
public class KeyTests
{
    [Theory]
    [InlineData("«FLAG002:owmer»: me", "'owmer' is not a key of a flag; did you mean 'owner'?", "owner")]
    [InlineData("«FLAG002:cleanupBy»: 2026-01-01", "did you mean 'cleanup_by'?", "cleanup_by")]
    [InlineData("«FLAG002:CleanupBy»: 2026-01-01", "did you mean 'cleanup_by'?", "cleanup_by")]
    [InlineData("«FLAG002:cleanup-by»: 2026-01-01", "did you mean 'cleanup_by'?", "cleanup_by")]
    [InlineData("«FLAG002:allow_list»: []", "did you mean 'allowlist'?", "allowlist")]
    [InlineData("«FLAG002:Enabled»: true", "did you mean 'enabled'?", "enabled")]
    [InlineData("«FLAG002:zzzzzz»: 1", "known are description, kind, owner", null)]
    [InlineData("«FLAG002:''»: 1", "is not a key of a flag", null)]
    [InlineData("«FLAG002:owner»: you", "'owner' stands here a second time", null)]
    public void Unknown_keys_name_the_nearest(string line, string message, string? suggestion)
    {
        FlagSet set = Marked.Errors($"features:\n  f:\n    enabled: true\n    owner: me\n    {line}\n", message);

        Assert.Equal(suggestion, set.Problems[0].Suggestion);
    }

    [Theory]
    [InlineData("«FLAG002:feature»: {}", "did you mean 'features'?")]
    [InlineData("«FLAG002:Context»: {}", "did you mean 'context'?")]
    [InlineData("features:\n«FLAG002:new-checkout»:\n  enabled: true", "if it is a flag, indent it under 'features'")]
    [InlineData("features:\n  a:\n    «FLAG002:enabled:true»", "put a space behind the ':'")]
    [InlineData("version: «FLAG002:2»", "'version' must be 1")]
    [InlineData("class: «FLAG002:My Flags»", "'class' must be a name that C# can have")]
    [InlineData("class: «FLAG002:class»", "'class' must be a name that C# can have")]
    [InlineData("class: «FLAG002:FlagContext»", "the name of another generated type")]
    [InlineData("class: «FLAG002:Keys»", "the name of another generated type or member")]
    [InlineData("namespace: «FLAG002:Shop..Web»", "'namespace' must be a namespace")]
    [InlineData("namespace: «FLAG002:Shop.new»", "'namespace' must be a namespace")]
    [InlineData("«FLAG002:policy»:", "'policy' must be a mapping, not nothing")]
    [InlineData("policy: { «FLAG002:dueSoon»: 3d }", "did you mean 'due_soon'?")]
    [InlineData("policy: { lifetimes: { «FLAG002:relese»: 3d } }", "did you mean 'release'?")]
    [InlineData("policy: { lifetimes: «FLAG002:40d» }", "'lifetimes' must be a mapping")]
    [InlineData("segments: «FLAG002:[a]»", "'segments' must be a mapping")]
    [InlineData("rings: «FLAG002:{}»", "'rings' must be a list")]
    [InlineData("features: «FLAG002:[a]»", "'features' must be a mapping of keys to flags")]
    [InlineData("? «FLAG002:[a]»\n: b", "a key must be text, not a list")]
    public void Errors_at_the_top(string line, string message)
    {
        Marked.Errors(line + "\n", message);
    }

    [Fact]
    public void All_problems_of_a_file_are_found()
    {
        Marked.Errors("""
            «FLAG002:verison»: 1
            features:
              a:
                enabled: «FLAG002:yes»
                rollout: { percentage: «FLAG005:200», «FLAG002:sinse»: 2026-01-01 }
                «FLAG002:onwer»: me
              b: «FLAG002:on»
              c: { enabled: true, kind: «FLAG002:relaese» }
            """);
    }

    [Theory]
    [InlineData("«FLAG002:' a'»", "cannot start or end with white space")]
    [InlineData("«FLAG002:\"a\\tb\"»", "cannot hold control characters")]
    [InlineData("«FLAG002:''»", "a flag's key cannot be empty")]
    [InlineData("? «FLAG002:{ a: b }»\n ", "a key must be text, not a mapping")]
    public void Errors_in_flag_keys(string key, string message)
    {
        Marked.Errors($"features:\n  {key} : {{ enabled: true }}\n", message);
    }

    [Fact]
    public void A_key_has_at_most_200_characters()
    {
        Marked.Valid($"features:\n  {new string('a', 200)}: {{ enabled: true }}\n");
        Marked.Errors($"features:\n  «FLAG002:{new string('a', 201)}»: {{ enabled: true }}\n", "at most 200 characters");
    }

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("2fa", "Flag2fa")]
    [InlineData("for", "ForFlag")]
    [InlineData("keys", "KeysFlag")]
    [InlineData("current", "CurrentFlag")]
    [InlineData("equals", "EqualsFlag")]
    [InlineData("get-type", "GetTypeFlag")]
    [InlineData("flags", "FlagsFlag")]
    [InlineData("flag-values", "FlagValuesFlag")]
    [InlineData("\"quoted \\\"key\\\"\"", "QuotedKey")]
    [InlineData("naïve-größe", "NaïveGröße")]
    [InlineData("nai\u0308ve-gro\u0308ße", "Nai\u0308veGro\u0308ße")]
    [InlineData("नया-भुगतान", "नयाभुगतान")]
    [InlineData("\u0301", "FlagU0301")]
    [InlineData("日本", "日本")]
    [InlineData("🚀", "FlagU1F680")]
    [InlineData("a.b/c:d", "ABCD")]
    [InlineData("newCheckout_v2", "NewCheckoutV2")]
    [InlineData("_x", "X")]
    [InlineData("istanbul", "Istanbul")]
    [InlineData("'*/'", "FlagU002AU002F")]
    public void Every_key_has_an_accessor(string key, string accessor)
    {
        Assert.Equal(accessor, Marked.Valid($"features:\n  {key}: {{ enabled: true }}\n").Flags[0].Accessor);
    }

    [Fact]
    public void A_key_that_stands_twice_is_an_error_and_the_first_counts()
    {
        FlagSet set = Marked.Errors("features:\n  a: { enabled: true }\n  «FLAG003:a»: { enabled: false }\n", "Flag 'a': this key is declared in line 2 already");

        Assert.True(Assert.Single(set.Flags).Base.Enabled);
    }

    [Fact]
    public void Two_keys_with_one_accessor_are_an_error_and_the_first_has_it()
    {
        FlagSet set = Marked.Errors("features:\n  my-flag: { enabled: true }\n  «FLAG003:my_flag»: { enabled: true }\n  other: { enabled: true, accessor: «FLAG003:MyFlag» }\n", "'my-flag' is named MyFlag in C# already");

        Assert.Equal(["MyFlag", "", ""], set.Flags.Select(flag => flag.Accessor));
    }

    [Theory]
    [InlineData("«FLAG002:my flag»", "MyFlag")]
    [InlineData("«FLAG002:class»", "Class")]
    [InlineData("«FLAG002:2fa»", "Flag2fa")]
    [InlineData("«FLAG002:Equals»", "EqualsFlag")]
    [InlineData("«FLAG002:Keys»", "KeysFlag")]
    public void An_accessor_is_a_name_that_hides_nothing(string accessor, string suggestion)
    {
        FlagSet set = Marked.Errors($"features:\n  f: {{ enabled: true, accessor: {accessor} }}\n", "'accessor' ");

        Assert.Equal(suggestion, set.Problems[0].Suggestion);
    }
}
