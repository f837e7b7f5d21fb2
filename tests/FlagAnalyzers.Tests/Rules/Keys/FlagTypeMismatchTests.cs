using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Keys;

public class FlagTypeMismatchTests
{
    private static readonly (string, string, string)[] Library =
    [
        ("NewCheckout", "bool", "\"new-checkout\", Type = \"bool\""),
        ("PageSize", "int", "\"page-size\", Type = \"int\""),
        ("Title", "string", "\"title\", Type = \"string\""),
        ("Ratio", "double", "\"ratio\", Type = \"double\""),
        ("Color", "Shop.ButtonColor", "\"color\", Type = \"variant\""),
    ];

    [Theory]
    [InlineData("Flags.IsEnabled({|FLAG104:\"title\"|})")]
    [InlineData("Flags.IsEnabled({|FLAG104:\"page-size\"|})")]
    [InlineData("Flags.GetInt32({|FLAG104:\"new-checkout\"|}, 1)")]
    [InlineData("Flags.GetInt32({|FLAG104:\"ratio\"|}, 1)")]
    [InlineData("Flags.GetString({|FLAG104:\"page-size\"|}, \"\")")]
    [InlineData("Flags.IsEnabled(\"new-checkout\")")]
    [InlineData("Flags.IsEnabled(\"color\")")]
    [InlineData("Flags.GetString(\"color\", \"blue\")")]
    [InlineData("Flags.GetInt32(\"page-size\", 1)")]
    [InlineData("Flags.GetString(\"title\", \"\")")]
    [InlineData("Flags.GetInt32(\"nobody-knows\", 1)")]
    [InlineData("Flags.PageSize")]
    public Task Our_own_calls(string expression) => VerifyAsync(expression);

    [Theory]
    [InlineData("Client.BoolVariation({|FLAG104:\"title\"|}, User, false)")]
    [InlineData("Client.BoolVariation({|FLAG104:\"color\"|}, User, false)")]
    [InlineData("Client.StringVariation({|FLAG104:\"new-checkout\"|}, User, \"off\")")]
    [InlineData("Client.IntVariation({|FLAG104:\"ratio\"|}, User, 1)")]
    [InlineData("Client.DoubleVariation(\"page-size\", User, 1)")]
    [InlineData("Client.StringVariation(\"color\", User, \"blue\")")]
    [InlineData("Client.BoolVariation(\"new-checkout\", User, false)")]
    public Task Calls_of_a_known_SDK(string expression) => VerifyAsync(expression);

    [Theory]
    [InlineData("IsOn({|FLAG104:\"title\"|})")]
    [InlineData("IsOn(\"new-checkout\")")]
    [InlineData("Describe(\"new-checkout\")")]
    [InlineData("TextOf({|FLAG104:\"new-checkout\"|}, \"none\")")]
    [InlineData("Any(\"title\", {|FLAG104:false|})")]
    [InlineData("Any(\"title\", {|FLAG104:3|})")]
    [InlineData("Any(\"title\", \"none\")")]
    [InlineData("Any(\"ratio\", 1)")]
    public Task Wrappers_of_ones_own(string expression) => VerifyAsync(expression);

    [Fact]
    public Task Says_both_types()
    {
        var test = new CSharpAnalyzerTest<FlagTypeMismatchAnalyzer> { TestCode = "class C { bool M() => Shop.Flags.IsEnabled({|#0:\"title\"|}); }" }.WithLibrary(Library);
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<FlagTypeMismatchAnalyzer>.Diagnostic().WithLocation(0)
            .WithMessage("The flag 'title' is declared as string, but is read as bool"));
        return test.RunAsync();
    }

    private static Task VerifyAsync(string expression) => new CSharpAnalyzerTest<FlagTypeMismatchAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                $$"""
                using FlagAnalyzers;
                using LaunchDarkly.Sdk.Server;
                using Shop;

                class C
                {
                    LdClient Client = new();
                    object User = new();
                    bool IsOn([FlagKey] string key) => false;
                    string Describe([FlagKey] string key) => "";
                    object Any([FlagKey] string key, object defaultValue) => defaultValue;
                    string TextOf([FlagKey] string key, string fallback) => fallback;
                    object M() => {{expression}};
                }
                """,
                """
                namespace LaunchDarkly.Sdk.Server;

                public class LdClient
                {
                    public bool BoolVariation(string key, object context, bool defaultValue = false) => defaultValue;
                    public int IntVariation(string key, object context, int defaultValue = 0) => defaultValue;
                    public double DoubleVariation(string key, object context, double defaultValue = 0) => defaultValue;
                    public string StringVariation(string key, object context, string defaultValue) => defaultValue;
                }
                """,
            },
        },
    }.WithLibrary(Library).RunAsync();
}
