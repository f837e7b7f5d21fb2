namespace FlagAnalyzers.Definitions.Tests;

/// <summary>FLAG008.</summary>
public class NoEffectTests
{
    [Theory]
    [InlineData("«FLAG008:f»: { owner: me }", "it has neither 'enabled' nor 'rollout', so it is off for everybody")]
    [InlineData("«FLAG008:f»: { allowlist: [a] }", "neither 'enabled' nor 'rollout'")]
    [InlineData("f: { enabled: true, targeting: [ { rule: «FLAG008:\"user.x == 'a' && user.x == 'b'\"» } ] }", "Flag 'f': ")]
    [InlineData("f: { enabled: true, targeting: [ { rule: \"user.x == 'a'\" }, { rule: «FLAG008:\"user.x == 'a' && user.y > 5\"» } ] }", "Flag 'f': ")]
    [InlineData("f: { enabled: true, targeting: [ { rule: \"true\", percentage: 10 }, { rule: «FLAG008:\"user.x == 'a'\"» } ] }", "Flag 'f': ")]
    [InlineData("f: { enabled: true, environments: { a: { targeting: [ { rule: «FLAG008:\"user.x > 5 and user.x < 3\"» } ] } } }", "Flag 'f': ")]
    public void What_can_never_have_an_effect(string flag, string message)
    {
        Marked.Findings("features:\n  " + flag + "\n", message);
    }

    [Theory]
    [InlineData("f: { enabled: false }")]
    [InlineData("f: { enabled: false, targeting: [ { rule: \"user.x\" } ] }")]
    [InlineData("f: { enabled: true, targeting: [ { rule: \"user.x == 'a'\", enabled: false }, { rule: \"user.y\" } ] }")]
    [InlineData("f: { rollout: { percentage: 0 } }")]
    [InlineData("f: { environments: { staging: { enabled: true } } }")]
    [InlineData("f: { provider: split }")]
    public void What_can(string flag)
    {
        Marked.Findings("features:\n  " + flag + "\n");
    }

    [Fact]
    public void A_segment_that_holds_nobody()
    {
        Marked.Findings("segments:\n  s: «FLAG008:\"user.x == 'a' && user.x == 'b'\"»\n", "The segment 's' holds nobody");
    }

    [Fact]
    public void A_comment_above_the_rule_silences()
    {
        Marked.Findings("features:\n  f:\n    enabled: true\n    targeting:\n      # flags:disable FLAG008\n      - rule: \"user.x == 'a' && user.x == 'b'\"\n      - rule: «FLAG008:\"user.y == 'a' && user.y == 'b'\"»\n");
    }
}
