using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules.Lifecycle;

public class MoveCleanupDateTests
{
    [Theory]
    [InlineData("2026-12-10", "FLAG202", "2026-12-15", "2026-12-29", null)]
    [InlineData("2026-12-16", "FLAG201", "2026-12-15", "2026-12-29", "FLAG202")]
    [InlineData("2026-12-29", "FLAG201", "2026-12-15", "2026-12-29", "FLAG202")]
    [InlineData("2026-12-30", "FLAG204", "2026-12-15", "2027-01-12", "FLAG202")]
    [InlineData("2028-02-20", "FLAG202", "2028-02-20", "2028-03-05", "FLAG202")]
    public Task By_two_weeks_as_often_as_it_takes(string today, string before, string date, string moved, string? after)
    {
        var test = Create(
            $"features:\n  {{|{before}:old|}}:\n    cleanup_by: {date} # agreed\n    enabled: true\n",
            $"features:\n  {(after is null ? "old" : $"{{|{after}:old|}}")}:\n    cleanup_by: {moved} # agreed\n    enabled: true\n",
            today);
        test.TestState.Sources.Add("class C { }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        return test.RunAsync();
    }

    [Fact]
    public Task From_a_read_in_code()
    {
        var test = Create(
            "features:\r\n  {|FLAG201:old|}:\r\n    cleanup_by: '2026-11-10'\r\n    enabled: true",
            "features:\r\n  {|FLAG202:old|}:\r\n    cleanup_by: '2026-11-24'\r\n    enabled: true",
            "2026-11-20");
        test.TestState.Sources.Add("class C { bool A() => Flags.{|FLAG201:Old|}; bool B() => Flags.For(\"user-1\").{|FLAG201:Old|}; }");
        test.FixedState.Sources.Add("class C { bool A() => Flags.{|FLAG202:Old|}; bool B() => Flags.For(\"user-1\").{|FLAG202:Old|}; }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        return test.RunAsync();
    }

    [Fact]
    public Task A_derived_date_is_written_down()
    {
        var test = Create(
            "policy: { lifetimes: { release: 10d } }\nfeatures:\n  {|FLAG201:old|}:\n    created: 2026-11-01\n    enabled: true\n",
            "policy: { lifetimes: { release: 10d } }\nfeatures:\n  {|FLAG202:old|}:\n    created: 2026-11-01\n    cleanup_by: 2026-11-25\n    enabled: true\n",
            "2026-11-20");
        test.TestState.Sources.Add("class C { }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_All_moves_each_flag_once_in_every_copy_of_the_file()
    {
        const string Before = "policy: { due_soon: 0d }\nfeatures:\n  {|FLAG201:old|}:\n    cleanup_by: 2026-11-10\n    enabled: true\n  # the other\n  {|FLAG201:older|}:\n    cleanup_by: 2026-11-09\n    enabled: true";
        const string After = "policy: { due_soon: 0d }\nfeatures:\n  old:\n    cleanup_by: 2026-11-24\n    enabled: true\n  # the other\n  older:\n    cleanup_by: 2026-11-23\n    enabled: true";
        var test = Create(Before, After, "2026-11-20");
        test.TestState.Sources.Add("class C { bool M() => Flags.{|FLAG201:Old|} && Flags.{|FLAG201:Older|} && Flags.{|FLAG201:Old|}; }");
        test.FixedState.Sources.Add("class C { bool M() => Flags.Old && Flags.Older && Flags.Old; }");
        foreach (var name in new[] { "Net", "Standard" })
        {
            test.TestState.AdditionalProjects[name].Sources.Add("class C { bool M() => Flags.{|FLAG201:Old|}; }");
            test.FixedState.AdditionalProjects[name].Sources.Add("class C { bool M() => Flags.Old; }");
            test.TestState.AdditionalProjects[name].AdditionalFiles.Add(("/0/flags.yaml", Before));
            test.FixedState.AdditionalProjects[name].AdditionalFiles.Add(("/0/flags.yaml", After));
            test.TestState.AdditionalProjects[name].GlobalOptions["build_property.FlagsGenerate"] = "true";
        }

        test.TestState.AdditionalProjects["Standard"].ReferenceAssemblies = ReferenceSet.NetStandard20;

        // By document, one flags file is edited from several documents in turn; what counts is that each flag moves once.
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck;
        return test.RunAsync();
    }

    private static FlagsFileTest<ExpiredFlagAnalyzer, MoveCleanupDateFixer> Create(string before, string after, string today)
    {
        var test = new FlagsFileTest<ExpiredFlagAnalyzer, MoveCleanupDateFixer> { Yaml = before, FixedYaml = after };
        test.TestState.GlobalOptions["build_property.FlagsToday"] = today;
        test.AdditionalAnalyzers.AddRange(new DiagnosticAnalyzer[] { new FlagDueSoonAnalyzer(), new SettledFlagAnalyzer(), new OverdueFlagAnalyzer() });
        return test;
    }
}
