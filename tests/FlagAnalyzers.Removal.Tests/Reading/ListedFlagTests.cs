using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Members that are a flag by themselves, as <c>flag_analyzers.flag_members</c> says. They are the definition, and go with the last read.</summary>
public class ListedFlagTests
{
    private const string Features = "namespace Shop\n{\n    public interface IFeatures\n    {\n        bool NewCheckout { get; }\n\n        bool Other { get; }\n    }\n\n    public class Features : IFeatures\n    {\n        public bool NewCheckout => Environment.GetEnvironmentVariable(\"CHECKOUT\") == \"1\";\n\n        public bool Other => true;\n    }\n}\n";

    [Fact]
    public async Task Property_of_an_interface_goes_with_what_implements_it()
    {
        var (texts, result) = await ConfiguredTest.RunAsync(
            "flag_members = Shop.IFeatures.NewCheckout(new-checkout)", "new-checkout", FlagOutcome.Enabled, Features,
            "using Shop;\n\nclass C(IFeatures features)\n{\n    public int M() => features.NewCheckout ? 1 : 2;\n}\n",
            "using Shop;\n\nclass Double(IFeatures inner) : IFeatures\n{\n    public bool? Given;\n\n    public bool NewCheckout => Given ?? inner.NewCheckout;\n\n    public bool Other => inner.Other;\n}\n");
        Assert.Equal("namespace Shop\n{\n    public interface IFeatures\n    {\n        bool Other { get; }\n    }\n\n    public class Features : IFeatures\n    {\n        public bool Other => true;\n    }\n}\n", texts[0]);
        Assert.Equal("class C\n{\n    public int M() => 1;\n}\n", texts[1]);
        Assert.Equal("using Shop;\n\nclass Double(IFeatures inner) : IFeatures\n{\n    public bool? Given;\n\n    public bool Other => inner.Other;\n}\n", texts[2]);
        Assert.True(result.IsDefinitionRemoved);
        Assert.Equal(0, result.Count(RemovalStatus.Left));
    }

    [Theory]
    [InlineData("public static bool Fast = true;", "Toggles.Fast")]
    [InlineData("public const bool Fast = true;", "Toggles.Fast")]
    [InlineData("public static readonly bool Fast = Environment.GetEnvironmentVariable(\"FAST\") is not null;", "Toggles.Fast")]
    [InlineData("public static bool Fast { get; set; }", "Toggles.Fast")]
    [InlineData("public static bool Fast() => AppContext.TryGetSwitch(\"Fast\", out var isOn) && isOn;", "Toggles.Fast()")]
    [InlineData("public static Task<bool> Fast(string user) => Task.FromResult(user == \"a\");", "Toggles.Fast(\"b\").Result")]
    public async Task Member_of_any_kind(string declaration, string read)
    {
        var (texts, result) = await ConfiguredTest.RunAsync(
            "flag_members = Toggles.Fast", "Fast", FlagOutcome.Disabled,
            "public static class Toggles\n{\n    public static int Size => 1;\n\n    " + declaration + "\n}\n",
            "class C\n{\n    public int M() => " + read + " ? 1 : Toggles.Size;\n}\n");
        Assert.Equal("public static class Toggles\n{\n    public static int Size => 1;\n}\n", texts[0]);
        Assert.Equal("class C\n{\n    public int M() => Toggles.Size;\n}\n", texts[1]);
        Assert.True(result.IsDefinitionRemoved);
    }

