namespace FlagAnalyzers.Definitions.Tests;

/// <summary>What asks for a flag whose answer is known for good says what it said with that answer.</summary>
public class ReferenceResolverTests
{
    private const string Head = "features:\n  a: { enabled: true }\n";

    [Theory]
    [InlineData("  b:\n    enabled: true\n    requires: [a]\n", "  b:\n    enabled: true\n", "  b:\n    enabled: false\n")]
    [InlineData("  b: { enabled: true, requires: [a, c] } # b\n  c: { enabled: true }\n", "  b: { enabled: true, requires: [c] } # b\n  c: { enabled: true }\n", "  b: { enabled: false, requires: [c] } # b\n  c: { enabled: true }\n")]
    [InlineData("  b:\n    owner: me\n    requires:\n      # why\n      - a\n    rollout: { percentage: 5 }\n", "  b:\n    owner: me\n    rollout: { percentage: 5 }\n", "  b:\n    owner: me\n    enabled: false\n    rollout: { percentage: 5 }\n")]
    [InlineData("  b:\n    enabled: false\n    requires: [a]\n", "  b:\n    enabled: false\n", "  b:\n    enabled: false\n")]
    [InlineData(
        "  b:\n    enabled: true\n    requires: [a]\n    environments:\n      staging: { enabled: true }\n      test: { rollout: { percentage: 5 } }\n",
        "  b:\n    enabled: true\n    environments:\n      staging: { enabled: true }\n      test: { rollout: { percentage: 5 } }\n",
        "  b:\n    enabled: false\n    environments:\n      staging: { enabled: false }\n      test: { rollout: { percentage: 5 } }\n")]
    [InlineData(
        "  b:\n    enabled: true\n    environments:\n      staging:\n        requires: [a]\n",
        "  b:\n    enabled: true\n    environments:\n      staging:\n        requires: []\n",
        "  b:\n    enabled: true\n    environments:\n      staging:\n        enabled: false\n        requires: []\n")]
    [InlineData(
        "  b:\n    enabled: true\n    requires: [a]\n    environments:\n      staging: { enabled: true, requires: [] }\n",
        "  b:\n    enabled: true\n    environments:\n      staging: { enabled: true, requires: [] }\n",
        "  b:\n    enabled: false\n    environments:\n      staging: { enabled: true, requires: [] }\n")]
    [InlineData("  c: &c { enabled: true, requires: [a] }\n  b: *c\n", "  c: &c { enabled: true }\n  b: *c\n", "  c: &c { enabled: false }\n  b: *c\n")]
    [InlineData(
        "  b:\n    enabled: true\n    targeting:\n      # ours\n      - rule: \"flag('a') and user.beta\"\n      - rule: 'user.x == ''y'' or flag(\"a\")'\n        percentage: 5\n",
        "  b:\n    enabled: true\n    targeting:\n      # ours\n      - rule: \"user.beta\"\n      - rule: 'true'\n        percentage: 5\n",
        "  b:\n    enabled: true\n    targeting:\n      - rule: 'user.x == ''y'''\n        percentage: 5\n")]
    [InlineData(
        "  b:\n    enabled: true\n    targeting:\n      - rule: flag('a')\nsegments:\n  s: \"!flag('a')\"\n",
        "  b:\n    enabled: true\n    targeting:\n      - rule: \"true\"\nsegments:\n  s: \"false\"\n",
        "  b:\n    enabled: true\n    targeting: []\nsegments:\n  s: \"true\"\n")]
    [InlineData(
        "  b:\n    enabled: true\n    targeting:\n      - rule: >-\n          flag('a')\n          && user.beta\n        enabled: false\n",
        "  b:\n    enabled: true\n    targeting:\n      - rule: user.beta\n        enabled: false\n",
        "  b:\n    enabled: true\n    targeting: []\n")]
    [InlineData(
        "  b:\n    enabled: true\n    environments:\n      staging:\n        targeting:\n          - rule: \"flag('a')\"\n          - rule: \"user.beta\"\n",
        "  b:\n    enabled: true\n    environments:\n      staging:\n        targeting:\n          - rule: \"true\"\n          - rule: \"user.beta\"\n",
        "  b:\n    enabled: true\n    environments:\n      staging:\n        targeting:\n          - rule: \"user.beta\"\n")]
    public void Entries_say_the_same_without_it(string before, string on, string off)
    {
        Assert.Equal(Head + on, Resolve(Head + before, true)?.Text);
        Assert.Equal(Head + off, Resolve(Head + before, false)?.Text);
        Marked.Valid(Head + on);
        Marked.Valid(Head + off);
    }

    [Theory]
    [InlineData("  b:\n    enabled: true\n    requires: [a]\n    environments:\n      staging: { requires: [] }\n")]
    [InlineData("  c: &c { enabled: true, requires: [a] }\n  b: { <<: *c, enabled: true }\n")]
    [InlineData("  c:\n    enabled: true\n    requires: &r [a]\n  b:\n    enabled: true\n    requires: *r\n")]
    public void What_cannot_be_said_without_it_is_left(string before) => Assert.Null(Resolve(Head + before, false));

    [Fact]
    public void Its_own_entry_and_line_endings_stay()
    {
        string text = (Head + "  b:\n    enabled: true\n    requires: [a]\n").Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(text.Replace("true\r\n    requires: [a]", "false", StringComparison.Ordinal), Resolve(text, false)?.Text);
    }

    private static FlagsDocument? Resolve(string text, bool isOn) => FlagsFileEditor.ResolveReferences(FlagsReader.Read("flags.yaml", text), "a", isOn);
}
