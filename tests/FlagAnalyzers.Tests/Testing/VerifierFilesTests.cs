using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.Testing;

public class VerifierFilesTests
{
    [Fact]
    public Task Marks_in_additional_files_count() => new CSharpAnalyzerTest<WrongWordAnalyzer>
    {
        TestState = { AdditionalFiles = { ("flags.yaml", "a: {|T002:wrong|}\r\nb: right\r\n") } },
    }.RunAsync();

    [Fact]
    public async Task A_diagnostic_in_an_additional_file_must_be_expected()
    {
        var test = new CSharpAnalyzerTest<WrongWordAnalyzer> { TestState = { AdditionalFiles = { ("flags.yaml", "a: wrong\n") } } };
        var exception = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync());
        Assert.Contains("/0/flags.yaml: (0,3)-(0,8): warning T002: Do not say 'wrong' on 2026-11-20", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Only_yaml_is_a_flags_file_unless_the_test_says_so() => new CSharpAnalyzerTest<WrongWordAnalyzer>
    {
        TestState =
        {
            AdditionalFiles = { ("notes.txt", "wrong"), ("other.yaml", "wrong"), ("extra.txt", "[|wrong|]") },
            AdditionalFileMetadata = { [("other.yaml", "FlagsRole")] = null, [("extra.txt", "FlagsRole")] = "flags" },
        },
    }.RunAsync();

    [Theory]
    [InlineData("2027-01-31", "2027-01-31")]
    [InlineData(null, "?")]
    public Task Options_are_the_tests(string? today, string seen)
    {
        var test = new CSharpAnalyzerTest<WrongWordAnalyzer>
        {
            TestState =
            {
                AdditionalFiles = { ("flags.yaml", "{|#0:wrong|}") },
                GlobalOptions = { ["build_property.FlagsToday"] = today },
            },
        };
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<WrongWordAnalyzer>.Diagnostic().WithLocation(0).WithArguments(seen));
        return test.RunAsync();
    }

    [Fact]
    public Task Every_project_is_analysed() => new CSharpAnalyzerTest<BadNameAnalyzer>
    {
        TestState =
        {
            Sources = { "class A : B { int [|bad|]; }" },
            AdditionalProjectReferences = { "Lib" },
            AdditionalProjects = { ["Lib"] = { Sources = { "public class B { int [|bad|]; }" }, ReferenceAssemblies = ReferenceSet.NetStandard20 } },
        },
    }.RunAsync();

    [Fact]
    public async Task A_diagnostic_in_another_project_must_be_expected()
    {
        var test = new CSharpAnalyzerTest<BadNameAnalyzer>
        {
            TestState = { Sources = { "class A { }" }, AdditionalProjects = { ["Lib"] = { Sources = { "public class B { int bad; Missing m; }" } } } },
        };
        var exception = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync());
        Assert.Contains("/Lib/Test0.cs: (0,21)-(0,24): warning T001", exception.Message, StringComparison.Ordinal);
        Assert.Contains("CS0246", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[Lib]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_linked_file_is_reported_once_for_each_project() => new CSharpAnalyzerTest<WrongWordAnalyzer>
    {
        TestState =
        {
            AdditionalFiles = { ("/flags.yaml", "[|wrong|]") },
            AdditionalProjects = { ["Lib"] = { AdditionalFiles = { ("/flags.yaml", "[|wrong|]") } } },
        },
    }.RunAsync();

    [Fact]
    public Task Generated_code_is_seen() => new CSharpAnalyzerTest<BadNameAnalyzer>
    {
        Generators = { new ClassPerFileGenerator().AsSourceGenerator() },
        TestState =
        {
            Sources = { "class A { System.Type type = typeof(Made); }" },
            AdditionalFiles = { ("made.txt", "Made\n") },
            GeneratedSources = { ("Made.g.cs", "public static class Made { }\n") },
        },
    }.RunAsync();

    [Fact]
    public async Task Generated_code_must_be_what_the_test_lists()
    {
        var test = new CSharpAnalyzerTest<BadNameAnalyzer>
        {
            Generators = { new ClassPerFileGenerator().AsSourceGenerator() },
            TestState = { AdditionalFiles = { ("made.txt", "Made\n") }, GeneratedSources = { ("Made.g.cs", "class Other { }\n") } },
        };
        var exception = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync());
        Assert.Contains(" - class Other { }<LF>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_generator_says_counts()
    {
        var test = new CSharpAnalyzerTest<BadNameAnalyzer>
        {
            Generators = { new ClassPerFileGenerator().AsSourceGenerator() },
            TestState = { AdditionalFiles = { ("made.txt", string.Empty) } },
        };
        var exception = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync());
        Assert.Contains("error T004", exception.Message, StringComparison.Ordinal);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("T004").WithLocation("made.txt", 1, 1));
        await test.RunAsync();
    }
}
