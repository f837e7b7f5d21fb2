using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.CodePaths;

public class RedundantFlagCheckTests
{
    [Theory]
    [InlineData("void M() { if (Flags.NewCheckout) { if ([|Flags.NewCheckout|]) A(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { A(); } else { if ([|Flags.NewCheckout|]) B(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else if ([|Flags.NewCheckout|]) B(); }")]
    [InlineData("void M(bool x) { if (Flags.NewCheckout && x) { Log([|Flags.NewCheckout|] ? \"a\" : \"b\"); } }")]
    [InlineData("void M() { if (!Flags.NewCheckout) { if (![|Flags.NewCheckout|]) A(); } }")]
    [InlineData("void M(bool x) { if (Flags.NewCheckout) { if (x) { if (x && [|Flags.NewCheckout|]) A(); } } }")]
    [InlineData("string M() => Flags.NewCheckout ? ([|Flags.NewCheckout|] ? New() : Old()) : Old();")]
    [InlineData("void M(FlagValues flags) { if (flags.NewCheckout) { if ([|flags.NewCheckout|]) A(); } }")]
    [InlineData("void M(IManager m) { if (m.IsOn(\"new-checkout\")) { if ([|m.IsOn(Flags.Keys.NewCheckout)|]) A(); } }")]
    [InlineData("async Task M(IManager m) { if (await m.IsOnAsync(\"a\")) { if (await [|m.IsOnAsync(\"a\")|]) A(); } }")]
    [InlineData("void M() { var on = Flags.NewCheckout; if (on) { if ([|on|]) A(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { if ([|Flags.NewCheckout|]) { if ([|Flags.NewCheckout|]) A(); } } }")]
    [InlineData("async Task M(FlagValues flags) { if (flags.NewCheckout) { await AAsync(); if ([|flags.NewCheckout|]) A(); } }")]
    public Task Finding(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("void M() { if (Flags.NewCheckout) { if (Flags.Other) A(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); if (Flags.NewCheckout) B(); }")]
    [InlineData("void M(bool x) { if (Flags.NewCheckout && x) A(); else if (Flags.NewCheckout) B(); }")]
    [InlineData("void M(bool x) { if (Flags.NewCheckout || x) { if (Flags.NewCheckout) A(); } }")]
    [InlineData("void M(FlagValues a, FlagValues b) { if (a.NewCheckout) { if (b.NewCheckout) A(); } }")]
    [InlineData("void M(FlagValues a) { if (a.NewCheckout) { a = Flags.For(\"b\"); if (a.NewCheckout) A(); } }")]
    [InlineData("void M(FlagValues a) { if (a.NewCheckout) { if (Flags.NewCheckout) A(); } }")]
    [InlineData("void M(string u) { if (Flags.For(u).NewCheckout) { if (Flags.For(u).NewCheckout) A(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { using (Flags.Use(\"u\")) { if (Flags.NewCheckout) A(); } } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { using var _ = Flags.Use(\"u\"); if (Flags.NewCheckout) A(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { Action a = () => { if (Flags.NewCheckout) A(); }; a(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { for (;;) { if (Flags.NewCheckout) A(); } } }")]
    [InlineData("void M(IManager m, string k) { if (m.IsOn(k)) { if (m.IsOn(k)) A(); } }")]
    [InlineData("void M(IManager m, IManager n) { if (m.IsOn(\"a\")) { if (n.IsOn(\"a\")) A(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) Log(Flags.NewCheckout.ToString()); }")]
    [InlineData("async Task M() { if (Flags.NewCheckout) { await AAsync(); if (Flags.NewCheckout) A(); } }")]
    public Task No_finding(string member) => VerifyAsync(member);

    private static Task VerifyAsync(string member) =>
        CodePathProgram.VerifyAsync<RedundantFlagCheckAnalyzer>("FLAG305", DiagnosticSeverity.Info, member);
}
