using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Definitions;

public class RemoveEntryFixerTests
{
    [Theory]
    [InlineData("  a:\n    enabled: true # once\n  b:\n    enabled: true\n  {|FLAG003:a|}:\n    enabled: true\n  # about c\n  c:\n    enabled: true\n",
        "  a:\n    enabled: true # once\n  b:\n    enabled: true\n  # about c\n  c:\n    enabled: true\n")]
    [InlineData("  a:\n    enabled: true\n\n  {|FLAG003:a|}:\n    # the same again\n    enabled: true\n", "  a:\n    enabled: true\n\n")]
    [InlineData("  a:\r\n    enabled: true\r\n  {|FLAG003:a|}:\r\n    enabled: true", "  a:\r\n    enabled: true")]
    public Task A_second_entry_that_says_the_same_goes(string before, string after)
        => VerifyAsync<EmptyDiagnosticAnalyzer>(before, after);

    [Theory]
    [InlineData("  a:\n    enabled: true\n  {|FLAG003:a|}:\n    enabled: false\n")]
    [InlineData("  my-flag:\n    enabled: true\n  {|FLAG003:my_flag|}:\n    enabled: true\n")]
    public Task A_second_entry_that_says_something_else_stays(string entries) => VerifyAsync<EmptyDiagnosticAnalyzer>(entries, entries);

    [Theory]
    [InlineData(
        "  a:\n    rollout: { percentage: 0 }\n    targeting:\n      - rule: \"user.region == 'us'\"\n      # never\n      - rule: {|FLAG008:\"user.region == 'us' && user.age > 3\"|}\n        percentage: 50\n      - rule: \"user.region == 'eu'\"\n",
        "  a:\n    rollout: { percentage: 0 }\n    targeting:\n      - rule: \"user.region == 'us'\"\n      - rule: \"user.region == 'eu'\"\n")]
    [InlineData(
        "  a:\r\n    rollout: { percentage: 0 }\r\n    targeting:\r\n      - rule: \"user.region == 'us'\"\r\n      - percentage: 50\r\n        rule: {|FLAG008:\"user.region == 'us'\"|}",
        "  a:\r\n    rollout: { percentage: 0 }\r\n    targeting:\r\n      - rule: \"user.region == 'us'\"")]
    [InlineData(
        "  a:\n    enabled: true\n    targeting:\n      - rule: {|FLAG008:\"user.region == 'us' && user.region == 'eu'\"|}\n",
        "  a:\n    enabled: true\n    targeting: []\n")]
    [InlineData(
        "  a:\n    enabled: true\n    targeting: [ { rule: \"user.region == 'us'\" }, { rule: {|FLAG008:\"user.region == 'us'\"|} } ]\n",
        "  a:\n    enabled: true\n    targeting: [ { rule: \"user.region == 'us'\" } ]\n")]
    public Task A_rule_that_never_matches_goes(string before, string after) => VerifyAsync<NoEffectAnalyzer>(before, after);

    [Theory]
    [InlineData("  {|FLAG008:a|}:\n    owner: me\n")]
    public Task No_fix_where_it_would_not_be_safe(string entries) => VerifyAsync<NoEffectAnalyzer>(entries, entries);

    private static Task VerifyAsync<TAnalyzer>(string before, string after)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        => new FlagsFileTest<TAnalyzer, RemoveEntryFixer>
        {
            TestState = { Sources = { "class C { }" } },
            Yaml = "features:\n" + before,
            FixedYaml = "features:\n" + after,
        }.RunAsync();
}
