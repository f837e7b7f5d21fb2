using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class LaunchDarklyTests
{
    private const string Stub = """
        namespace LaunchDarkly.Sdk
        {
            public readonly struct Context
            {
                public static Context New(string key) => default;
                public static ContextBuilder Builder(string key) => new ContextBuilder();
            }

            public readonly struct EvaluationDetail<T>
            {
                public T Value => default!;
                public string Reason => "";
            }

            public sealed class ContextBuilder
            {
                public ContextBuilder Set(string name, string value) => this;
                public Context Build() => default;
            }
        }

        namespace LaunchDarkly.Sdk.Server.Interfaces
        {
            public interface ILdClient
            {
                bool BoolVariation(string key, Context context, bool defaultValue = false);
                EvaluationDetail<bool> BoolVariationDetail(string key, Context context, bool defaultValue = false);
                System.Threading.Tasks.Task<EvaluationDetail<string>> StringVariationDetail(string key, Context context, string defaultValue);
                string StringVariation(string key, Context context, string defaultValue);
            }
        }
        """;

    private static async Task<string> RunAsync(string body, FlagOutcome outcome)
    {
        const string Frame = "using LaunchDarkly.Sdk;\nusing LaunchDarkly.Sdk.Server.Interfaces;\n\npublic class C\n{\n    private readonly ILdClient _client;\n\n    public C(ILdClient client) => _client = client;\n\n    public string Id() => \"\";\n\n    public string M(string user)\n    {\n@    }\n}\n";
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Sdk.cs", Stub), ("/App/Code.cs", Frame.Replace("@", body, StringComparison.Ordinal)));
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("new-checkout", outcome));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        var text = await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs");
        var start = text.IndexOf("M(string user)\n    {\n", StringComparison.Ordinal) + "M(string user)\n    {\n".Length;
        return text[start..text.LastIndexOf("    }\n", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Context_goes_with_the_read() =>
        Assert.Equal(
            "        return \"new\";\n",
            await RunAsync("        var context = Context.Builder(user).Set(\"a\", \"b\").Build();\n        if (_client.BoolVariation(\"new-checkout\", context))\n        {\n            return \"new\";\n        }\n\n        return \"old\";\n", FlagOutcome.Enabled));

    [Fact]
    public async Task An_effect_in_the_context_stays() =>
        Assert.Equal(
            "        Id();\n        return \"old\";\n",
            await RunAsync("        return _client.BoolVariation(\"new-checkout\", Context.New(Id()), false) ? \"new\" : \"old\";\n", FlagOutcome.Disabled));

    [Fact]
    public async Task A_variant_decides_comparisons() =>
        Assert.Equal(
            "        return \"b\";\n",
            await RunAsync("        var color = _client.StringVariation(\"new-checkout\", Context.New(user), \"red\");\n        if (color == \"blue\") return \"b\";\n        return color;\n", FlagOutcome.ForVariant("blue")));

    [Theory]
    [InlineData("        return _client.BoolVariationDetail(\"new-checkout\", Context.New(user)).Value ? \"new\" : \"old\";\n", "        return \"new\";\n", "        return \"old\";\n")]
    [InlineData("        var detail = _client.BoolVariationDetail(\"new-checkout\", Context.New(user));\n        return detail.Value ? \"new\" : \"old\";\n", "        return \"new\";\n", "        return \"old\";\n")]
    public async Task Value_of_a_detail_is_a_read(string body, string whenOn, string whenOff)
    {
        Assert.Equal(whenOn, await RunAsync(body, FlagOutcome.Enabled));
        Assert.Equal(whenOff, await RunAsync(body, FlagOutcome.Disabled));
    }

    [Theory]
    [InlineData("        var detail = _client.BoolVariationDetail(\"new-checkout\", Context.New(user));\n        return detail.Value ? \"new\" : detail.Reason;\n")]
    [InlineData("        return _client.BoolVariationDetail(\"new-checkout\", Context.New(user)).Reason;\n")]
    public async Task Reason_of_a_detail_stays(string body) => Assert.Equal(body, await RunAsync(body, FlagOutcome.Enabled));

    [Fact]
    public async Task Value_of_a_detail_of_texts_is_a_variant() =>
        Assert.Equal(
            "        return \"b\";\n",
            await RunAsync("        var detail = _client.StringVariationDetail(\"new-checkout\", Context.New(user), \"red\").Result;\n        if (detail.Value == \"blue\") return \"b\";\n        return \"\";\n", FlagOutcome.ForVariant("blue")));

    [Theory]
    [InlineData("_client.StringVariation(\"new-checkout\", Context.New(user), \"red\") ?? \"red\"", "\"blue\"")]
    [InlineData("string.IsNullOrEmpty(_client.StringVariation(\"new-checkout\", Context.New(user), \"red\")) ? \"a\" : \"b\"", "\"b\"")]
    [InlineData("_client.StringVariation(\"new-checkout\", Context.New(user), \"red\") == null ? \"a\" : \"b\"", "\"b\"")]
    [InlineData("_client.StringVariation(\"new-checkout\", Context.New(user), \"red\") is not (null or \"red\") ? \"a\" : \"b\"", "\"a\"")]
    public async Task A_variant_is_not_null(string before, string after) =>
        Assert.Equal($"        return {after};\n", await RunAsync($"        return {before};\n", FlagOutcome.ForVariant("blue")));
}
