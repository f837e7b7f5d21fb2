using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Keys;

public class NonConstantFlagKeyTests
{
    [Theory]
    [InlineData("Flags.IsEnabled({|FLAG103:name|})")]
    [InlineData("Flags.IsEnabled({|FLAG103:name + \"-banner\"|})")]
    [InlineData("Flags.IsEnabled({|FLAG103:$\"{name}-banner\"|})")]
    [InlineData("Flags.IsEnabled({|FLAG103:System.Environment.MachineName|})")]
    [InlineData("Flags.IsEnabled(\"new-\" + \"checkout\")")]
    [InlineData("Flags.IsEnabled(nameof(C))")]
    [InlineData("Flags.IsEnabled(Static)")]
    [InlineData("Flags.IsEnabled(wrapped)")]
    [InlineData("Other(name)")]
    public Task Only_keys_that_the_program_puts_together(string expression) => new CSharpAnalyzerTest<NonConstantFlagKeyAnalyzer>
    {
        TestCode = $$"""
            using FlagAnalyzers;
            using Shop;

            class C
            {
                static readonly string Static = "new-checkout";
                bool Other(string key) => false;
                bool M(string name, [FlagKey] string wrapped) => {{expression}};
            }
            """,
    }.WithLibrary(("NewCheckout", "bool", "\"new-checkout\"")).RunAsync();

    [Fact]
    public Task Off_unless_asked_for() => new CSharpAnalyzerTest<NonConstantFlagKeyAnalyzer>
    {
        TestCode = "class C { bool M(string name) => Shop.Flags.IsEnabled(name); }",
        TestBehaviors = TestBehaviors.KeepDefaultSeverities,
    }.WithLibrary(("NewCheckout", "bool", "\"new-checkout\"")).RunAsync();
}
