using System.Text.RegularExpressions;

namespace FlagAnalyzers.Definitions.Tests;

public class EditorTests
{
    private const string Several = """
        # The shop's flags.
        version: 1

        features:
          # The first.
          a:
            enabled: true   # yes

          # Not about b.

          # About b,
          # two lines.
          b:
            enabled: true
            description: |
              Text
              # no comment
            # owner: me

          c: { enabled: true }
          d: { enabled: true }

        segments:
          s: "user.beta"

        """;

    [Fact]
    public void The_first_flag_goes_with_its_comment()
    {
        AssertRemoved(Several, "a", """
            # The shop's flags.
            version: 1

            features:
              # Not about b.

              # About b,
              # two lines.
              b:
            """);
    }

    [Fact]
    public void A_flag_in_the_middle_goes_with_all_comments_that_belong_to_it()
    {
        AssertRemoved(Several, "b", """
                enabled: true   # yes

              # Not about b.

              c: { enabled: true }
              d: { enabled: true }
            """);
    }

    [Fact]
    public void The_last_flag_leaves_what_follows()
    {
        AssertRemoved(Several, "d", "  c: { enabled: true }\n\nsegments:\n");
    }

    [Fact]
    public void The_last_of_several_leaves_no_gap()
    {
        Assert.Equal("features:\n  a: { enabled: true }\n", Remove("features:\n  a: { enabled: true }\n\n  b:\n    enabled: true\n", "b"));
    }

    [Theory]
    [InlineData("features:\n  a:\n    enabled: true\n", "features: {}\n")]
    [InlineData("features: # mine\n  # First.\n  a:\n    enabled: true\n", "features: {} # mine\n")]
    [InlineData("features:\n  a: { enabled: true }", "features: {}")]
    [InlineData("features:\n  a: { enabled: true }\nversion: 1\n", "features: {}\nversion: 1\n")]
    public void The_only_flag_leaves_an_empty_mapping(string text, string expected)
    {
        Assert.Equal(expected, Remove(text, "a"));
    }

    [Theory]
    [InlineData("features:\r\n  a: { enabled: true }\r\n  b: { enabled: true }\r\n", "features:\r\n  a: { enabled: true }\r\n")]
    [InlineData("features:\n  a: { enabled: true }\n  b: { enabled: true }", "features:\n  a: { enabled: true }")]
    [InlineData("features:\r\n  a: { enabled: true }\r\n\r\n  b:\r\n    enabled: true", "features:\r\n  a: { enabled: true }")]
    [InlineData("\uFEFFfeatures:\n    a: { enabled: true }\n    'b': { enabled: true } # gone\n", "\uFEFFfeatures:\n    a: { enabled: true }\n")]
    [InlineData("features:\n  a: { enabled: true }\n  ? b\n  : { enabled: true }\n", "features:\n  a: { enabled: true }\n")]
    [InlineData("features:\n  a: &x { enabled: true }\n  b: *x # alias\n", "features:\n  a: &x { enabled: true }\n")]
    [InlineData("features:\n  a: { enabled: true }\n  b:\n", "features:\n  a: { enabled: true }\n")]
    public void Line_endings_and_the_end_of_the_file_stay(string text, string expected)
    {
        Assert.Equal(expected, Remove(text, "b"));
    }

    [Theory]
    [InlineData("features: { a: { enabled: true }, b: { enabled: true }, c: {} }\n", "a", "features: { b: { enabled: true }, c: {} }\n")]
    [InlineData("features: { a: { enabled: true }, b: { enabled: true }, c: {} }\n", "b", "features: { a: { enabled: true }, c: {} }\n")]
    [InlineData("features: { a: { enabled: true }, b: { enabled: true }, c: {} }\n", "c", "features: { a: { enabled: true }, b: { enabled: true } }\n")]
    [InlineData("features: { a: { enabled: true } }\n", "a", "features: {}\n")]
    [InlineData("features: {\n  a: { enabled: true }, # one\n  b: { enabled: true } # two\n}\n", "a", "features: {\n  b: { enabled: true } # two\n}\n")]
    [InlineData("{ \"features\": { \"a\": { \"enabled\": true }, \"b\": {} } }", "a", "{ \"features\": { \"b\": {} } }")]
    public void Flow_style_is_edited_in_place(string text, string key, string expected)
    {
        Assert.Equal(expected, Remove(text, key));
    }

    [Fact]
    public void What_others_refer_to_is_not_removed()
    {
        const string text = "features:\n  a: &x { enabled: true }\n  b: *x\n";

        Assert.Equal(text, Remove(text, "a"));
        Assert.Equal(text, Remove(text, "unknown"));
        Assert.Equal("features:\n  b: { enabled: true }\n", Remove("features:\n  a: &x { enabled: true }\n  b: { enabled: true }\n", "a"));
    }

