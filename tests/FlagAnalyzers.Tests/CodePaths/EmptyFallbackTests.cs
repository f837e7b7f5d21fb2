using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.CodePaths;

public class EmptyFallbackTests
{
    [Theory]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) A(); else { } }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) A(); else { ; } }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) A(); else { { } } }")]
    [InlineData("void M() { if (![|Flags.NewCheckout|]) { } else A(); }")]
    [InlineData("void M(bool x) { if ([|Flags.NewCheckout|] && x) A(); else { } }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) A(); else throw new NotImplementedException(); }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) A(); else { throw new NotSupportedException(\"off\"); } }")]
    [InlineData("string M() { if ([|Flags.NewCheckout|]) return New(); throw new NotImplementedException(); }")]
    [InlineData("void M() { if (![|Flags.NewCheckout|]) throw new NotSupportedException(); A(); }")]
    [InlineData("string M() => [|Flags.NewCheckout|] ? New() : throw new NotImplementedException();")]
    [InlineData("string M() => ![|Flags.NewCheckout|] ? throw new NotImplementedException() : New();")]
    [InlineData("string M() => [|Flags.NewCheckout|] switch { true => New(), false => throw new NotImplementedException() };")]
    [InlineData("string M() => [|Flags.NewCheckout|] switch { true => New(), _ => throw new NotImplementedException() };")]
    [InlineData("void M() { switch ([|Flags.NewCheckout|]) { case true: A(); break; default: throw new NotImplementedException(); } }")]
    [InlineData("void M() { if ([|Flags.Kill|]) A(); else { } }")]
    [InlineData("string M() => [|Flags.Color|] switch { Color.Red => throw new NotImplementedException(), Color.Green => New(), _ => Old() };")]
    [InlineData("string M() => [|Flags.Color|] switch { Color.Green => New(), _ => throw new NotSupportedException() };")]
    [InlineData("void M() { switch ([|Flags.Color|]) { case Color.Green: A(); break; default: throw new NotImplementedException(); } }")]
    public Task Finding(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else { /* as before */ } }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else {\n // as before\n } }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else B(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else throw new InvalidOperationException(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else { Log(\"off\"); throw new NotSupportedException(); } }")]
    [InlineData("void M() { if (Flags.NewCheckout) { } else B(); }")]
    [InlineData("void M(bool x) { if (x) A(); else { } }")]
    [InlineData("void M(bool x) { if (Flags.NewCheckout || x) A(); else { } }")]
    [InlineData("string M() => Flags.NewCheckout ? New() : throw new InvalidOperationException();")]
    [InlineData("class NotImplementedException : Exception { } void M() { if (Flags.NewCheckout) A(); else throw new NotImplementedException(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); }")]
    [InlineData("string M() => Flags.Color switch { Color.Red => Old(), Color.Green => New(), _ => throw new NotSupportedException() };")]
    [InlineData("void M() { switch (Flags.Color) { case Color.Red: B(); break; case Color.Green: A(); break; default: throw new NotSupportedException(); } }")]
    [InlineData("void M() { switch (Flags.Color) { case Color.Green: A(); break; } }")]
    public Task No_finding(string member) => VerifyAsync(member);

    private static Task VerifyAsync(string member) =>
        CodePathProgram.VerifyAsync<EmptyFallbackAnalyzer>("FLAG302", DiagnosticSeverity.Warning, member);
}
