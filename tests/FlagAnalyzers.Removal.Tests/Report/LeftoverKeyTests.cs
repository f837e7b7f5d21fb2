using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Places that use the key for something else than a read keep its constant, and are told.</summary>
public class LeftoverKeyTests
{
    private const string Keys = "static class Keys\n{\n    public const string Checkout = \"checkout\";\n    public const string Other = \"other\";\n}\n\nclass C\n{\n    public static bool IsOn([FlagAnalyzers.FlagKey] string key) => false;\n\n    public int M() => @;\n}\n";

    private const string Gone = "static class Keys\n{\n    public const string Other = \"other\";\n}\n\nclass C\n{\n    public static bool IsOn([FlagAnalyzers.FlagKey] string key) => false;\n\n    public int M() => @;\n}\n";

    [Fact]
    public async Task Another_use_of_the_key_is_reported()
    {
        var (text, sites) = await RunAsync(Keys.Replace("@", "IsOn(Keys.Checkout)\n        ? Keys.Checkout.Length : 2", StringComparison.Ordinal));
        Assert.Equal(Keys.Replace("@", "Keys.Checkout.Length", StringComparison.Ordinal), text);
        Assert.Contains(sites, static site => site is { Line: 11, Status: RemovalStatus.Left } && site.Reason!.Contains("something else than a read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("// remove with Keys.Checkout", true)]
    [InlineData("/* Keys.Checkout */", true)]
    [InlineData("// the checkout of the shop", false)]
    [InlineData("// Checkout", false)]
    public async Task Comment_that_names_the_constant_is_reported(string comment, bool isReported)
    {
        var (_, sites) = await RunAsync(Keys.Replace("@", "IsOn(Keys.Checkout) ? 1 : 2", StringComparison.Ordinal) + "\n" + comment + "\nclass Page { }\n");
        Assert.Equal(isReported, sites.Any(static site => site is { Line: 14, Status: RemovalStatus.Left, Reason: "a comment names the flag" }));
    }

    [Theory]
    [InlineData("\"new-checkout is on\"", true)]
    [InlineData("$\"{user}: new-checkout\"", true)]
    [InlineData("\"new-checkouts\"", false)]
    [InlineData("\"a new checkout\"", false)]
    public async Task Text_that_names_the_key_is_reported(string text, bool isReported)
    {
        var code = "class C\n{\n    public static bool IsOn([FlagAnalyzers.FlagKey] string key) => false;\n\n    public int M() => IsOn(\"new-checkout\") ? 1 : 2;\n\n    public string Log(string user) => " + text + ";\n}\n";
        var (after, result) = await RemovalTest.RunAsync(code, FlagOutcome.Enabled, "new-checkout");
        Assert.Equal(code.Replace("IsOn(\"new-checkout\") ? 1 : 2", "1", StringComparison.Ordinal), after);
        Assert.Equal(isReported, result.Sites.Any(static site => site is { Line: 7, Status: RemovalStatus.Left, Reason: "a text names the flag" }));
    }

    [Theory]
    [InlineData("[Gate(Keys.Checkout)]")]
    [InlineData("[Gate(\"checkout\")]")]
    public async Task Attribute_that_gets_the_key_is_reported(string attribute)
    {
        const string Gate = "class GateAttribute : Attribute { public GateAttribute(string key) { } }\n\n";
        var code = Keys.Replace("@", "IsOn(Keys.Checkout) ? 1 : 2", StringComparison.Ordinal) + Gate + attribute + "\nclass Page { }\n";
        var (text, sites) = await RunAsync(code);
        Assert.Contains(attribute, text, StringComparison.Ordinal);
        Assert.Contains(sites, static site => site is { Line: 15, Status: RemovalStatus.Left } && site.Reason!.Contains("flag_analyzers.key_parameters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Page.cshtml", "@if (await Features.IsEnabledAsync(Keys.Checkout)) { <p>New</p> }", true, "Razor")]
    [InlineData("Page.cshtml", "@using static Keys\n@IsOn(Checkout)", true, "Razor")]
    [InlineData("Page.cshtml", "<feature name=\"other, checkout\"></feature>", false, "Razor")]
    [InlineData("Page.cshtml", "<p>Go to the checkout</p>", false, null)]
    [InlineData("appsettings.json", "{ \"FeatureManagement\": { \"checkout\": true } }", false, "configuration")]
    [InlineData("appsettings.json", "{ \"FeatureManagement\": { \"checkouts\": true } }", false, null)]
    public async Task Markup_keeps_the_constant_it_names(string name, string content, bool keeps, string? reason)
    {
        var (text, sites) = await RunAsync(Keys.Replace("@", "IsOn(Keys.Checkout) ? 1 : 2", StringComparison.Ordinal), (name, content));
        Assert.Equal((keeps ? Keys : Gone).Replace("@", "1", StringComparison.Ordinal), text);
        Assert.Equal(reason is not null, sites.Any(site => site.Path == "/App/" + name && site.Reason!.Contains(reason ?? "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("class D\n{\n    [System.ComponentModel.Category(\"checkout\")]\n    public void M() { }\n}\n", "an attribute gets the key")]
    [InlineData("class D\n{\n    /// <summary>See <see cref=\"Keys.Checkout\"/>.</summary>\n    public void M() { }\n}\n", "documentation names the flag's key")]
    public async Task Place_is_told_with_what_it_is(string code, string reason)
    {
        var (_, sites) = await RunAsync(Keys.Replace("@", "IsOn(Keys.Checkout) ? 1 : 2", StringComparison.Ordinal) + "\n" + code);
        Assert.Contains(sites, site => site.Status == RemovalStatus.Left && site.Reason!.StartsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_that_binds_to_nothing_may_read_the_flag()
    {
        var solution = RemovalTest.CreateSolution(("/App/Code.cs", "class C\n{\n    int M() => Missing.IsOn(\"checkout\") ? 1 : 2;\n}\n"));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("checkout", FlagOutcome.Enabled));
        Assert.Equal("the code does not compile here, and may read the flag", Assert.Single(result.Sites).Reason);
    }

    private static async Task<(string Text, IEnumerable<RemovalSite> Sites)> RunAsync(string code, params (string Name, string Text)[] others)
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", code));
        foreach (var (name, text) in others)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(solution.ProjectIds[0]), name, text, filePath: "/App/" + name);
        }

        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("checkout", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        return (await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"), result.Sites);
    }
}
