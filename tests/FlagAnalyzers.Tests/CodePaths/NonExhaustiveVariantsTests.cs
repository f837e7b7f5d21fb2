using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.CodePaths;

public class NonExhaustiveVariantsTests
{
    [Theory]
    [InlineData("void M() { switch ([|Flags.Color|]) { case Color.Red: A(); break; case Color.Green: B(); break; } }")]
    [InlineData("void M(IFlags flags) { switch ([|flags.Color|]) { case Color.Red: A(); break; } }")]
    [InlineData("void M() { var color = Flags.Color; switch ([|color|]) { case Color.Red: A(); break; } }")]
    [InlineData("string M() => [|Flags.Color|] switch { Color.Red => New(), Color.Green => Old() };")]
    [InlineData("string M() => [|Flags.Color|] switch { Color.Red or Color.Green => New() };")]
    [InlineData("string M(bool x) => [|Flags.Color|] switch { Color.Red => New(), Color.Green => New(), Color.Blue when x => Old() };")]
    [InlineData("void M(IManager m) { switch ([|m.Text(\"color\")|]) { case \"red\": A(); break; case \"blue\": B(); break; } }")]
    public Task Finding(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("void M() { switch (Flags.Color) { case Color.Red: A(); break; default: B(); break; } }")]
    [InlineData("void M() { switch (Flags.Color) { case Color.Red: A(); break; case Color.Green: case Color.Blue: B(); break; } }")]
    [InlineData("string M() => Flags.Color switch { Color.Red => New(), _ => Old() };")]
    [InlineData("string M() => Flags.Color switch { Color.Red => New(), var other => other.ToString() };")]
    [InlineData("string M() => Flags.Color switch { Color.Red => New(), not Color.Red => Old() };")]
    [InlineData("string M() => Flags.Color switch { Color.Red => New(), Color.Green or Color.Blue => Old() };")]
    [InlineData("void M(Color color) { switch (color) { case Color.Red: A(); break; } }")]
    [InlineData("void M() { if (Flags.Color == Color.Red) A(); }")]
    [InlineData("void M(IManager m) { switch (m.Text(\"other\")) { case \"red\": A(); break; } }")]
    [InlineData("void M(IManager m) { switch (m.Text(\"color\")) { case \"red\": A(); break; case \"green\": case \"blue\": B(); break; } }")]
    public Task No_finding(string member) => VerifyAsync(member);

    [Fact]
    public async Task The_message_names_what_is_missing()
    {
        var test = new CSharpAnalyzerTest<NonExhaustiveVariantsAnalyzer>();
        test.TestState.Sources.Add(("Test0.cs", CodePathProgram.Around("void M() { switch ({|#0:Flags.Color|}) { case Color.Green: A(); break; } }")));
        test.TestState.Sources.Add(("Flags.cs", CodePathProgram.Flags));
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<NonExhaustiveVariantsAnalyzer>.Diagnostic().WithLocation(0)
            .WithMessage("The switch over 'color' has neither a default nor an arm for Color.Red, Color.Blue; add one"));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string member) =>
        CodePathProgram.VerifyAsync<NonExhaustiveVariantsAnalyzer>("FLAG306", DiagnosticSeverity.Warning, member);
}
