using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Keys;

public class PreferTypedAccessorTests
{
    [Theory]
    [InlineData("Flags.IsEnabled({|FLAG102:\"new-checkout\"|})", "Flags.NewCheckout")]
    [InlineData("!Shop . Flags . IsEnabled( {|FLAG102:\"new-checkout\"|} ) // why", "!Shop . Flags . NewCheckout // why")]
    [InlineData("Flags.For(\"user-1\").IsEnabled({|FLAG102:Flags.Keys.NewCheckout|})", "Flags.For(\"user-1\").NewCheckout")]
    [InlineData("Maybe?.IsEnabled({|FLAG102:\"new-checkout\"|}) == true", "Maybe?.NewCheckout == true")]
    [InlineData("Flags.GetInt32({|FLAG102:\"page-size\"|}, defaultValue: 5) > 3 && Flags.IsEnabled(key: {|FLAG102:\"new-checkout\"|})", "Flags.PageSize > 3 && Flags.NewCheckout")]
    [InlineData("IsEnabled({|FLAG102:\"new-checkout\"|})", "NewCheckout")]
    public Task Calls_by_key_become_reads_of_the_accessor(string before, string after) => FixAsync(before, after);

    [Theory]
    [InlineData("Flags.GetInt32({|FLAG102:\"page-size\"|}, Compute()) > 0")]
    [InlineData("Flags.IsEnabled(/* mind this */ {|FLAG102:\"new-checkout\"|})")]
    public Task No_fix_where_something_would_be_lost(string expression) => FixAsync(expression, expression);

    [Fact]
    public Task No_fix_where_the_result_is_thrown_away()
    {
        const string Source = """
            using Shop;

            class C
            {
                void M() { Flags.IsEnabled({|FLAG102:"new-checkout"|}); }
                void N() => Flags.IsEnabled({|FLAG102:"new-checkout"|});
                System.Action O() => () => Flags.IsEnabled({|FLAG102:"new-checkout"|});
            }
            """;
        return new CSharpCodeFixTest<PreferTypedAccessorAnalyzer, PreferTypedAccessorFixer> { TestCode = Source, FixedCode = Source }
            .WithLibrary(("NewCheckout", "bool", "\"new-checkout\""))
            .RunAsync();
    }

    [Theory]
    [InlineData("Flags.IsEnabled(\"page-size\")")]
    [InlineData("Flags.IsEnabled(\"dark-mode\")")]
    [InlineData("Flags.IsEnabled(\"ours-elsewhere\")")]
    [InlineData("Wrapper(\"new-checkout\")")]
    [InlineData("Flags.NewCheckout")]
    public Task Silent_where_no_accessor_says_the_same(string expression) => FixAsync(expression, expression);

    private static Task FixAsync(string before, string after)
    {
        return new CSharpCodeFixTest<PreferTypedAccessorAnalyzer, PreferTypedAccessorFixer> { TestCode = Program(before), FixedCode = Program(after) }
            .WithLibrary(("NewCheckout", "bool", "\"new-checkout\""), ("PageSize", "int", "\"page-size\", Type = \"int\""))
            .RunAsync();

        static string Program(string expression) => $$"""
            using FlagAnalyzers;
            using Shop;
            using static Shop.Flags;

            class C
            {
                FlagValues? Maybe;
                int Compute() => 1;
                bool Wrapper([FlagKey] string key) => false;
                bool M()
                {
                    return {{expression}}
                    ;
                }
            }
            """;
    }
}