    [Fact]
    public void A_flag_can_be_removed_beside_a_syntax_error()
    {
        Assert.Equal("features:\n  b: { enabled: \n  c: { enabled: true }\n", Remove("features:\n  a: { enabled: true }\n  b: { enabled: \n  c: { enabled: true }\n", "a"));
    }

    [Theory]
    [InlineData("features:\n  a:\n    cleanup_by: 2026-01-01 # soon\n", "features:\n  a:\n    cleanup_by: 2026-12-15 # soon\n")]
    [InlineData("features:\n  a:\n    cleanup_by: '2026-01-01'\n", "features:\n  a:\n    cleanup_by: '2026-12-15'\n")]
    [InlineData("features:\n  a:\n    cleanup_by:\n", "features:\n  a:\n    cleanup_by: 2026-12-15\n")]
    [InlineData("features:\n  a:\n    owner: me # us\n    enabled: true\n", "features:\n  a:\n    owner: me # us\n    cleanup_by: 2026-12-15\n    enabled: true\n")]
    [InlineData("features:\r\n    a:\r\n        enabled: true", "features:\r\n    a:\r\n        cleanup_by: 2026-12-15\r\n        enabled: true")]
    [InlineData("features:\n  a:\n    owner: me", "features:\n  a:\n    owner: me\n    cleanup_by: 2026-12-15")]
    [InlineData("features:\n  a: { owner: me, enabled: true }\n", "features:\n  a: { owner: me, cleanup_by: 2026-12-15, enabled: true }\n")]
    [InlineData("features:\n  a: { enabled: true }\n", "features:\n  a: { cleanup_by: 2026-12-15, enabled: true }\n")]
    [InlineData("features:\n  a: {}\n", "features:\n  a: { cleanup_by: 2026-12-15 }\n")]
    [InlineData("features:\n  a: # new\n  b: {}\n", "features:\n  a: # new\n    cleanup_by: 2026-12-15\n  b: {}\n")]
    [InlineData("features:\n  b: {}\n", "features:\n  b: {}\n")]
    public void A_scalar_is_set_where_it_is_or_where_it_belongs(string text, string expected)
    {
        FlagsDocument document = FlagsReader.Read("flags.yaml", text);

        Assert.Equal(expected, FlagsFileEditor.Apply(text, FlagsFileEditor.SetScalar(document, "a", "cleanup_by", "2026-12-15")));
    }

    [Theory]
    [InlineData("", "features:\n  a:\n    enabled: false\n")]
    [InlineData("version: 1", "version: 1\nfeatures:\n  a:\n    enabled: false")]
    [InlineData("version: 1\r\n", "version: 1\r\nfeatures:\r\n  a:\r\n    enabled: false\r\n")]
    [InlineData("features:\n", "features:\n  a:\n    enabled: false\n")]
    [InlineData("features: {} # none\nversion: 1\n", "features: # none\n  a:\n    enabled: false\nversion: 1\n")]
    [InlineData("features:\n  z:\n    enabled: true", "features:\n  z:\n    enabled: true\n  a:\n    enabled: false")]
    [InlineData("features:\n  z:\n    enabled: true\n    # why\n\nversion: 1\n", "features:\n  z:\n    enabled: true\n    # why\n  a:\n    enabled: false\n\nversion: 1\n")]
    [InlineData("features:\n  y:\n    enabled: true\n\n  z:\n    enabled: true\n", "features:\n  y:\n    enabled: true\n\n  z:\n    enabled: true\n\n  a:\n    enabled: false\n")]
    [InlineData("features:\n    z:\n        enabled: true\n", "features:\n    z:\n        enabled: true\n    a:\n        enabled: false\n")]
    [InlineData("features: { z: {} }\n", "features: { z: {}, a: { enabled: false } }\n")]
    [InlineData("features:\n  a: {}\n", "features:\n  a: {}\n")]
    public void A_flag_is_added_behind_the_last(string text, string expected)
    {
        FlagsDocument document = FlagsReader.Read("flags.yaml", text);

        Assert.Equal(expected, FlagsFileEditor.Apply(text, FlagsFileEditor.AddFlag(document, "a", FlagType.Boolean, null)));
    }

    [Theory]
    [InlineData("new-checkout", FlagType.Int32, "20", "  new-checkout:\n    type: int\n    default: 20\n    enabled: false\n")]
    [InlineData("say \"hi\": now", FlagType.String, "\"light\"", "  'say \"hi\": now':\n    type: string\n    default: \"light\"\n    enabled: false\n")]
    [InlineData("2fa", FlagType.Double, "1.5", "  \"2fa\":\n    type: double\n    default: 1.5\n    enabled: false\n")]
    [InlineData("color", FlagType.Variant, "red", "  color:\n    variants: { red: 100 }\n    enabled: false\n")]
    public void Added_flags_read_back(string key, FlagType type, string? value, string expected)
    {
        string text = FlagsFileEditor.Apply("features:\n", FlagsFileEditor.AddFlag(FlagsReader.Read("flags.yaml", "features:\n"), key, type, value));

        Assert.Equal("features:\n" + expected, text.EndsWith('\n') ? text : text + "\n");
        Assert.Equal((key, type), (Marked.Valid(text).Flags[0].Key.Value, Marked.Valid(text).Flags[0].Type));
    }

