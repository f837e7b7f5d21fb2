using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Definitions;

public class DefinitionFindingTests
{
    [Theory]
    [InlineData("  {|FLAG007:a|}:\n    enabled: true\n")]
    [InlineData("  {|FLAG007:a|}:\n    enabled: true\n    owner: team-a\n")]
    [InlineData("  {|FLAG007:a|}:\n    enabled: true\n    cleanup_by: 2026-12-01\n")]
    [InlineData("  {|FLAG007:a|}:\n    kind: experiment\n    enabled: true\n")]
    [InlineData("  a:\n    kind: ops\n    enabled: true\n")]
    [InlineData("  a:\n    kind: permission\n    enabled: true\n")]
    [InlineData("  a:\n    enabled: true\n    owner: team-a\n    cleanup_by: 2026-12-01\n")]
    [InlineData("  # flags:disable FLAG007\n  a:\n    enabled: true\n")]
    [InlineData("  {|FLAG007:old-search|}:\n    provider: launchdarkly\n")]
    public Task Temporary_flags_need_an_owner_and_a_date(string entries) => VerifyAsync<MissingLifecycleAnalyzer>(entries);

    [Theory]
    [InlineData("  {|FLAG008:a|}:\n    kind: ops\n")]
    [InlineData("  a:\n    enabled: false\n")]
    [InlineData("  a:\n    rollout: { percentage: 0 }\n")]
    [InlineData("  a:\n    provider: launchdarkly\n")]
    [InlineData("  # flags:disable FLAG008\n  a:\n    kind: ops\n")]
    [InlineData("  a:\n    rollout: { percentage: 0 }\n    targeting:\n      - rule: \"user.region == 'us'\"\n      - rule: {|FLAG008:\"user.region == 'us' && user.age > 3\"|}\n")]
    [InlineData("  a:\n    rollout: { percentage: 0 }\n    targeting:\n      - rule: {|FLAG008:\"user.region == 'us' && user.region == 'eu'\"|}\n")]
    [InlineData("  a:\n    rollout: { percentage: 0 }\n    targeting:\n      - rule: \"user.region == 'us'\"\n      - rule: \"user.region == 'eu'\"\n")]
    public Task Parts_that_never_have_an_effect(string entries) => VerifyAsync<NoEffectAnalyzer>(entries);

    [Fact]
    public Task Several_files_are_each_judged_on_their_own()
        => new CSharpAnalyzerTest<MissingLifecycleAnalyzer>
        {
            TestState =
            {
                Sources = { "class C { }" },
                AdditionalFiles =
                {
                    ("flags.yaml", "features:\n  {|FLAG007:a|}:\n    enabled: true\n"),
                    ("billing.flags.yaml", "features:\n  {|FLAG007:a|}:\n    enabled: true\n"),
                    ("notes.yaml", "features:\n  a:\n    enabled: true\n"),
                },
                AdditionalFileMetadata = { [("notes.yaml", "FlagsRole")] = null },
            },
        }.RunAsync();

    private static Task VerifyAsync<TAnalyzer>(string entries)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        => new CSharpAnalyzerTest<TAnalyzer>
        {
            TestState = { Sources = { "class C { }" }, AdditionalFiles = { ("flags.yaml", "features:\n" + entries) } },
        }.RunAsync();
}
