using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class StoreTests
{
    private const string Other = "[Fact]\npublic void Other() => Assert.True(true);\n";
    private const string TestData = "\npublic class FlagStore : Dictionary<string, bool> { }\n\npublic class TestData\n{\n    public void Update(TestData data) { }\n    public TestData Flag(string key) => this;\n    public TestData BooleanFlag() => this;\n    public TestData VariationForAll(bool value) => this;\n    public TestData VariationForUser(string user, bool value) => this;\n    public TestData On(bool value) => this;\n}\n\nnamespace OpenFeature.Providers.Memory\n{\n    public interface Flag { }\n    public class Flag<T> : Flag { public Flag(Dictionary<string, T> variants, string defaultVariant) { } }\n}\n";

    /// <summary>What says the flag's state, and what is left where that is the outcome.</summary>
    [Theory]
    [InlineData("var store = new Dictionary<string, bool> { [Flags.Keys.F] = @ };", "var store = new Dictionary<string, bool>();")]
    [InlineData("var store = new FlagStore { [\"f\"] = @ };", "var store = new FlagStore();")]
    [InlineData("var store = new Dictionary<string, bool> { { \"a\", true }, { Flags.Keys.F, @ } };", "var store = new Dictionary<string, bool> { { \"a\", true } };")]
    [InlineData("var store = new Dictionary<string, string?>\n    {\n        [\"FeatureManagement:f\"] = \"@\",\n        [\"Url\"] = \"x\",\n    };", "var store = new Dictionary<string, string?>\n    {\n        [\"Url\"] = \"x\",\n    };")]
    [InlineData("var store = new Dictionary<string, string?> { { \"FeatureManagement:\" + Flags.Keys.F, \"@\" }, { \"Url\", \"x\" } };", "var store = new Dictionary<string, string?> { { \"Url\", \"x\" } };")]
    [InlineData("var store = new List<KeyValuePair<string, string>> { new(\"a\", \"b\"), new(\"FeatureManagement:f\", \"@\") };", "var store = new List<KeyValuePair<string, string>> { new(\"a\", \"b\") };")]
    [InlineData("var store = new Dictionary<string, string?>();\n    store[\"FeatureManagement:f\"] = \"@\";", "var store = new Dictionary<string, string?>();")]
    [InlineData("var store = new Dictionary<string, bool>();\n    store.Add(Flags.Keys.F, @);", "var store = new Dictionary<string, bool>();")]
    [InlineData("var store = new TestData();\n    store.Update(store.Flag(\"f\").VariationForAll(@));", "var store = new TestData();")]
    [InlineData("var store = new TestData();\n    store.Update(store.Flag(\"f\").BooleanFlag().On(@));", "var store = new TestData();")]
    public async Task What_fills_the_flags_is_an_arrangement(string arrange, string left)
    {
        foreach (var on in new[] { true, false })
        {
            string Test(string arranged) => "[Fact]\npublic void T()\n{\n    " + arranged + "\n    Assert.Equal(1, store.GetHashCode());\n}\n\n";
            var outcome = on ? FlagOutcome.Enabled : FlagOutcome.Disabled;
            await CheckAsync(Test(arrange.Replace("@", on ? "false" : "true", StringComparison.Ordinal)) + Other, Other, outcome);
            await CheckAsync(Test(arrange.Replace("@", on ? "true" : "false", StringComparison.Ordinal)) + Other, Test(left) + Other, outcome);
        }
    }

    [Fact]
    public async Task Rows_fill_the_configuration()
    {
        const string Code = "[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)\n{\n    var store = new Dictionary<string, string?> { [\"FeatureManagement:f\"] = @ };\n    Assert.Equal(on ? 1 : 2, store.Count);\n}\n";
        foreach (var given in new[] { "on.ToString()", "on ? \"true\" : \"false\"", "on.ToString().ToLowerInvariant()" })
        {
            await CheckAsync(Code.Replace("@", given, StringComparison.Ordinal), "[Fact]\npublic void T()\n{\n    var store = new Dictionary<string, string?>();\n    Assert.Equal(2, store.Count);\n}\n", FlagOutcome.Disabled);
        }
    }

    [Theory]
    [InlineData("var store = new Dictionary<string, string> { [\"f\"] = \"false\" };")]
    [InlineData("var store = new Dictionary<string, int> { [\"f\"] = 0 };")]
    [InlineData("var store = new Dictionary<string, bool> { [\"f\"] = false };")]
    [InlineData("var store = new TestData();\n    store.Update(store.Flag(\"f\").VariationForUser(\"me\", false));")]
    public Task What_may_be_something_else_stays(string arrange)
    {
        var code = "[Fact]\npublic void T()\n{\n    " + arrange + "\n    Assert.Equal(1, store.GetHashCode());\n}\n";
        return CheckAsync(code, code, FlagOutcome.Enabled);
    }

    [Fact]
    public async Task Open_feature_in_memory()
    {
        const string Code = "[Fact]\npublic void T()\n{\n    var store = new Dictionary<string, OpenFeature.Providers.Memory.Flag>\n    {\n        { \"f\", new OpenFeature.Providers.Memory.Flag<bool>(new Dictionary<string, bool> { { \"on\", true }, { \"off\", false } }, \"@\") },\n        { \"g\", new OpenFeature.Providers.Memory.Flag<bool>(new Dictionary<string, bool> { { \"on\", true } }, \"on\") },\n    };\n    Assert.Equal(1, store.Count);\n}\n\n";
        const string Left = "[Fact]\npublic void T()\n{\n    var store = new Dictionary<string, OpenFeature.Providers.Memory.Flag>\n    {\n        { \"g\", new OpenFeature.Providers.Memory.Flag<bool>(new Dictionary<string, bool> { { \"on\", true } }, \"on\") },\n    };\n    Assert.Equal(1, store.Count);\n}\n\n";
        await CheckAsync(Code.Replace("@", "off", StringComparison.Ordinal) + Other, Other, FlagOutcome.Enabled);
        await CheckAsync(Code.Replace("@", "off", StringComparison.Ordinal) + Other, Left + Other, FlagOutcome.Disabled);
        await CheckAsync(Code.Replace("@", "on", StringComparison.Ordinal) + Other, Left + Other, FlagOutcome.Enabled);
    }

    private static async Task CheckAsync(string before, string after, FlagOutcome outcome)
    {
        const string Frame = "using Xunit;\n\npublic class Tests\n{\n@}\n";
        var (text, _, _) = await TestFrameworks.RunAsync(Frame.Replace("@", before, StringComparison.Ordinal), outcome, ("/App/TestData.cs", TestData));
        Assert.Equal(Frame.Replace("@", after, StringComparison.Ordinal), text);
    }
}
