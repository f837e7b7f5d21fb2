using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A service of the code base's own, which <c>.editorconfig</c> names, in its product and its tests.</summary>
public class ConfiguredServiceTests
{
    private const string Service = "namespace Bit\n{\n    public interface IFeatureService { bool IsEnabled(string key, bool defaultValue = false); }\n\n    public static class FeatureFlagKeys\n    {\n        public const string NewPolicy = \"new-policy\";\n        public const string Other = \"other\";\n    }\n\n    public class SutProvider<T> { public T Sut => default!; public D GetDependency<D>() => default!; }\n    public class BitAutoDataAttribute : Xunit.DataAttribute { public BitAutoDataAttribute(params object?[] values) { } }\n}\n\nnamespace Xunit\n{\n    public class DataAttribute : Attribute { }\n    public class TheoryAttribute : Attribute { }\n    public static class Assert { public static void Equal<T>(T a, T b) { } }\n}\n\nnamespace NSubstitute\n{\n    public static class Answers { public static void Returns<T>(this T call, T value) { } }\n    public static class Arg { public static T Any<T>() => default!; }\n}\n";

    private const string Product = "using Bit;\n\npublic class Policies\n{\n    private readonly IFeatureService _features;\n\n    public Policies(IFeatureService features)\n    {\n        _features = features;\n    }\n\n    public int Count(int users)\n    {\n        if (_features.IsEnabled(FeatureFlagKeys.NewPolicy))\n        {\n            return users;\n        }\n\n        return 0;\n    }\n}\n";

    private const string Head = "using Bit;\nusing NSubstitute;\nusing Xunit;\n\npublic class PoliciesTests\n{\n";
    private const string On = "    [Theory, BitAutoData]\n    public void Count_WhenOn(SutProvider<Policies> sutProvider, int users)\n    {\n@        Assert.Equal(users, sutProvider.Sut.Count(users));\n    }\n";
    private const string Off = "    [Theory]\n    [BitAutoData]\n    public void Count_WhenOff(SutProvider<Policies> sutProvider, int users)\n    {\n@        Assert.Equal(0, sutProvider.Sut.Count(users));\n    }\n";
    private const string Set = "        sutProvider.GetDependency<IFeatureService>()\n            .IsEnabled(FeatureFlagKeys.NewPolicy)\n            .Returns(@);\n\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Product_and_tests(bool on)
    {
        var tests = Head + On.Replace("@", Set.Replace("@", "true", StringComparison.Ordinal), StringComparison.Ordinal) + "\n" + Off.Replace("@", Set.Replace("@", "false", StringComparison.Ordinal), StringComparison.Ordinal) + "}\n";
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", "global using System;\n"), ("/App/Service.cs", Service), ("/App/Policies.cs", Product), ("/App/PoliciesTests.cs", tests));
        var id = solution.ProjectIds.Single();
        solution = solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\nflag_analyzers.key_parameters = Bit.IFeatureService.IsEnabled(key)\n"), filePath: "/App/.globalconfig");
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("new-policy", on ? FlagOutcome.Enabled : FlagOutcome.Disabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        Assert.Equal("using Bit;\nusing Xunit;\n\npublic class PoliciesTests\n{\n" + (on ? On : Off).Replace("@", "", StringComparison.Ordinal) + "}\n", await RemovalTest.TextOfAsync(result.Solution, "/App/PoliciesTests.cs"));
        Assert.Equal("public class Policies\n{\n    public int Count(int users)\n    {\n        return " + (on ? "users" : "0") + ";\n    }\n}\n", await RemovalTest.TextOfAsync(result.Solution, "/App/Policies.cs"));
        Assert.DoesNotContain("NewPolicy", await RemovalTest.TextOfAsync(result.Solution, "/App/Service.cs"), StringComparison.Ordinal);
        Assert.Equal(0, result.Count(RemovalStatus.Left));
    }
}
