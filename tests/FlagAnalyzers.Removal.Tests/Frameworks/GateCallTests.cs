using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class GateCallTests
{
    private const string Stub = """
        namespace Microsoft.FeatureManagement
        {
            public enum RequirementType { Any, All }
            public static class UseForFeatureExtensions
            {
                public static App UseForFeature(this App app, string featureName, Action<App> configure) => app;
                public static App UseMiddlewareForFeature<T>(this App app, string featureName) => app;
            }
            public static class FilterCollectionExtensions { public static void AddForFeature<T>(this Filters filters, string feature) { } }
        }

        namespace Microsoft.FeatureManagement.AspNetCore
        {
            public static class FeatureGateEndpointFilterExtensions
            {
                public static T WithFeatureGate<T>(this T builder, params string[] features) => builder;
                public static T WithFeatureGate<T>(this T builder, Microsoft.FeatureManagement.RequirementType type, params string[] features) => builder;
            }
        }

        namespace Microsoft.FeatureManagement.Mvc
        {
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public class FeatureGateAttribute : Attribute { public FeatureGateAttribute(params string[] features) { } }
        }

        public class App { public App Use(string name) => this; public App UseMiddleware<T>() => this; public Route MapGet(string path) => new(); }
        public class Route { public Route WithName(string name) => this; }
        public class Filters { public void Add<T>() { } }

        """;

    private static async Task CheckAsync(string before, string after, bool on, int left = 0)
    {
        const string Frame = "using Microsoft.FeatureManagement;\nusing Microsoft.FeatureManagement.AspNetCore;\nusing Microsoft.FeatureManagement.Mvc;\n\nclass Startup\n{\n    void Configure(App app, Filters filters)\n    {\n@    }\n}\n";
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Sdk.cs", Stub), ("/App/Code.cs", Frame.Replace("@", before, StringComparison.Ordinal)));
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("new-checkout", on ? FlagOutcome.Enabled : FlagOutcome.Disabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        var text = await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs");
        Assert.Equal(after, text[(text.IndexOf("    {\n", StringComparison.Ordinal) + 6)..text.LastIndexOf("    }\n", StringComparison.Ordinal)]);
        Assert.Equal(left, result.Count(RemovalStatus.Left));
    }

    [Theory]
    [InlineData("app.MapGet(\"/\").WithFeatureGate(\"new-checkout\");", "app.MapGet(\"/\");")]
    [InlineData("app.MapGet(\"/\")\n            .WithFeatureGate(\"new-checkout\")\n            .WithName(\"a\");", "app.MapGet(\"/\")\n            .WithName(\"a\");")]
    [InlineData("app.MapGet(\"/\").WithFeatureGate(\"new-checkout\", \"other\");", "app.MapGet(\"/\").WithFeatureGate(\"other\");")]
    [InlineData("app.MapGet(\"/\").WithFeatureGate(RequirementType.Any, \"other\", \"new-checkout\");", "app.MapGet(\"/\");")]
    [InlineData("app.UseForFeature(\"new-checkout\", inner => inner.Use(\"a\").Use(\"b\"));", "app.Use(\"a\").Use(\"b\");")]
    [InlineData("app.UseMiddlewareForFeature<Filters>(\"new-checkout\");", "app.UseMiddleware<Filters>();")]
    [InlineData("filters.AddForFeature<Filters>(\"new-checkout\");", "filters.Add<Filters>();")]
    public Task Opens(string before, string after) => CheckAsync("        " + before + "\n", "        " + after + "\n", on: true);

    [Theory]
    [InlineData("app.UseForFeature(\"new-checkout\", inner => inner.Use(\"a\"));", "")]
    [InlineData("app.UseMiddlewareForFeature<Filters>(\"new-checkout\");", "")]
    [InlineData("app.UseMiddlewareForFeature<Filters>(\"new-checkout\").Use(\"a\");", "        app.Use(\"a\");\n")]
    [InlineData("filters.AddForFeature<Filters>(\"new-checkout\");", "")]
    [InlineData("app.MapGet(\"/\").WithFeatureGate(RequirementType.Any, \"new-checkout\", \"other\");", "        app.MapGet(\"/\").WithFeatureGate(RequirementType.Any, \"other\");\n")]
    public Task Closes_what_is_only_added(string before, string after) => CheckAsync("        " + before + "\n", after, on: false);

    [Theory]
    [InlineData("        app.MapGet(\"/\").WithFeatureGate(\"new-checkout\");\n", false)]
    [InlineData("        app.MapGet(\"/\").WithFeatureGate(\"new-checkout\", \"other\");\n", false)]
    [InlineData("        app.UseForFeature(\"new-checkout\", inner =>\n        {\n            inner.Use(\"a\");\n        });\n", true)]
    public Task Stays(string code, bool on) => CheckAsync(code, code, on, left: 1);
}
