using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Verify = FlagAnalyzers.Testing.CSharpCodeFixVerifier<FlagAnalyzers.Tests.Testing.BadNameAnalyzer, FlagAnalyzers.Tests.Testing.BadNameFix>;

namespace FlagAnalyzers.Tests.Testing;

public class CodeFixVerifierTests
{
    private const string Before = "class C { int [|bad|]; } class D { int [|bad|]; }";
    private const string After = "class C { int good; } class D { int good; }";

    [Fact]
    public Task Accepts_the_right_result() => Verify.VerifyCodeFixAsync(Before, After);

    [Fact]
    public Task Accepts_that_nothing_changes() => Verify.VerifyCodeFixAsync("class C { }", "class C { }");

    [Theory]
    [InlineData(0, null, "good")]
    [InlineData(1, null, "better")]
    [InlineData(null, "better", "better")]
    public Task Takes_the_action_that_the_test_names(int? index, string? key, string word)
        => new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix>
        {
            TestCode = Before,
            FixedCode = After.Replace("good", word, StringComparison.Ordinal),
            CodeActionIndex = index,
            CodeActionEquivalenceKey = key,
        }.RunAsync();

    [Fact]
    public async Task Refuses_another_result_and_shows_the_difference()
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyCodeFixAsync("class C { int [|bad|]; }\n", "class C { int fine; }\n"));
        Assert.Contains(" - class C { int fine; }", exception.Message, StringComparison.Ordinal);
        Assert.Contains(" + class C { int good; }", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_other_line_endings()
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyCodeFixAsync("class C {\r\nint [|bad|]; }\r\n", "class C {\r\nint good; }\n"));
        Assert.Contains("<CR><LF>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Refuses_a_diagnostic_that_is_left_but_not_expected() => RefusesAsync(
        new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix>
        {
            TestCode = Before,
            FixedCode = "class C { int good; } class D { int bad; }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
        },
        "Fixed one by one: expected 0 diagnostics, got 1");

    [Fact]
    public Task Accepts_a_diagnostic_that_is_left_and_expected() => new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix>
    {
        TestCode = Before,
        FixedCode = "class C { int good; } class D { int [|bad|]; }",
        CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
    }.RunAsync();

    [Fact]
    public Task Refuses_a_result_that_does_not_compile() => RefusesAsync(
        new CSharpCodeFixTest<BadNameAnalyzer, BreakingFix> { TestCode = "class C { int [|bad|]; }", FixedCode = "class C { int 1; }" },
        "CS");

    [Fact]
    public Task Refuses_a_fix_that_changes_nothing() => RefusesAsync(
        new CSharpCodeFixTest<BadNameAnalyzer, NoOpFix> { TestCode = "class C { int [|bad|]; }", FixedCode = "class C { int [|bad|]; }" },
        "changes nothing");

    [Fact]
    public Task Refuses_an_action_without_an_equivalence_key() => RefusesAsync(
        new CSharpCodeFixTest<BadNameAnalyzer, KeylessFix> { TestCode = "class C { int [|bad|]; }", FixedCode = "class C { int good; }" },
        "no equivalence key");

    [Fact]
    public Task Refuses_two_actions_with_one_equivalence_key() => RefusesAsync(
        new CSharpCodeFixTest<BadNameAnalyzer, TwoOfOneKeyFix> { TestCode = "class C { int [|bad|]; }", FixedCode = "class C { int good; }" },
        "share the equivalence key");

    [Fact]
    public Task Refuses_a_number_of_fixes_that_is_not_reached() => RefusesAsync(
        new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix> { TestCode = Before, FixedCode = After, NumberOfIncrementalIterations = 3 },
        "only 2 were offered");

    [Fact]
    public Task Fix_All_reaches_every_project() => new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix>
    {
        TestState = { Sources = { Before, Before.Replace("class ", "class E", StringComparison.Ordinal) }, AdditionalProjects = { ["Lib"] = { Sources = { Before } } } },
        FixedState = { Sources = { After, After.Replace("class ", "class E", StringComparison.Ordinal) }, AdditionalProjects = { ["Lib"] = { Sources = { After } } } },
    }.RunAsync();

    [Fact]
    public Task Refuses_Fix_All_that_ends_elsewhere() => RefusesAsync(
        new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix>
        {
            TestCode = Before,
            FixedCode = After,
            BatchFixedState = WithSource("class C { int good; } class D { int [|bad|]; }"),
        },
        "Fix All in Document");

    [Fact]
    public async Task Lists_what_is_offered()
        => Assert.Equal("Say good, Say better", string.Join(", ", await new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix> { TestCode = "class C { int [|bad|]; }" }.GetOfferedTitlesAsync()));

    [Fact]
    public Task A_compiler_error_is_fixed_in_an_additional_file() => new CSharpCodeFixTest<EmptyDiagnosticAnalyzer, DeclareFix>
    {
        Generators = { new ClassPerFileGenerator().AsSourceGenerator() },
        TestState =
        {
            Sources = { "class A { string s = nameof({|CS0103:Made|}); }" },
            AdditionalFiles = { ("made.txt", "Other\n") },
        },
        FixedState = { AdditionalFiles = { ("made.txt", "Made\n") } },
    }.RunAsync();

    private static SolutionState WithSource(string source)
    {
        var state = new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix>().FixedState;
        state.Sources.Add(source);
        return state;
    }

    internal static async Task RefusesAsync(AnalyzerTest test, string says)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync());
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }
}
