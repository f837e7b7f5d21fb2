using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Keys;

public class UnknownFlagKeyFixTests
{
    private const string LaunchDarkly = """
        namespace LaunchDarkly.Sdk.Server;

        public class LdClient
        {
            public bool BoolVariation(string key, object context, bool defaultValue = false) => defaultValue;
            public int IntVariation(string key, object context, int defaultValue = 0) => defaultValue;
            public double DoubleVariation(string key, object context, double defaultValue = 0) => defaultValue;
            public string StringVariation(string key, object context, string defaultValue) => defaultValue;
        }
        """;

    [Theory]
    [InlineData("Flags.IsEnabled({|FLAG101:\"new-chekout\"|})", "Flags.IsEnabled(\"new-checkout\")")]
    [InlineData("Flags.IsEnabled({|FLAG101:@\"new-chekout\"|})", "Flags.IsEnabled(\"new-checkout\")")]
    [InlineData("Flags.IsEnabled(/* which */ {|FLAG101:\"new-chekout\"|})", "Flags.IsEnabled(/* which */ \"new-checkout\")")]
    public Task The_nearest_key(string before, string after)
    {
        var test = Create("nearest", "features:\n  new-checkout:\n    enabled: true\n", null);
        test.TestState.Sources.Add($"class C {{ bool M() => {before}; }}");
        test.FixedState.Sources.Add($"class C {{ bool M() => {after}; }}");
        return test.RunAsync();
    }

