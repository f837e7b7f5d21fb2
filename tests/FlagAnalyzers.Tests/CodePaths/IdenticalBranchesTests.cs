using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.CodePaths;

public class IdenticalBranchesTests
{
    [Theory]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) A(); else A(); }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) { A(); B(); } else { A();\n // same\n B(); } }")]
    [InlineData("void M() { if (![|Flags.NewCheckout|]) { A(); } else A(); }")]
    [InlineData("string M() { if ([|Flags.NewCheckout|]) return Old(); return Old(); }")]
    [InlineData("string M() { if ([|Flags.NewCheckout|]) { return Old(); } else { return Old(); } }")]
    [InlineData("string M() => [|Flags.NewCheckout|] ? Old() : Old();")]
    [InlineData("string M() => [|Flags.NewCheckout|] ? Old( ) : /* old */ Old();")]
    [InlineData("string M() => [|Flags.NewCheckout|] switch { true => Old(), false => Old() };")]
    [InlineData("string M() => [|Flags.Color|] switch { Color.Red => Old(), Color.Green => Old(), _ => Old() };")]
    [InlineData("void M() { var on = Flags.NewCheckout; if ([|on|]) A(); else A(); }")]
    [InlineData("void M() { switch ([|Flags.Color|]) { case Color.Red: A(); break; case Color.Green: A(); break; default: A(); break; } }")]
    public Task Finding(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else B(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) { A(); B(); } else { B(); A(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { } else { } }")]
    [InlineData("void M(bool x) { if (x) A(); else A(); }")]
    [InlineData("string M() => Flags.NewCheckout ? New() : Old();")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); A(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) return; return; }")]
    [InlineData("string M() => Flags.Color switch { Color.Red => Old(), Color.Green => New(), _ => Old() };")]
    [InlineData("string M() { if (Flags.NewCheckout) return Old(); A(); return Old(); }")]
    [InlineData("void M() { switch (Flags.Color) { case Color.Red: A(); break; case Color.Green: B(); break; default: A(); break; } }")]
    [InlineData("void M() { switch (Flags.Color) { case Color.Red: break; default: break; } }")]
    public Task No_finding(string member) => VerifyAsync(member);

    private static Task VerifyAsync(string member) =>
        CodePathProgram.VerifyAsync<IdenticalBranchesAnalyzer>("FLAG303", DiagnosticSeverity.Warning, member);
}
