using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules.Lifecycle;

public class RemoveFlagTests
{
    [Fact]
    public Task Keeps_the_decided_path_of_one_flag_and_leaves_the_other()
    {
        var test = Create(
            "features:\n  {|FLAG201:old|}:\n    cleanup_by: 2026-11-10\n    outcome: enabled\n    enabled: true\n  # the other\n  young:\n    enabled: true\n",
            "features:\n  # the other\n  young:\n    enabled: true\n");
        test.CodeActionEquivalenceKey = "remove:decided";
        test.TestState.Sources.Add("class C { int A() => Flags.{|FLAG201:Old|} ? 1 : 2; bool B() => Flags.Young && !Flags.{|FLAG201:Old|}; }");
        test.FixedState.Sources.Add("class C { int A() => 1; bool B() => false; }");
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_All_takes_every_flag_by_its_own_outcome()
    {
        var test = Create(
            "features:\n  {|FLAG201:a|}:\n    cleanup_by: 2026-11-10\n    outcome: enabled\n    rollout: { percentage: 50 }\n  {|FLAG201:b|}:\n    cleanup_by: 2026-11-10\n    outcome: disabled\n    rollout: { percentage: 50 }\n  c:\n    enabled: true\n",
            "features:\n  c:\n    enabled: true\n");
        test.CodeActionEquivalenceKey = "remove:decided";
        test.TestState.Sources.Add("class C\n{\n    int M()\n    {\n        if (Flags.{|FLAG201:A|} && !Flags.{|FLAG201:B|})\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n}\n");
        test.FixedState.Sources.Add("class C\n{\n    int M()\n    {\n        return 1;\n    }\n}\n");
        return test.RunAsync();
    }

    [Fact]
    public async Task Offers_both_paths_and_the_decided_one_first()
    {
        var test = Create("features:\n  {|FLAG201:old|}:\n    cleanup_by: 2026-11-10\n    outcome: disabled\n    rollout: { percentage: 50 }\n", "");
        test.TestState.Sources.Add("class C { }");
        Assert.Equal(
            "Remove flag 'old', keep the disabled path|Remove flag 'old', keep the enabled path",
            string.Join("|", await test.GetOfferedTitlesAsync()));
    }

    [Fact]
    public async Task Offers_one_for_each_variant()
    {
        var test = Create("features:\n  {|FLAG201:color|}:\n    kind: experiment\n    cleanup_by: 2026-11-10\n    outcome: blue\n    variants: { red: 50, blue: 50 }\n    default: red\n    rollout: { percentage: 50 }\n", "");
        test.TestState.Sources.Add("class C { }");
        Assert.Equal(
            "Remove flag 'color', keep variant 'blue'|Remove flag 'color', keep variant 'red'",
            string.Join("|", await test.GetOfferedTitlesAsync()));
    }

    [Fact]
    public Task Fix_All_from_any_scope_takes_the_flag_out_of_every_project()
    {
        var test = Create("", "");
        test.TestState.AdditionalFiles.Clear();
        test.FixedState.AdditionalFiles.Clear();
        test.CodeActionEquivalenceKey = "remove:decided";
        test.TestState.AdditionalProjectReferences.Add("Lib");
        test.TestState.AdditionalProjects["Lib"].AdditionalFiles.Add(
            ("flags.yaml", "features:\n  {|FLAG201:a|}:\n    cleanup_by: 2026-11-10\n    outcome: enabled\n    rollout: { percentage: 50 }\n  {|FLAG204:b|}:\n    cleanup_by: 2026-10-10\n    outcome: disabled\n    rollout: { percentage: 50 }\n    requires: [a]\n  c:\n    enabled: true\n"));
        test.FixedState.AdditionalProjects["Lib"].AdditionalFiles.Add(("flags.yaml", "features:\n  c:\n    enabled: true\n"));
        test.TestState.AdditionalProjects["Lib"].Sources.Add("namespace Lib { public static class Prices { public static int Of() => Flags.{|FLAG201:A|} ? 1 : 2; } }");
        test.FixedState.AdditionalProjects["Lib"].Sources.Add("namespace Lib { public static class Prices { public static int Of() => 1; } }");
        test.TestState.Sources.Add("using Lib;\n\nclass C\n{\n    int M()\n    {\n        if (Flags.{|FLAG201:A|} && !Flags.{|FLAG204:B|})\n        {\n            return Prices.Of();\n        }\n\n        return 2;\n    }\n}\n");
        test.FixedState.Sources.Add("using Lib;\n\nclass C\n{\n    int M()\n    {\n        return Prices.Of();\n    }\n}\n");
        test.TestState.Sources.Add("class D\n{\n    int M() => Flags.{|FLAG204:B|} ? 1 : 2;\n}\n");
        test.FixedState.Sources.Add("class D\n{\n    int M() => 2;\n}\n");
        return test.RunAsync();
    }

    private static FlagsFileTest<ExpiredFlagAnalyzer, RemoveFlagFixer> Create(string before, string after)
    {
        var test = new FlagsFileTest<ExpiredFlagAnalyzer, RemoveFlagFixer> { Yaml = before, FixedYaml = after };
        test.TestState.GlobalOptions["build_property.FlagsToday"] = "2026-11-20";
        test.AdditionalAnalyzers.AddRange(new DiagnosticAnalyzer[] { new SettledFlagAnalyzer(), new OverdueFlagAnalyzer() });
        return test;
    }
}
