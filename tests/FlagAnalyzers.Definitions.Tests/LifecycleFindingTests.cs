namespace FlagAnalyzers.Definitions.Tests;

/// <summary>FLAG007.</summary>
public class LifecycleFindingTests
{
    [Theory]
    [InlineData("{ enabled: true }", "neither an 'owner' nor a 'cleanup_by' date")]
    [InlineData("{ enabled: true, owner: me }", "no 'cleanup_by' date")]
    [InlineData("{ enabled: true, cleanup_by: 2026-01-01 }", "no 'owner'")]
    [InlineData("{ enabled: true, kind: experiment }", "an experiment flag")]
    [InlineData("{ provider: launchdarkly }", "a release flag")]
    public void A_temporary_flag_needs_an_owner_and_a_date(string flag, string message)
    {
        Marked.Findings($"features:\n  «FLAG007:new-checkout»: {flag}\n", "Flag 'new-checkout': ", message);
    }

    [Theory]
    [InlineData("{ enabled: true, owner: me, cleanup_by: 2026-01-01 }")]
    [InlineData("{ enabled: true, kind: ops }")]
    [InlineData("{ enabled: true, kind: permission }")]
    public void Others_do_not(string flag)
    {
        Assert.Empty(Marked.Valid($"features:\n  f: {flag}\n").Findings);
    }

    [Fact]
    public void A_date_may_come_from_the_policy()
    {
        Assert.Empty(Marked.Valid("features:\n  f: { enabled: true, owner: me, created: 2026-01-01 }\n").Findings);
    }

    [Theory]
    [InlineData("features:\n  # flags:disable FLAG007\n  f: { enabled: true }\n", 0)]
    [InlineData("features:\n  # Kept.\n  # flags:disable FLAG008, FLAG007\n\n  # More.\n  f: { enabled: true }\n  g: { enabled: true }\n", 1)]
    [InlineData("features:\n  f: { enabled: true } # flags:disable FLAG007\n  g: { enabled: true }\n", 1)]
    [InlineData("# flags:disable FLAG007\nfeatures:\n  f: { enabled: true }\n  g: { enabled: true }\n", 0)]
    [InlineData("features:\n  # flags:disable FLAG008\n  f: { enabled: true }\n", 1)]
    [InlineData("features:\n  # flags:disabled FLAG007\n  f: { enabled: true }\n", 1)]
    [InlineData("features:\n  e:\n    description: |\n      # flags:disable FLAG007\n    kind: ops\n    enabled: true\n  f: { enabled: true }\n", 1)]
    [InlineData("features:\r\n  # flags:disable FLAG007\r\n  f:\r\n    enabled: true\r\n  g: { enabled: true }\r\n", 1)]
    public void A_comment_above_the_entry_silences(string text, int left)
    {
        Assert.Equal(left, Marked.Valid(text).Findings.Count);
    }

    [Fact]
    public void Checks_of_later_floors_ask_the_document()
    {
        const string text = "features:\n  # flags:disable FLAG201\n  f:\n    cleanup_by: 2026-01-01\n  g:\n    cleanup_by: 2026-01-01\n";
        FlagsDocument document = FlagsReader.Read("flags.yaml", text);

        Assert.True(document.IsDisabled("FLAG201", text.IndexOf("2026", StringComparison.Ordinal)));
        Assert.False(document.IsDisabled("FLAG204", text.IndexOf("2026", StringComparison.Ordinal)));
        Assert.False(document.IsDisabled("FLAG201", text.LastIndexOf("2026", StringComparison.Ordinal)));
    }
}
