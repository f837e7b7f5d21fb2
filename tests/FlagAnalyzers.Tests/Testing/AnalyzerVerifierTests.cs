using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Verify = FlagAnalyzers.Testing.CSharpAnalyzerVerifier<FlagAnalyzers.Tests.Testing.BadNameAnalyzer>;

namespace FlagAnalyzers.Tests.Testing;

public class AnalyzerVerifierTests
{
    [Theory]
    [InlineData("class C { void M() { int {|T001:bad|} = 1; } }")]
    [InlineData("class C { void M() { int [|bad|] = 1; } }")]
    [InlineData("class C { void M() { int good = 1; } }")]
    public Task Accepts_what_the_markup_says(string source) => Verify.VerifyAnalyzerAsync(source);

    [Fact]
    public Task Accepts_an_exact_expectation() => Verify.VerifyAnalyzerAsync(
        "class C { void M() { int {|#0:bad|} = 1; } }",
        Verify.Diagnostic().WithLocation(0).WithArguments("bad").WithMessage("'bad' is a bad name").WithSeverity(DiagnosticSeverity.Warning));

    [Fact]
    public Task Accepts_lines_and_columns() => Verify.VerifyAnalyzerAsync(
        "class C\n{\n    int bad = 1;\n}",
        Verify.Diagnostic("T001").WithSpan(3, 9, 3, 12));

#if !ROSLYN_FLOOR // It resolves the mapped path another way.
    [Fact]
    public Task Follows_line_directives_where_the_test_names_the_mapped_file() => Verify.VerifyAnalyzerAsync(
        "class C\n{\n#line (7,5)-(7,8) 4 \"/0/Page.razor\"\n    int bad = 1;\n#line default\n}",
        Verify.Diagnostic().WithLocation("Page.razor", 7, 9));
#endif

    [Theory]
    [InlineData("class C { void M() { int bad = 1; } }", "unexpected: /0/Test0.cs: (0,25)-(0,28): warning T001")]
    [InlineData("class C { void M() { int {|T001:good|} = 1; } }", "missing:    /0/Test0.cs: (0,25)-(0,29): T001")]
    [InlineData("class C { void M() { int {|T001:{|T001:bad|}|} = 1; } }", "expected 2 diagnostics, got 1")]
    [InlineData("class C { void M() { {|T001:int bad|} = 1; } }", "unexpected:")]
    [InlineData("class C { void M() { Missing x; } }", "CS0246")]
    [InlineData("class C { void M() { int {|T001:bad = 1; } }", "never closed")]
    public async Task Refuses_what_is_not_so(string source, string says)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyAnalyzerAsync(source));
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> WrongExpectations => new() { "message", "arguments", "severity", "span", "key", "id" };

    [Theory]
    [MemberData(nameof(WrongExpectations))]
    public async Task Refuses_a_wrong_expectation(string what)
    {
        var right = Verify.Diagnostic().WithLocation(0);
        await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyAnalyzerAsync(
            "class C { void M() { int {|#0:bad|} = 1; } }",
            what switch
            {
                "message" => right.WithMessage("'bad' is a name"),
                "arguments" => right.WithArguments("good"),
                "severity" => right.WithSeverity(DiagnosticSeverity.Error),
                "span" => Verify.Diagnostic().WithSpan(1, 1, 1, 4),
                "key" => Verify.Diagnostic().WithLocation(1),
                _ => Verify.Diagnostic("T999"),
            }));
    }

    [Fact]
    public async Task A_vague_expectation_does_not_take_what_an_exact_one_needs() => await Verify.VerifyAnalyzerAsync(
        "class C { void M() { int {|#0:bad|} = 1; { } } void N() { int {|#1:bad|} = 2; } }",
        Verify.Diagnostic(),
        Verify.Diagnostic().WithLocation(0));

    [Fact]
    public async Task An_analyzer_that_throws_fails_the_test()
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => CSharpAnalyzerVerifier<CrashingAnalyzer>.VerifyAnalyzerAsync("class C { }"));
        Assert.Contains("AD0001", exception.Message, StringComparison.Ordinal);
        Assert.Contains("on purpose", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_pragma_does_not_silence_fails_the_test()
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => CSharpAnalyzerVerifier<StubbornAnalyzer>.VerifyAnalyzerAsync(
            "{|T001:|}class C { }"));
        Assert.Contains("#pragma", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_rule_that_is_off_by_default_runs()
        => CSharpAnalyzerVerifier<EveryClassAnalyzer>.VerifyAnalyzerAsync("class [|C|] { }");

    [Fact]
    public Task An_editorconfig_of_the_test_decides_severities()
    {
        var test = new CSharpAnalyzerTest<EveryClassAnalyzer> { TestCode = "class C { }" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.T003.severity = none\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_rule_that_is_off_by_default_can_be_left_off()
        => new CSharpAnalyzerTest<EveryClassAnalyzer> { TestCode = "class C { }", TestBehaviors = TestBehaviors.KeepDefaultSeverities }.RunAsync();

    [Fact]
    public async Task Compiler_warnings_count_only_where_asked_for()
    {
        const string Source = "class C { void M() { int unused; } }";
        await Verify.VerifyAnalyzerAsync(Source);
        var test = new CSharpAnalyzerTest<BadNameAnalyzer> { TestCode = Source, CompilerDiagnostics = CompilerDiagnostics.Warnings };
        var exception = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync());
        Assert.Contains("CS0168", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Sources_see_the_runtime_and_each_other() => new CSharpAnalyzerTest<BadNameAnalyzer>
    {
        TestState = { Sources = { "class A { B b = null!; }", ("Other.cs", "class B { int [|bad|]; }") } },
    }.RunAsync();

    [Fact]
    public Task The_output_kind_is_the_tests() => new CSharpAnalyzerTest<BadNameAnalyzer>
    {
        TestState = { Sources = { "System.Console.WriteLine();" }, OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();
}