    [Fact]
    public void References_are_found_in_requirements_and_rules()
    {
        const string text = """
            segments:
              s: "flag('a')"
            features:
              a: { enabled: true }
              b:
                enabled: true
                requires: [ c, a ]
                targeting: [ { rule: "user.x == 1 && flag(\"a\")" } ]
                environments: { staging: { requires: [ 'a' ] } }
              c: { enabled: true }
            """;

        IReadOnlyList<FlagReference> references = FlagsFileEditor.FindReferences(FlagsReader.Read("flags.yaml", text), "a");

        Assert.Equal([("b", true, "a"), ("b", false, "a"), ("b", true, "'a'"), (null, false, "a")], references.Select(reference => (reference.Flag, reference.IsRequirement, text.Substring(reference.Span.Start, reference.Span.Length))));
    }

    [Theory]
    [InlineData("requires: [ a, c ]", "requires: [ c ]")]
    [InlineData("requires: [ c, a ]", "requires: [ c ]")]
    [InlineData("requires:\n      - a # why\n      - c", "requires:\n      - c")]
    [InlineData("requires:\n      - c\n      # why\n      - a", "requires:\n      - c")]
    [InlineData("requires:\n    - a\n    - c", "requires:\n    - c")]
    public void A_requirement_is_taken_out_of_its_list(string before, string after)
    {
        string text = $"features:\n  b:\n    enabled: true\n    {before}\n  c: {{ enabled: true }}\n";

        Assert.Equal(text.Replace(before, after, StringComparison.Ordinal), FlagsFileEditor.Apply(text, FlagsFileEditor.RemoveRequirement(FlagsReader.Read("flags.yaml", text), "b", "a")));
    }

    [Theory]
    [InlineData("    requires: [ a ]\n", "")]
    [InlineData("    # first\n    requires: # all\n      - a\n", "")]
    [InlineData("    environments:\n      staging: { requires: [ a ] }\n", "    environments:\n      staging: { requires: [] }\n")]
    public void The_last_requirement_goes_with_its_key_but_for_an_environment(string before, string after)
    {
        string text = $"features:\n  b:\n    enabled: true\n{before}  c: {{ enabled: true }}\n";

        Assert.Equal(text.Replace(before, after, StringComparison.Ordinal), FlagsFileEditor.Apply(text, FlagsFileEditor.RemoveRequirement(FlagsReader.Read("flags.yaml", text), "b", "a")));
    }

    [Theory]
    [InlineData("  b: { enabled: true }, # of b\n  # of a\n  a: { enabled: true } # of a\n", "  b: { enabled: true } # of b\n")]
    [InlineData("  b: { enabled: true }, # of b\n  a: { enabled: true }, # of a\n", "  b: { enabled: true }, # of b\n")]
    [InlineData("  # of a\n  a: { enabled: true },\n  # of b\n  b: { enabled: true }\n", "  # of b\n  b: { enabled: true }\n")]
    [InlineData("  b: { enabled: true }, a: { enabled: true }\n", "  b: { enabled: true }\n")]
    public void A_flag_on_lines_of_its_own_in_braces_goes_with_its_comments(string before, string after) =>
        Assert.Equal("features: {\n" + after + "}\n", Remove("features: {\n" + before + "}\n", "a"));

    [Fact]
    public void The_last_entry_of_an_allowlist_leaves_an_empty_list()
    {
        const string text = "features:\n  b:\n    enabled: true\n    allowlist:\n      - user-1\n";
        FlagDefinition flag = Marked.Valid(text).Flag("b");

        string edited = FlagsFileEditor.Apply(text, FlagsFileEditor.RemoveListEntry(FlagsReader.Read("flags.yaml", text), flag.Base.Allowlist[0].Span));

        Assert.Equal("features:\n  b:\n    enabled: true\n    allowlist: []\n", edited);
        Assert.Equal(0UL, Marked.Valid(edited).Flag("b").Base.Threshold);
    }

    private static string Remove(string text, string key) =>
        FlagsFileEditor.Apply(text, FlagsFileEditor.RemoveFlag(FlagsReader.Read("flags.yaml", text), key));

    private static void AssertRemoved(string text, string key, string expectedPart)
    {
        string edited = Remove(text, key);

        Assert.Contains(expectedPart, edited, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex($@"(?m)^  {key}:"), edited);
        Assert.Equal(Marked.Valid(text).Flags.Count - 1, Marked.Valid(edited).Flags.Count);
    }
}
