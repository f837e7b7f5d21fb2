using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Testing;

public class AdditionalDocumentFixTests
{
    [Fact]
    public Task Every_copy_of_a_linked_file_is_compared() => Linked<WrongWordFix>().RunAsync();

    [Fact]
    public Task Refuses_copies_that_differ() => CodeFixVerifierTests.RefusesAsync(
        Linked<OneCopyFix>(test => test.NumberOfIncrementalIterations = 1),
        "the copies in TestProject and Lib differ");

    [Fact]
    public Task A_file_that_no_fix_touches_keeps_its_marks() => new CSharpCodeFixTest<BadNameAnalyzer, BadNameFix>
    {
        AdditionalAnalyzers = { new WrongWordAnalyzer() },
        TestState = { Sources = { "class C { int {|T001:bad|}; }" }, AdditionalFiles = { ("flags.yaml", "{|T002:wrong|}\n") } },
        FixedState = { Sources = { "class C { int good; }" } },
    }.RunAsync();

    [Fact]
    public Task A_provider_is_not_asked_about_documents_it_does_not_serve() => CodeFixVerifierTests.RefusesAsync(
        new CSharpCodeFixTest<WrongWordAnalyzer, WordInCodeFix>
        {
            TestState = { AdditionalFiles = { ("flags.yaml", "[|wrong|]\n") } },
            FixedState = { AdditionalFiles = { ("flags.yaml", "good\n") } },
        },
        "not as expected");

    private static CSharpCodeFixTest<WrongWordAnalyzer, TFix> Linked<TFix>(Action<CSharpCodeFixTest<WrongWordAnalyzer, TFix>>? change = null)
        where TFix : WrongWordFix, new()
    {
        var test = new CSharpCodeFixTest<WrongWordAnalyzer, TFix>
        {
            TestState =
            {
                AdditionalFiles = { ("/flags.yaml", "a: [|wrong|]\nb: [|wrong|]") },
                AdditionalProjects = { ["Lib"] = { AdditionalFiles = { ("/flags.yaml", "a: [|wrong|]\nb: [|wrong|]") } } },
            },
            FixedState =
            {
                AdditionalFiles = { ("/flags.yaml", "a: right\nb: right") },
                AdditionalProjects = { ["Lib"] = { AdditionalFiles = { ("/flags.yaml", "a: right\nb: right") } } },
            },
        };
        change?.Invoke(test);
        return test;
    }

    [Microsoft.CodeAnalysis.CodeFixes.ExportCodeFixProvider(Microsoft.CodeAnalysis.LanguageNames.CSharp)]
    private sealed class WordInCodeFix : BadNameFix
    {
        public override System.Collections.Immutable.ImmutableArray<string> FixableDiagnosticIds => ["T002"];
    }
}