    [Fact]
    public async Task Star_lists_every_member_that_is_a_bool()
    {
        var (texts, _) = await ConfiguredTest.RunAsync(
            "flag_members = Shop.Toggles.*", "Late", FlagOutcome.Enabled,
            "namespace Shop\n{\n    public static class Toggles\n    {\n        public static bool Early => true;\n        public static bool Late => false;\n        public static int Size => 1;\n    }\n}\n",
            "class C\n{\n    public int M() => Shop.Toggles.Early && Shop.Toggles.Late ? 1 : 2;\n}\n");
        Assert.Equal("class C\n{\n    public int M() => Shop.Toggles.Early ? 1 : 2;\n}\n", texts[1]);
        Assert.DoesNotContain("Late", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expression_that_names_the_member_keeps_it()
    {
        const string Code = "class C\n{\n    public void M() => Rule(x => x.NewIndex);\n\n    private static void Rule(System.Linq.Expressions.Expression<Func<Options, bool>> member) { }\n}\n";
        var (texts, result) = await ConfiguredTest.RunAsync("flag_members = Options.NewIndex", "NewIndex", FlagOutcome.Enabled, Options, Search, Code);
        Assert.Equal(Options, texts[0]);
        Assert.Equal(Code, texts[2]);
        Assert.Contains(result.Sites, static site => site.Reason == "an expression tree names the flag's member");
    }

    private const string Options = "public class Options\n{\n    public string Path { get; set; } = \"\";\n\n    public bool NewIndex { get; set; }\n}\n";

    private const string Search = "class Search(Options options)\n{\n    public string M() => options.NewIndex ? options.Path : \"\";\n}\n";

    [Fact]
    public async Task What_gives_the_value_goes_too()
    {
        var (texts, _) = await ConfiguredTest.RunAsync(
            "flag_members = Options.NewIndex", "NewIndex", FlagOutcome.Enabled, Options, Search,
            "static class Startup\n{\n    public static Options Load(IDictionary<string, string> values)\n    {\n        var options = new Options { Path = \"a\", NewIndex = true };\n        options.Path = values[\"path\"];\n        options.NewIndex = values.ContainsKey(\"index\") || Environment.GetEnvironmentVariable(\"INDEX\") == \"1\";\n        return options;\n    }\n}\n");
        Assert.DoesNotContain("NewIndex", texts[0], StringComparison.Ordinal);
        Assert.Equal("class Search(Options options)\n{\n    public string M() => options.Path;\n}\n", texts[1]);
        Assert.Equal("static class Startup\n{\n    public static Options Load(IDictionary<string, string> values)\n    {\n        var options = new Options { Path = \"a\" };\n        options.Path = values[\"path\"];\n        return options;\n    }\n}\n", texts[2]);
    }

    [Theory]
    [InlineData("options.NewIndex = Next();", "the flag's own member: something still uses it, or may")]
    [InlineData("options.NewIndex = false;", "the code sets the flag to the state that is gone")]
    [InlineData("Set(ref on, nameof(options.NewIndex));", "the code still names the flag")]
    public async Task It_stays_with_what_else_uses_it(string use, string reason)
    {
        var (texts, result) = await ConfiguredTest.RunAsync(
            "flag_members = Options.NewIndex", "NewIndex", FlagOutcome.Enabled, Options, Search,
            "static class Startup\n{\n    public static void Set(ref bool on, string name) { }\n    public static bool Next() => Console.ReadKey().KeyChar == 'y';\n    public static void Load(Options options, bool on)\n    {\n        " + use + "\n    }\n}\n");
        Assert.Equal(Options, texts[0]);
        Assert.Contains(use, texts[2], StringComparison.Ordinal);
        Assert.Contains(result.Sites, site => site.Reason == reason);
        Assert.False(result.IsDefinitionRemoved);
    }

    [Fact]
    public async Task Tests_that_force_the_other_state_go()
    {
        var (texts, _) = await ConfiguredTest.RunAsync(
            "flag_members = Options.NewIndex", "NewIndex", FlagOutcome.Enabled, Options, Search,
            "using Xunit;\n\nnamespace Xunit\n{\n    public class FactAttribute : Attribute { }\n    public static class Assert { public static void Equal<T>(T a, T b) { } }\n}\n\npublic class SearchTests\n{\n    [Fact]\n    public void On()\n    {\n        var search = new Search(new Options { NewIndex = true });\n        Assert.Equal(\"\", search.M());\n    }\n\n    [Fact]\n    public void Off()\n    {\n        var search = new Search(new Options { NewIndex = false });\n        Assert.Equal(\"\", search.M());\n    }\n}\n");
        Assert.DoesNotContain("NewIndex", texts[0], StringComparison.Ordinal);
        Assert.Contains("new Search(new Options())", texts[2], StringComparison.Ordinal);
        Assert.DoesNotContain("Off", texts[2], StringComparison.Ordinal);
    }
}
