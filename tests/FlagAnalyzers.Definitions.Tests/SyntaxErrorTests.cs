namespace FlagAnalyzers.Definitions.Tests;

/// <summary>FLAG001, and what is left of a file that has one.</summary>
public class SyntaxErrorTests
{
    [Theory]
    [InlineData("b: { enabled: true", "{", "'{' is never closed")]
    [InlineData("b:\n    allowlist: [ x, y\n    enabled: true", "[", "'[' is never closed")]
    [InlineData("b:\n    owner: \"me\n    enabled: true", "\"me", "is not closed")]
    [InlineData("b:\n    owner: 'me\n    enabled: true", "'me", "is not closed")]
    [InlineData("b:\n    owner: \"a\\qb\"", null, "")]
    [InlineData("b:\n\tenabled: true", "\t", "tabs")]
    [InlineData("b:\n    enabled: true\n\towner: me", "\t", "tabs")]
    [InlineData("b:\n    owner: @me", "@me", "start with '@'")]
    [InlineData("b:\n    owner: a: b", ": b", "must be quoted")]
    [InlineData("b:\n    enabled:true\n    owner: me", "enabled:true", "put a space behind the ':'")]
    [InlineData("b:\n    owner: 'it's me'", "s me'", "write '' for a quote inside it")]
    [InlineData("b:\n    enabled: true\n   owner: me", "owner: me", "expected 'key: value'")]
    [InlineData("b:\n    enabled: true\n    own", "own", "expected 'key: value'")]
    [InlineData("b", "b", "expected 'key: value'")]
    [InlineData("b:\n    owner: \"x\" y", "y", "for a quote inside it")]
    [InlineData("b:\n    rollout: { percentage: 5 }}", "}", "not valid YAML")]
    [InlineData("b:\n    - x\n    owner: me", null, "")]
    public void The_error_is_one_and_the_rest_stays(string broken, string? at, string message)
    {
        string text = $"context: {{ region: string }}\nfeatures:\n  a: {{ enabled: true }}\n  {broken}\n  c:\n    type: int\n    default: 5\n    enabled: true\n  d: {{ enabled: true }}\n";
        FlagSet set = Marked.Read(text);

        Problem problem = Assert.Single(set.Problems);
        Assert.Equal(ProblemId.InvalidYaml, problem.Id);
        Assert.Contains(message, problem.Message, StringComparison.OrdinalIgnoreCase);
        int start = text.IndexOf("\n  " + broken, StringComparison.Ordinal) + 3;
        Assert.InRange(problem.Span.Start, start, start + broken.Length);
        if (at is not null)
        {
            Assert.Equal(at, text.Substring(problem.Span.Start, problem.Span.Length));
        }

        Assert.Equal(["a", "c", "d"], set.Flags.Select(flag => flag.Key.Value).Where(key => key != "b"));
        Assert.All(set.Flags.Where(flag => flag.Key.Value != "b"), flag => Assert.Equal((false, true), (flag.HasErrors, flag.Base.Enabled)));
        Assert.All(set.Flags.Where(flag => flag.Key.Value == "b"), flag => Assert.Equal((true, false), (flag.HasErrors, flag.Base.Enabled)));
        Assert.Equal(FlagType.Int32, set.Flag("c").Type);
        Assert.Equal("region", Assert.Single(set.Attributes).Name);
    }

    [Fact]
    public void What_is_well_defined_of_a_broken_flag_stays()
    {
        FlagSet set = Marked.Errors("""
            features:
              size:
                type: int
                default: 20
                allowlist: «FLAG001:[» a, b
              color:
                variants: { red: 50, blue: 50 }
                targeting:
                  - rule: «FLAG001:"user.x»
              last: { type: string, default: a, enabled: true }
            """);

        Assert.Equal((FlagType.Int32, "20", "Size"), (set.Flag("size").Type, set.Flag("size").Base.Default.ToString(), set.Flag("size").Accessor));
        Assert.Equal((FlagType.Variant, 2), (set.Flag("color").Type, set.Flag("color").Variants.Count));
        Assert.Equal((false, "a"), (set.Flag("last").HasErrors, set.Flag("last").Base.Default.String));
        Assert.DoesNotContain(set.Findings, finding => finding.Flag == "size");
    }

