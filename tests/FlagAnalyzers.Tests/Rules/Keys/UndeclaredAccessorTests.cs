using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Keys;

/// <summary>The compiler's own errors on generated types: type the property you want, press the light bulb.</summary>
public class UndeclaredAccessorTests
{
    private const string Yaml = "features:\n  new-checkout:\n    enabled: true\n";

    [Theory]
    [InlineData("if (Flags.{|CS0117:DarkMode|}) { }", "  dark-mode:\n    enabled: false\n")]
    [InlineData("if (Flags.For(\"user-1\").{|CS1061:DarkMode|}) { }", "  dark-mode:\n    enabled: false\n")]
    [InlineData("int size = Flags.{|CS0117:PageSize|};", "  page-size:\n    type: int\n    default: 0\n    enabled: false\n")]
    [InlineData("double ratio = flags.{|CS1061:Ratio2|};", "  ratio2:\n    type: double\n    default: 0.0\n    enabled: false\n")]
    [InlineData("string title = Flags.{|CS0117:Title|};", "  title:\n    type: string\n    default: ''\n    enabled: false\n")]
    [InlineData("var b = Flags.{|CS0117:PageSize|} > 3;", "  page-size:\n    type: int\n    default: 0\n    enabled: false\n")]
    [InlineData("var b = Flags.{|CS0117:URLShortener|};", "  URL-shortener:\n    enabled: false\n")]
    [InlineData("var key = Flags.Keys.{|CS0117:DarkMode|};", "  dark-mode:\n    enabled: false\n")]
    public Task Declares_what_was_typed(string statement, string declared)
    {
        var test = Create("declare", statement, statement.Replace("{|CS0117:", "", StringComparison.Ordinal).Replace("{|CS1061:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        test.FixedYaml = Yaml + declared;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("if (Flags.{|CS0117:NewChekout|}) { }", "if (Flags.NewCheckout) { }")]
    [InlineData("if (flags.{|CS1061:NewChekout|}) { }", "if (flags.NewCheckout) { }")]
    [InlineData("if (maybe?{|CS1061:.NewChekout|} == true) { }", "if (maybe?.NewCheckout == true) { }")]
    [InlineData("var key = Flags.Keys.{|CS0117:NewChekout|};", "var key = Flags.Keys.NewCheckout;")]
    public Task Writes_the_nearest_accessor(string before, string after) => Create("nearest", before, after).RunAsync();

    [Theory]
    [InlineData("var x = Other.{|CS0117:DarkMode|};")]
    [InlineData("var x = \"\".{|CS1061:DarkMode|};")]
    [InlineData("Flags.{|CS0117:DarkModes|}();")]
    public async Task Says_nothing_about_other_types_and_methods(string statement)
        => Assert.Empty(await Create(null, statement, null).GetOfferedTitlesAsync());

    [Fact]
    public async Task Offers_both_the_likelier_first()
        => Assert.Equal(
            "Change to 'NewCheckout' | Declare 'new-chekout' in flags.yaml",
            string.Join(" | ", await Create(null, "if (Flags.{|CS0117:NewChekout|}) { }", null).GetOfferedTitlesAsync()));

    [Fact]
    public Task Keys_are_spelled_as_the_files_others()
    {
        var test = new FlagsFileTest<EmptyDiagnosticAnalyzer, UndeclaredAccessorFixer>
        {
            TestState = { Sources = { Program("if (Flags.{|CS0117:DarkMode|}) { }") } },
            FixedState = { Sources = { Program("if (Flags.DarkMode) { }") } },
            Yaml = "features:\n  new_checkout:\n    enabled: true\n",
            FixedYaml = "features:\n  new_checkout:\n    enabled: true\n  dark_mode:\n    enabled: false\n",
            CodeActionEquivalenceKey = "declare",
        };
        return test.RunAsync();
    }

    [Fact]
    public Task Each_class_has_its_own_file()
    {
        var test = new FlagsFileTest<EmptyDiagnosticAnalyzer, UndeclaredAccessorFixer>
        {
            TestState =
            {
                Sources = { "class C { bool M() => BillingFlags.{|CS0117:NewTax|} && BillingFlags.For(\"u\").{|CS1061:NewTax|}; }" },
                AdditionalFiles = { ("flags.yaml", Yaml), ("billing.flags.yaml", "features:\n  invoices:\n    enabled: true\n") },
            },
            FixedState =
            {
                Sources = { "class C { bool M() => BillingFlags.NewTax && BillingFlags.For(\"u\").NewTax; }" },
                AdditionalFiles = { ("flags.yaml", Yaml), ("billing.flags.yaml", "features:\n  invoices:\n    enabled: true\n  new-tax:\n    enabled: false\n") },
            },
            CodeActionEquivalenceKey = "declare",
        };
        return test.RunAsync();
    }

    private static FlagsFileTest<EmptyDiagnosticAnalyzer, UndeclaredAccessorFixer> Create(string? key, string before, string? after)
    {
        var test = new FlagsFileTest<EmptyDiagnosticAnalyzer, UndeclaredAccessorFixer> { CodeActionEquivalenceKey = key, Yaml = Yaml };
        test.TestState.Sources.Add(Program(before));
        if (after is not null)
            test.FixedState.Sources.Add(Program(after));
        return test;
    }

    private static string Program(string statement) => $$"""
        class C
        {
            void M(FlagValues flags, FlagValues? maybe)
            {
                {{statement}}
            }
        }

        static class Other { }
        """;
}
