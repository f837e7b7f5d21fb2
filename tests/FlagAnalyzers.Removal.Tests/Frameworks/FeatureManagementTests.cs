using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class FeatureManagementTests
{
    private const string Stub = """
        namespace Microsoft.FeatureManagement
        {
            public enum RequirementType { Any, All }
            public interface IFeatureManager { Task<bool> IsEnabledAsync(string feature); }
            public interface IVariantFeatureManager { ValueTask<bool> IsEnabledAsync(string feature, System.Threading.CancellationToken cancellationToken = default); }
        }

        namespace Microsoft.FeatureManagement.Mvc
        {
            [AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
            public class FeatureGateAttribute : Attribute
            {
                public FeatureGateAttribute(params string[] features) { }
                public FeatureGateAttribute(Microsoft.FeatureManagement.RequirementType requirementType, params string[] features) { }
                public FeatureGateAttribute(bool negate, params string[] features) { }
                public bool Negate { get; }
            }
        }
        """;

    private const string Usings = "using Microsoft.FeatureManagement;\nusing Microsoft.FeatureManagement.Mvc;\n\n";

    private static async Task<(string Text, FlagRemovalResult Result)> RunAsync(string code, bool on)
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Sdk.cs", Stub), ("/App/Code.cs", code));
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("new-checkout", on ? FlagOutcome.Enabled : FlagOutcome.Disabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        return (await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"), result);
    }

    [Fact]
    public async Task Awaited_read_goes_with_the_service_the_constant_and_the_using()
    {
        var (text, result) = await RunAsync(
            "using Microsoft.FeatureManagement;\n\npublic static class Keys\n{\n    public const string NewCheckout = \"new-checkout\";\n    public const string Other = \"other\";\n}\n\npublic class C\n{\n    private readonly IFeatureManager _features;\n    private readonly Func<Task<int>> _pay;\n\n    public C(IFeatureManager features, Func<Task<int>> pay)\n    {\n        _features = features;\n        _pay = pay;\n    }\n\n    public async Task<int> M()\n    {\n        var enabled = await _features.IsEnabledAsync(Keys.NewCheckout).ConfigureAwait(false);\n        if (enabled)\n        {\n            return await _pay();\n        }\n\n        return 0;\n    }\n}\n",
            on: true);
        Assert.Equal(
            "public static class Keys\n{\n    public const string Other = \"other\";\n}\n\npublic class C\n{\n    private readonly Func<Task<int>> _pay;\n\n    public C(Func<Task<int>> pay)\n    {\n        _pay = pay;\n    }\n\n    public async Task<int> M()\n    {\n        return await _pay();\n    }\n}\n",
            text);
        Assert.Equal(1, result.Count(RemovalStatus.Rewritten));
        Assert.Equal(0, result.Count(RemovalStatus.Left));
    }

    [Theory]
    [InlineData("[FeatureGate(\"new-checkout\")]\n    ", "", true)]
    [InlineData("[Obsolete, FeatureGate(\"new-checkout\")]\n    ", "[Obsolete]\n    ", true)]
    [InlineData("[FeatureGate(\"new-checkout\", \"b\")]\n    ", "[FeatureGate(\"b\")]\n    ", true)]
    [InlineData("[FeatureGate(RequirementType.Any, \"b\", \"new-checkout\")]\n    ", "", true)]
    [InlineData("[FeatureGate(RequirementType.Any, \"b\", \"new-checkout\")]\n    ", "[FeatureGate(RequirementType.Any, \"b\")]\n    ", false)]
    [InlineData("[FeatureGate(new[] { \"new-checkout\", \"b\" })]\n    ", "[FeatureGate(new[] { \"b\" })]\n    ", true)]
    [InlineData("[FeatureGate(true, \"new-checkout\")]\n    ", "", false)]
    public async Task Gate_opens(string before, string after, bool on)
    {
        const string Frame = "class C\n{\n    @public void M() { }\n}\n";
        var (text, _) = await RunAsync(Usings + Frame.Replace("@", before, StringComparison.Ordinal), on);
        Assert.EndsWith(Frame.Replace("@", after, StringComparison.Ordinal), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[FeatureGate(\"new-checkout\")]", false)]
    [InlineData("[FeatureGate(\"new-checkout\", \"b\")]", false)]
    [InlineData("[FeatureGate(true, \"new-checkout\")]", true)]
    public async Task Closed_gate_stays_and_says_why(string gate, bool on)
    {
        var code = Usings + "class C\n{\n    " + gate + "\n    public void M() { }\n}\n";
        var (text, result) = await RunAsync(code, on);
        Assert.Equal(code, text);
        var site = Assert.Single(result.Sites);
        Assert.Equal(RemovalStatus.Left, site.Status);
        Assert.Contains("closed", site.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Trial(\"new-checkout\")]", "")]
    [InlineData("[Trial(\"new-checkout\", Then.Hide)]", null)]
    [InlineData("[Trial(\"new-checkout\", Then = Then.Hide)]", null)]
    public async Task Attribute_that_may_do_the_opposite_stays(string attribute, string? after)
    {
        const string Trial = "public enum Then { Show, Hide }\n\npublic class TrialAttribute : Attribute\n{\n    public TrialAttribute([FlagAnalyzers.FlagKey] string key, Then then = Then.Show) { }\n\n    public Then Then { get; set; }\n}\n\npublic class C\n{\n@    public void M() { }\n}\n";
        var line = "    " + attribute + "\n";
        var (text, result) = await RunAsync(Trial.Replace("@", line, StringComparison.Ordinal), on: true);
        Assert.Equal(Trial.Replace("@", after ?? line, StringComparison.Ordinal), text);
        Assert.Equal(after is null ? 1 : 0, result.Count(RemovalStatus.Left));
    }

    [Fact]
    public async Task Stored_task_becomes_a_finished_one()
    {
        var (text, _) = await RunAsync(
            "using Microsoft.FeatureManagement;\n\nclass C\n{\n    public Task<bool> M(IFeatureManager f) => f.IsEnabledAsync(\"new-checkout\");\n}\n", on: true);
        Assert.EndsWith("public Task<bool> M(IFeatureManager f) => Task.FromResult(true);\n}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Awaited_local_task_goes()
    {
        var (text, _) = await RunAsync(
            "using Microsoft.FeatureManagement;\n\nclass C\n{\n    public async Task<int> M(IVariantFeatureManager f, Task<int> other)\n    {\n        var task = f.IsEnabledAsync(\"new-checkout\");\n        var n = await other;\n        return await task ? n : 0;\n    }\n}\n", on: true);
        Assert.EndsWith("    public async Task<int> M(IVariantFeatureManager f, Task<int> other)\n    {\n        var n = await other;\n        return n;\n    }\n}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mock_that_says_the_outcome_goes_and_one_that_denies_it_stays(bool on)
    {
        const string Frame = "using Microsoft.FeatureManagement;\n\nstatic class Mocks\n{\n    public static void Returns<T>(this T call, T value) { }\n}\n\nclass Tests\n{\n    public void Test(IVariantFeatureManager f)\n    {\n@        Console.WriteLine();\n    }\n}\n";
        const string Line = "        f.IsEnabledAsync(\"new-checkout\").Returns(new ValueTask<bool>(true));\n";
        var (text, result) = await RunAsync(Frame.Replace("@", Line, StringComparison.Ordinal), on);
        Assert.Equal(on, !text.Contains("new-checkout", StringComparison.Ordinal));
        Assert.Equal(on ? 0 : 1, result.Count(RemovalStatus.Left));
    }
}
