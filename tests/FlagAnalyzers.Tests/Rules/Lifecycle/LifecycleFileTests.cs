using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules.Lifecycle;

/// <summary>Dates in a flags file of the project: findings at the definition and at each read.</summary>
public class LifecycleFileTests
{
    [Theory]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", "FLAG202")]
    [InlineData("2026-12-15", "FLAG202")]
    [InlineData("2026-12-16", "FLAG201")]
    [InlineData("2026-12-29", "FLAG201")]
    [InlineData("2026-12-30", "FLAG204")]
    [InlineData("not a day", null)]
    [InlineData(null, null)]
    public Task At_the_definition_and_at_each_read(string? today, string? id) => VerifyAsync(today, id, """
        features:
          old:
            owner: team-a
            cleanup_by: 2026-12-15
            enabled: true
        """);

    [Theory]
    [InlineData("2028-02-14", null)]
    [InlineData("2028-02-15", "FLAG202")]
    [InlineData("2028-02-29", "FLAG202")]
    [InlineData("2028-03-01", "FLAG201")]
    [InlineData("2028-03-14", "FLAG201")]
    [InlineData("2028-03-15", "FLAG204")]
    public Task A_leap_day_is_a_day(string today, string? id) => VerifyAsync(today, id, """
        features:
          old:
            cleanup_by: 2028-02-29
            enabled: true
        """);

    [Theory]
    [InlineData("2026-11-29", null)]
    [InlineData("2026-11-30", "FLAG202")]
    [InlineData("2026-12-01", "FLAG202")]
    [InlineData("2026-12-02", "FLAG204")]
    public Task The_policy_decides_what_soon_and_overdue_mean(string today, string? id) => VerifyAsync(today, id, """
        policy: { due_soon: 1d, grace: 0d, lifetimes: { release: 30d } }
        features:
          old:
            created: 2026-11-01
            enabled: true
        """);

    [Theory]
    [InlineData("2026-11-15", null)]
    [InlineData("2026-11-16", "FLAG203")]
    public Task Settled_flags(string today, string? id) => VerifyAsync(today, id, """
        features:
          old:
            rollout: { percentage: 100, since: 2026-11-01 }
        """);

    [Theory]
    [InlineData("rollout: { percentage: 0, since: 2026-10-01 }", "FLAG203")]
    [InlineData("rollout: { percentage: 99.9999, since: 2026-10-01 }", null)]
    [InlineData("rollout: { percentage: 100 }", null)]
    [InlineData("rollout: { percentage: 100, since: 2026-10-01 }\n    kind: experiment", "FLAG203")]
    [InlineData("rollout: { percentage: 100, since: 2026-10-01 }\n    kind: ops", null)]
    [InlineData("rollout: { percentage: 100, since: 2026-10-01 }\n    denylist: [user-1]", null)]
    [InlineData("rollout: { percentage: 0, since: 2026-10-01 }\n    allowlist: [user-1]", null)]
    public Task What_counts_as_settled(string body, string? id) => VerifyAsync("2026-11-20", id, $"features:\n  old:\n    {body}\n");

    [Theory]
    [InlineData("  # flags:disable FLAG201\n  old:\n", false)]
    [InlineData("  # flags:disable FLAG204, FLAG201 until the migration is done\n  old:\n", false)]
    [InlineData("  # flags:disable FLAG204\n  old:\n", true)]
    public Task A_comment_silences_the_definition_but_not_the_reads(string entry, bool isReported)
    {
        var test = Create($"features:\n{(isReported ? entry.Replace("old", "{|FLAG201:old|}", StringComparison.Ordinal) : entry)}    cleanup_by: 2026-11-10\n    enabled: true\n", "2026-11-20");
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add(Program("{|FLAG201:\"old\"|}"));
        return test.RunAsync();
    }

    [Fact]
    public Task Every_project_that_carries_the_file_says_it_once()
    {
        const string Yaml = "features:\r\n  {|FLAG201:old|}:\r\n    cleanup_by: 2026-11-10\r\n    enabled: true";
        var test = Create(Yaml, "2026-11-20");
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add("class C { }");
        test.TestState.AdditionalProjects["Lib"].AdditionalFiles.Add(("/0/flags.yaml", Yaml));
        test.TestState.AdditionalProjects["Lib"].GlobalOptions["build_property.FlagsToday"] = "2026-11-20";
        return test.RunAsync();
    }

    [Fact]
    public Task A_globalconfig_decides_for_the_file()
    {
        var test = Create("features:\n  old:\n    cleanup_by: 2026-11-10\n    enabled: true\n", "2026-11-20");
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add("class C { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.FLAG201.severity = none\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Strictness_reaches_the_file()
    {
        var test = Create("features:\n  {|#0:old|}:\n    cleanup_by: 2026-11-10\n    enabled: true\n", "2026-11-20");
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add("class C { }");
        test.TestState.GlobalOptions["build_property.FlagsStrict"] = "true";
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLAG201", DiagnosticSeverity.Error).WithLocation(0));
        return test.RunAsync();
    }

    private static Task VerifyAsync(string? today, string? id, string yaml)
    {
        var test = Create(id is null ? yaml : yaml.Replace("  old:", $"  {{|{id}:old|}}:", StringComparison.Ordinal), today);
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add(Program(id is null ? "\"old\"" : $"{{|{id}:\"old\"|}}"));
        return test.RunAsync();
    }

    private static string Program(string key) => $$"""
        using FlagAnalyzers;

        class C
        {
            bool IsOn([FlagKey] string key) => false;
            bool M() => IsOn({{key}});
        }
        """;

    private static CSharpAnalyzerTest<ExpiredFlagAnalyzer> Create(string yaml, string? today)
    {
        var test = new CSharpAnalyzerTest<ExpiredFlagAnalyzer>
        {
            TestState =
            {
                AdditionalFiles = { ("flags.yaml", yaml) },
                GlobalOptions = { ["build_property.FlagsToday"] = today },
            },
        };
        test.AdditionalAnalyzers.AddRange(new DiagnosticAnalyzer[] { new FlagDueSoonAnalyzer(), new SettledFlagAnalyzer(), new OverdueFlagAnalyzer() });
        return test;
    }
}