    [Fact]
    public Task A_constant_is_corrected_where_it_is_declared()
    {
        var test = Create("nearest", "features:\n  new-checkout:\n    enabled: true\n", null);
        test.TestState.Sources.Add("class C { bool M() => Flags.IsEnabled({|FLAG101:Keys.Checkout|}) && Flags.IsEnabled({|FLAG101:Keys.Checkout|}); }");
        test.TestState.Sources.Add("static class Keys { public const string Checkout = \"new-chekout\"; }");
        test.FixedState.Sources.Add("class C { bool M() => Flags.IsEnabled(Keys.Checkout) && Flags.IsEnabled(Keys.Checkout); }");
        test.FixedState.Sources.Add("static class Keys { public const string Checkout = \"new-checkout\"; }");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("Flags.IsEnabled({|FLAG101:\"dark-mode\"|})", "  dark-mode:\n    enabled: false\n")]
    [InlineData("Flags.GetInt32({|FLAG101:\"page-size\"|}, 20)", "  page-size:\n    type: int\n    default: 20\n    enabled: false\n")]
    [InlineData("Flags.GetDouble({|FLAG101:\"ratio\"|}, 0.5)", "  ratio:\n    type: double\n    default: 0.5\n    enabled: false\n")]
    [InlineData("Flags.GetString({|FLAG101:\"title\"|}, \"it's # on\")", "  title:\n    type: string\n    default: 'it''s # on'\n    enabled: false\n")]
    [InlineData("Client.BoolVariation({|FLAG101:\"dark-mode\"|}, User, false)", "  dark-mode:\n    provider: launchdarkly\n")]
    [InlineData("Client.StringVariation({|FLAG101:\"title\"|}, User, \"none\")", "  title:\n    type: string\n    default: 'none'\n    provider: launchdarkly\n")]
    public Task Declares_the_flag_with_the_type_of_the_call(string expression, string declared)
    {
        const string Yaml = "# flags\nfeatures:\n  new-checkout: # ours\n    enabled: true\n";
        var test = Create("declare", Yaml, Yaml + declared);
        test.TestState.Sources.Add($"class C {{ object User = new(); LaunchDarkly.Sdk.Server.LdClient Client = new(); object M() => {expression}; }}");
        test.TestState.Sources.Add(LaunchDarkly);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("features:\r\n  a:\r\n    enabled: true\r\n", "  dark-mode:\r\n    enabled: false\r\n")]
    [InlineData("features:\r\n  a:\r\n    enabled: true", "\r\n  dark-mode:\r\n    enabled: false")]
    [InlineData("features:\n  a:\n    enabled: true", "\n  dark-mode:\n    enabled: false")]
    [InlineData("features:\n    a:\n        enabled: true\n", "    dark-mode:\n        enabled: false\n")]
    public Task Keeps_the_file_as_its_author_wrote_it(string yaml, string added)
    {
        var test = Create("declare", yaml, yaml + added);
        test.TestState.Sources.Add("class C { bool M() => Flags.IsEnabled({|FLAG101:\"dark-mode\"|}); }");
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_All_declares_every_flag_once_in_every_copy_of_the_file()
    {
        const string Before = "features:\r\n  a:\r\n    enabled: true";
        const string After = "features:\r\n  a:\r\n    enabled: true\r\n  b:\r\n    enabled: false\r\n  size:\r\n    type: int\r\n    default: 3\r\n    enabled: false";
        var test = Create("declare", Before, After);
        test.TestState.Sources.Add("class C { bool M() => Flags.IsEnabled({|FLAG101:\"b\"|}) && Flags.GetInt32({|FLAG101:\"size\"|}, 3) > 1 && Flags.IsEnabled({|FLAG101:\"b\"|}); }");
        test.FixedState.Sources.Add("class C { bool M() => Flags.IsEnabled(\"b\") && Flags.GetInt32(\"size\", 3) > 1 && Flags.IsEnabled(\"b\"); }");
        foreach (var name in new[] { "Net", "Standard" })
        {
            test.TestState.AdditionalProjects[name].Sources.Add("class C { bool M() => Flags.IsEnabled({|FLAG101:\"b\"|}) && Flags.IsEnabled(\"a\"); }");
            test.FixedState.AdditionalProjects[name].Sources.Add("class C { bool M() => Flags.IsEnabled(\"b\") && Flags.IsEnabled(\"a\"); }");
            test.TestState.AdditionalProjects[name].AdditionalFiles.Add(("/0/flags.yaml", Before));
            test.FixedState.AdditionalProjects[name].AdditionalFiles.Add(("/0/flags.yaml", After));
        }

        test.TestState.AdditionalProjects["Standard"].ReferenceAssemblies = ReferenceSet.NetStandard20;
        return test.RunAsync();
    }

    [Fact]
    public Task A_project_without_a_file_declares_in_the_one_it_references()
    {
        var test = new FlagsFileTest<UnknownFlagKeyAnalyzer, UnknownFlagKeyFixer> { CodeActionEquivalenceKey = "declare" };
        test.TestState.Sources.Add("class C { bool M() => Flags.IsEnabled({|FLAG101:\"dark-mode\"|}); }");
        test.FixedState.Sources.Add("class C { bool M() => Flags.IsEnabled(\"dark-mode\"); }");
        test.TestState.AdditionalProjectReferences.Add("Lib");
        test.TestState.AdditionalProjects["Lib"].AdditionalFiles.Add(("flags.yaml", "features:\n  new-checkout:\n    enabled: true\n"));
        test.FixedState.AdditionalProjects["Lib"].AdditionalFiles.Add(("flags.yaml", "features:\n  new-checkout:\n    enabled: true\n  dark-mode:\n    enabled: false\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("new_checkout", "Change to 'new-checkout'")]
    [InlineData("", "")]
    [InlineData(" padded", "")]
    [InlineData("quite-another", "Declare 'quite-another' in flags.yaml")]
    public async Task Only_fixes_that_leave_no_error_are_offered(string key, string titles)
    {
        var test = Create("declare", "features:\n  new-checkout:\n    enabled: true\n", null);
        test.TestState.Sources.Add($"class C {{ bool M() => Flags.IsEnabled({{|FLAG101:\"{key}\"|}}); }}");
        Assert.Equal(titles, string.Join(" | ", await test.GetOfferedTitlesAsync()));
    }

    [Fact]
    public Task Silent_while_the_file_cannot_be_read_to_its_end()
    {
        var test = Create("declare", "features:\n  new-checkout:\n    enabled: true\n  next: \"", null);
        test.TestState.Sources.Add("class C { bool M() => Flags.IsEnabled(\"dark-mode\"); }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLAG001"));
        return test.RunAsync();
    }

    [Fact]
    public Task Nothing_is_declared_twice()
    {
        var test = Create("declare", "features:\n  a:\n    enabled: true\n", null);
        test.TestState.Sources.Add("class C { bool M() => Flags.IsEnabled(\"a\"); }");
        return test.RunAsync();
    }

    private static FlagsFileTest<UnknownFlagKeyAnalyzer, UnknownFlagKeyFixer> Create(string key, string before, string? after)
    {
        var test = new FlagsFileTest<UnknownFlagKeyAnalyzer, UnknownFlagKeyFixer> { Yaml = before, CodeActionEquivalenceKey = key };
        if (after is not null)
            test.FixedYaml = after;
        return test;
    }
}