    [Fact]
    public void The_type_of_a_broken_line_is_guessed()
    {
        FlagSet set = Marked.Errors("features:\n  a: «FLAG001:{» type: string, default: x\n  b: «FLAG001:{» variants: { x: 100 }\n  c: «FLAG001:{» enabled: true\n");

        Assert.Equal([("a", FlagType.String, "A"), ("b", FlagType.Boolean, ""), ("c", FlagType.Boolean, "C")], set.Flags.Select(flag => (flag.Key.Value, flag.Type, flag.Accessor)));
    }

    [Fact]
    public void Errors_in_several_flags_are_all_found()
    {
        Marked.Errors("features:\n  a: «FLAG001:{» enabled: true\n  b: { enabled: true }\n  c:\n    allowlist: «FLAG001:[» x\n«FLAG001:new-»\n  d: { enabled: «FLAG002:yes» }\n");
    }

    [Fact]
    public void Other_sections_stay_too()
    {
        FlagSet set = Marked.Errors("policy: { grace: 3d }\nfeatures:\n  a: «FLAG001:{» enabled: true\nsegments:\n  s: \"user.beta\"\nrings:\n- { name: r, segment: s }\n");

        Assert.Equal((3, "s", "r"), (set.Policy.GraceDays, set.Segments[0].Name.Value, set.Rings[0].Name.Value));
    }

    [Theory]
    [InlineData("features:\n  a: { enabled: true }\n--- \nfeatures:\n  «b»: { enabled: true }\n")]
    [InlineData("---\nfeatures:\n  a: { enabled: true }\n...\n---\n«x: 1»\n")]
    public void A_second_document_is_an_error(string marked)
    {
        FlagSet set = Marked.Read(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));

        Assert.Equal(ProblemId.InvalidYaml, Assert.Single(set.Problems).Id);
        Assert.Equal(["a"], set.Flags.Select(flag => flag.Key.Value));
        Assert.False(set.Flags[0].HasErrors);
    }

    [Theory]
    [InlineData("%YAML 1.2\n---\nfeatures:\n  a: { enabled: true }\n")]
    [InlineData("features:\n  a: { enabled: true }\n...\n")]
    [InlineData("features:\n  a: { enabled: true }\n---\n")]
    [InlineData("{\"features\": {\"a\": {\"enabled\": true}}}")]
    [InlineData("features:\r\n  a:\r\n    enabled: true\r\n")]
    [InlineData("features:\r  a:\r    enabled: true\r")]
    [InlineData("\uFEFFfeatures:\n  a:\n    enabled: true")]
    [InlineData("features:\n  a:\n    enabled:\ttrue\t# tab\n")]
    [InlineData("features:\n  ? a\n  : enabled: true\n")]
    [InlineData("features:\n  base: &base { enabled: true, owner: me }\n  a:\n    <<: *base\n")]
    [InlineData("features:\n  base: &base { enabled: false, owner: me }\n  a:\n    enabled: true\n    <<: [*base]\n")]
    [InlineData("features:\n  base: &base { enabled: true }\n  a: *base\n")]
    public void Spellings_of_one_flag(string text)
    {
        FlagDefinition flag = Marked.Valid(text).Flag("a");

        Assert.True(flag.Base.Enabled);
        Assert.Equal("a", text.Substring(flag.Key.Span.Start, flag.Key.Span.Length).Trim('"'));
    }

    [Theory]
    [InlineData("features:\n  a: «FLAG001:*nothing»\n", "the alias '*nothing' has no anchor '&nothing' above it")]
    [InlineData("features:\n  a: &x { enabled: true, allowlist: «FLAG001:*x» }\n", "stands inside the anchor")]
    [InlineData("features:\n  a: { enabled: true, owner: «FLAG001:*me» }\n", "quote it")]
    [InlineData("features:\n  a:\n    «FLAG001:<<»: 5\n    enabled: true\n", "'<<' merges mappings only")]
    [InlineData("features:\n  a: { enabled: true, owner: «FLAG002:!team me» }\n", "YAML takes '!team' for a tag")]
    public void Aliases_and_tags(string marked, string message)
    {
        Marked.Errors(marked, message);
    }

    [Fact]
    public void Problems_behind_characters_of_two_units_are_where_they_are()
    {
        Marked.Errors("features:\r\n  🚀: { description: '😀😀', enabled: «FLAG002:yes» }\r\n  é: { description: \"\\U0001F680\", enabled: «FLAG002:no» }\r\n");
        Marked.Errors("\uFEFFfeatures:\n  a: { enabled: «FLAG002:yes» }\n");
        Marked.Errors("features:\r  a: { enabled: «FLAG002:yes» }\r");
    }
}
