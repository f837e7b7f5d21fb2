using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules;

/// <summary>The checks on code that the generator really writes.</summary>
public class GeneratedFlagsTests
{
    private const string Yaml = """
        features:
          new-checkout:
            enabled: true
          page-size: { type: int, default: 20, value: 50, enabled: true }
          title: { type: string, default: none, value: some, enabled: true }
          button-color:
            variants: { control: 50, blue: 50 }
            default: control
            enabled: true
        """;

    [Theory]
    [InlineData("Flags.IsEnabled({|FLAG102:\"new-checkout\"|})", "Flags.NewCheckout")]
    [InlineData("values.IsEnabled({|FLAG102:Flags.Keys.NewCheckout|})", "values.NewCheckout")]
    [InlineData("injected.IsEnabled({|FLAG102:\"new-checkout\"|})", "injected.NewCheckout")]
    [InlineData("stub.IsEnabled({|FLAG102:\"new-checkout\"|})", "stub.NewCheckout")]
    [InlineData("values.GetInt32({|FLAG102:\"page-size\"|}, 5)", "values.PageSize")]
    [InlineData("values.GetString({|FLAG102:\"title\"|}, \"\")", "values.Title")]
    [InlineData("values.GetString(\"button-color\", \"blue\")", null)]
    [InlineData("values.Explain(\"new-checkout\")", null)]
    [InlineData("Flags.Override(\"new-checkout\", true)", null)]
    [InlineData("FlagAnalyzers.FlagRuntime.Environment!", null)]
    public Task Typed_accessors_instead_of_keys(string before, string? after) => new FlagsFileTest<PreferTypedAccessorAnalyzer, PreferTypedAccessorFixer>
    {
        TestState = { Sources = { Program(before) } },
        FixedState = { Sources = { Program(after ?? before) } },
        Yaml = Yaml,
    }.RunAsync();

    [Fact]
    public Task What_the_generator_writes_is_no_read() => new FlagsFileTest<UnusedFlagAnalyzer, MoveCleanupDateFixer>
    {
        TestState = { Sources = { Program("values.NewCheckout && stub.PageSize > 1 && injected.Title == \"\"") } },
        Yaml = Yaml.Replace("  button-color:", "  {|FLAG105:button-color|}:", StringComparison.Ordinal),
        FixedYaml = Yaml.Replace("  button-color:", "  {|FLAG105:button-color|}:", StringComparison.Ordinal),
    }.RunAsync();

    [Fact]
    public Task An_expired_flag_is_found_through_every_generated_type()
    {
        var test = new FlagsFileTest<ExpiredFlagAnalyzer, MoveCleanupDateFixer>
        {
            TestState = { Sources = { Program("Flags.{|FLAG201:NewCheckout|} && values.{|FLAG201:NewCheckout|} && injected.{|FLAG201:NewCheckout|} && stub.{|FLAG201:NewCheckout|} && Flags.IsEnabled({|FLAG201:Flags.Keys.NewCheckout|})") } },
            Yaml = "features:\n  {|FLAG201:new-checkout|}:\n    cleanup_by: 2026-11-10\n    enabled: true\n",
            FixedYaml = "features:\n  new-checkout:\n    cleanup_by: 2026-11-24\n    enabled: true\n",
        };
        test.FixedState.Sources.Add(Program("Flags.NewCheckout && values.NewCheckout && injected.NewCheckout && stub.NewCheckout && Flags.IsEnabled(Flags.Keys.NewCheckout)"));
        return test.RunAsync();
    }

    [Fact]
    public Task Setting_a_stub_is_no_read() => new FlagsFileTest<ExpiredFlagAnalyzer, MoveCleanupDateFixer>
    {
        TestState = { Sources = { "class C { object M() { var stub = new FlagsStub { NewCheckout = true }; stub.NewCheckout = false; return stub; } }" } },
        Yaml = "features:\n  {|FLAG201:new-checkout|}:\n    cleanup_by: 2026-11-10\n    enabled: true\n",
        FixedYaml = "features:\n  new-checkout:\n    cleanup_by: 2026-11-24\n    enabled: true\n",
    }.RunAsync();

    private static string Program(string expression) => $$"""
        class C
        {
            object M(FlagValues values, IFlags injected, FlagsStub stub) => {{expression}};
        }
        """;
}
