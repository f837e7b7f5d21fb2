using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Definitions;

public class SuggestionFixerTests
{
    [Theory]
    [InlineData("features:\n  a:\n    {|FLAG002:enabeld|}: true\n", "features:\n  a:\n    enabled: true\n")]
    [InlineData("features:\r\n  a:\r\n    {|FLAG002:enabeld|}: true", "features:\r\n  a:\r\n    enabled: true")]
    [InlineData("# top\nfeatures:\n  a: { {|FLAG002:enabeld|}: true } # behind\n", "# top\nfeatures:\n  a: { enabled: true } # behind\n")]
    [InlineData(
        "features:\n  stripe:\n    enabled: true\n  a:\n    enabled: true\n    requires: [{|FLAG002:strpe|}]\n",
        "features:\n  stripe:\n    enabled: true\n  a:\n    enabled: true\n    requires: [stripe]\n")]
    [InlineData(
        "context:\n  region: string\nfeatures:\n  a:\n    targeting:\n      - rule: \"user.{|FLAG004:regoin|} == 'us'\"\n    enabled: true\n",
        "context:\n  region: string\nfeatures:\n  a:\n    targeting:\n      - rule: \"user.region == 'us'\"\n    enabled: true\n")]
    public Task Writes_what_was_meant(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("!segment.staff", "\"!segment.staff\"")]
    [InlineData("*staff", "\"*staff\"")]
    [InlineData("&segment.staff", "\"&segment.staff\"")]
    [InlineData("['a'] contains 'b'", "\"['a'] contains 'b'\"")]
    [InlineData("user.id == 'a #1'", "\"user.id == 'a #1'\"")]
    public async Task Quotes_a_rule_that_YAML_swallowed(string rule, string quoted)
    {
        var test = Create(Program(rule), null);
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("FLAG004").WithLocation("flags.yaml", 7, 15));
        Assert.Contains("Change to " + quoted, await test.GetOfferedTitlesAsync());

        static string Program(string rule)
            => $"segments:\n  staff: \"user.id == 'x'\"\nfeatures:\n  a:\n    enabled: true\n    targeting:\n      - rule: {rule}\n        percentage: 50\n";
    }

    [Fact]
    public Task Fix_All_reaches_every_error_and_every_copy_of_the_file()
    {
        const string Before = "features:\r\n  a:\r\n    {|FLAG002:enabeld|}: true\r\n    {|FLAG002:ownr|}: me";
        const string After = "features:\r\n  a:\r\n    enabled: true\r\n    owner: me";
        var test = new FlagsFileTest<EmptyDiagnosticAnalyzer, SuggestionFixer>
        {
            TestState = { Sources = { "class C { }" }, AdditionalFiles = { ("/flags.yaml", Before) } },
            FixedState = { AdditionalFiles = { ("/flags.yaml", After) } },
        };
        foreach (var name in new[] { "Net", "Standard" })
        {
            test.TestState.AdditionalProjects[name].AdditionalFiles.Add(("/flags.yaml", Before));
            test.FixedState.AdditionalProjects[name].AdditionalFiles.Add(("/flags.yaml", After));
        }

        test.TestState.AdditionalProjects["Standard"].ReferenceAssemblies = ReferenceSet.NetStandard20;
        return test.RunAsync();
    }

    private static Task VerifyAsync(string before, string after) => Create(before, after).RunAsync();

    private static FlagsFileTest<EmptyDiagnosticAnalyzer, SuggestionFixer> Create(string before, string? after)
    {
        var test = new FlagsFileTest<EmptyDiagnosticAnalyzer, SuggestionFixer> { TestState = { Sources = { "class C { }" } }, Yaml = before };
        if (after is not null)
            test.FixedYaml = after;
        return test;
    }
}
