using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Members that anybody may call and that only return the flag.</summary>
public class WrapperTests
{
    private const string Moq = """
        public class Mock<T> { public T Object => default!; public Answer<R> Setup<R>(Func<T, R> call) => new(); }
        public class Answer<R> { public void Returns(R value) { } }
        """;

    [Theory]
    [InlineData("internal static class Features\n{\n    internal static bool IsOn() => F;\n\n    public static int Keep;\n}\n", "Features.IsOn()")]
    [InlineData("internal static class Features\n{\n    public static bool IsOn { get; } = F;\n\n    public static int Keep;\n}\n", "Features.IsOn")]
    [InlineData("internal static class Features\n{\n    public static readonly bool IsOn = F;\n\n    public static int Keep;\n}\n", "Features.IsOn")]
    [InlineData("internal static class Features\n{\n    public static bool IsOn(this string user)\n    {\n        return F;\n    }\n\n    public static int Keep;\n}\n", "name.IsOn()")]
    public async Task Wrapper_of_the_own_assembly_goes(string features, string read)
    {
        var (result, texts) = await RunAsync(OutputKind.DynamicallyLinkedLibrary, features, $"class C\n{{\n    public int M(string name) => {read} ? 1 : 2;\n}}\n");
        Assert.Equal("internal static class Features\n{\n    public static int Keep;\n}\n", texts[0]);
        Assert.Equal("class C\n{\n    public int M(string name) => 1;\n}\n", texts[1]);
        Assert.Equal(1, result.Count(RemovalStatus.Rewritten));
    }

    [Theory]
    [InlineData("public static class Features\n{\n    public static bool IsOn() => F;\n}\n", "public static class Features\n{\n    public static bool IsOn() => true;\n}\n", "Features.IsOn()")]
    [InlineData("public class Features\n{\n    public virtual bool IsOn() => F;\n}\n", "public class Features\n{\n    public virtual bool IsOn() => true;\n}\n", "new Features().IsOn()")]
    public async Task Wrapper_that_others_may_use_stays_and_says_so(string features, string after, string read)
    {
        var (result, texts) = await RunAsync(OutputKind.DynamicallyLinkedLibrary, features, $"class C\n{{\n    public int M() => {read} ? 1 : 2;\n}}\n");
        Assert.Equal(after, texts[0]);
        var site = Assert.Single(result.Sites);
        Assert.Equal(RemovalStatus.Partly, site.Status);
        Assert.Contains("outside of the solution", site.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Assert.True(features.IsOn());")]
    [InlineData("var result = features.IsOn();\n        Assert.True(result);")]
    public async Task Wrapper_that_a_test_checks_is_still_asked(string check)
    {
        const string Code = "class Assert { public static void True(bool value) { } }\n\nclass T\n{\n    public void M(Features features)\n    {\n        @\n    }\n}\n";
        var code = Code.Replace("@", check, StringComparison.Ordinal);
        var (_, texts) = await RunAsync(OutputKind.DynamicallyLinkedLibrary, "public class Features\n{\n    public bool IsOn() => F;\n}\n", code);
        Assert.Equal("public class Features\n{\n    public bool IsOn() => true;\n}\n", texts[0]);
        Assert.Equal(code, texts[1]);
    }

    [Fact]
    public async Task Member_that_gives_something_of_its_own_is_no_wrapper()
    {
        var (result, texts) = await RunAsync(
            OutputKind.DynamicallyLinkedLibrary,
            "public class Pages\n{\n    public string Address() => F ? \"/new\" : \"/old\";\n}\n",
            "class C\n{\n    public string M(Pages pages) => pages.Address();\n}\n");
        Assert.Equal("public class Pages\n{\n    public string Address() => \"/new\";\n}\n", texts[0]);
        Assert.Equal("class C\n{\n    public string M(Pages pages) => pages.Address();\n}\n", texts[1]);
        Assert.Equal(RemovalStatus.Rewritten, Assert.Single(result.Sites).Status);
    }

    [Fact]
    public async Task Interface_goes_with_its_implementation_in_a_program()
    {
        var (_, texts) = await RunAsync(
            OutputKind.ConsoleApplication,
            "public interface IFeatures\n{\n    /// <summary>On?</summary>\n    bool IsOn();\n\n    bool IsOther();\n}\n\npublic class Features : IFeatures\n{\n    public bool IsOn()\n    {\n        return F;\n    }\n\n    public bool IsOther() => Other;\n}\n",
            "public class C\n{\n    private readonly IFeatures _features;\n    private readonly string _name;\n\n    public C(IFeatures features, string name)\n    {\n        _features = features;\n        _name = name;\n    }\n\n    public string M() => _features.IsOn() ? _name : \"\";\n\n    public static void Main() { }\n}\n");
        Assert.Equal("public interface IFeatures\n{\n    bool IsOther();\n}\n\npublic class Features : IFeatures\n{\n    public bool IsOther() => Other;\n}\n", texts[0]);
        Assert.Equal("public class C\n{\n    private readonly string _name;\n\n    public C(string name)\n    {\n        _name = name;\n    }\n\n    public string M() => _name;\n\n    public static void Main() { }\n}\n", texts[1]);
    }

    [Theory]
    [InlineData("class Fake : IFeatures { public bool IsOn() => throw new NotImplementedException(); }\n", true)]
    [InlineData("class Fake : IFeatures { public bool IsOn() { return true; } }\n", true)]
    [InlineData("class Fake : IFeatures { bool IFeatures.IsOn() => F; }\n", true)]
    [InlineData("class Fake : Features { }\n", true)]
    [InlineData("class Fake : IFeatures { public bool IsOn() => false; }\n", false)]
    [InlineData("class Fake : IFeatures { public bool Value; public bool IsOn() => Value; }\n", false)]
    [InlineData("class Fake : Features, IFeatures { bool IFeatures.IsOn() => State.Value; }\n", false)]
    [InlineData("interface IMore : IFeatures { }\nclass Base { public bool IsOn() => State.Value; }\nclass Fake : Base, IMore { }\n", false)]
    public async Task Callers_follow_where_every_implementation_agrees(string other, bool follows)
    {
        const string Code = "class C\n{\n    public int M(IFeatures features) => features.IsOn() ? 1 : 2;\n}\n";
        var (result, texts) = await RunAsync(
            OutputKind.DynamicallyLinkedLibrary, "interface IFeatures { bool IsOn(); }\nclass Features : IFeatures { public bool IsOn() => F; }\n", Code, other);
        Assert.Equal(follows ? Code.Replace("features.IsOn() ? 1 : 2", "1", StringComparison.Ordinal) : Code, texts[1]);
        Assert.Equal(!follows, result.Sites.Any(site => site.Status == RemovalStatus.Partly && site.Reason!.Contains("may give something else", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("class Special : Features { public override bool IsOn => F; }\n", true)]
    [InlineData("class Special : Features { public override bool IsOn => State.Value; }\n", false)]
    public async Task Virtual_member_is_followed_through_its_overrides(string other, bool follows)
    {
        const string Code = "class C\n{\n    public int M(Features features) => features.IsOn ? 1 : 2;\n}\n";
        var (_, texts) = await RunAsync(OutputKind.DynamicallyLinkedLibrary, "class Features { public virtual bool IsOn => F; }\n", Code, other);
        Assert.Equal(follows ? Code.Replace("features.IsOn ? 1 : 2", "1", StringComparison.Ordinal) : Code, texts[1]);
    }

    [Fact]
    public async Task Awaited_wrapper_is_followed()
    {
        var (_, texts) = await RunAsync(
            OutputKind.DynamicallyLinkedLibrary,
            "interface IFeatures\n{\n    Task<bool> IsOnAsync();\n\n    int Keep { get; }\n}\n\nclass Features : IFeatures\n{\n    public Task<bool> IsOnAsync() => Task.FromResult(F);\n\n    public int Keep => 1;\n}\n",
            "class C\n{\n    public async Task<int> M(IFeatures features, Task<int> other)\n    {\n        if (!await features.IsOnAsync().ConfigureAwait(false))\n        {\n            return 0;\n        }\n\n        return await other;\n    }\n}\n");
        Assert.Equal("interface IFeatures\n{\n    int Keep { get; }\n}\n\nclass Features : IFeatures\n{\n    public int Keep => 1;\n}\n", texts[0]);
        Assert.Equal("class C\n{\n    public async Task<int> M(IFeatures features, Task<int> other)\n    {\n        return await other;\n    }\n}\n", texts[1]);
    }

    [Theory]
    [InlineData("public bool IsOn { get; set; } = F;", "new Features { IsOn = false }.IsOn")]
    [InlineData("public bool IsOn(bool other) => F && other;", "new Features().IsOn(true)")]
    [InlineData("[Obsolete] public bool IsOn => F;", "new Features().IsOn")]
    public async Task Member_that_gives_more_than_the_flag_is_not_followed(string member, string read)
    {
        var code = $"class C\n{{\n#pragma warning disable\n    public int M() => {read} ? 1 : 2;\n}}\n";
        var (_, texts) = await RunAsync(OutputKind.DynamicallyLinkedLibrary, $"class Features {{ {member} }}\n", code);
        Assert.Equal(code, texts[1]);
    }

    [Theory]
    [InlineData("features?.IsOn ?? false")]
    [InlineData("features is { IsOn: true }")]
    [InlineData("nameof(features.IsOn).Length > 2")]
    public async Task Wrapper_stays_while_something_names_it(string read)
    {
        var code = $"class C\n{{\n    public bool M(Features? features) => {read};\n}}\n".Replace("nameof(features.", "nameof(Features.", StringComparison.Ordinal);
        var (_, texts) = await RunAsync(OutputKind.DynamicallyLinkedLibrary, "class Features\n{\n    internal bool IsOn => F;\n}\n", code);
        Assert.Equal("class Features\n{\n    internal bool IsOn => true;\n}\n", texts[0]);
        Assert.Equal(code, texts[1]);
    }

    [Fact]
    public async Task Mock_of_a_wrapper_is_arranged_no_more()
    {
        var (result, texts) = await RunAsync(
            OutputKind.DynamicallyLinkedLibrary,
            "public interface IFeatures { bool IsOn(); }\npublic class Features : IFeatures { public bool IsOn() => F; }\n" + Moq,
            "class Tests\n{\n    public int On(Mock<IFeatures> features)\n    {\n        features.Setup(f => f.IsOn()).Returns(true);\n        return Run(features.Object);\n    }\n\n    public int Off(Mock<IFeatures> features)\n    {\n        features.Setup(f => f.IsOn()).Returns(false);\n        return 0;\n    }\n\n    private int Run(IFeatures features) => features.IsOn() ? 1 : 2;\n}\n");
        Assert.Contains("    public int On(Mock<IFeatures> features)\n    {\n        return Run();\n", texts[1], StringComparison.Ordinal);
        Assert.Contains("private int Run() => 1;", texts[1], StringComparison.Ordinal);
        Assert.Contains(result.Sites, static site => site.Status == RemovalStatus.Left && site.Path == "/App/1.cs");
    }

    [Fact]
    public async Task Callers_in_other_projects_follow()
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude.Replace("global using static Host;", "global using static Host;\n[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Web\")]", StringComparison.Ordinal)), ("/App/0.cs", "internal static class Features\n{\n    internal static bool IsOn => F;\n}\n"));
        var id = ProjectId.CreateNewId();
        var app = solution.Projects.Single();
        solution = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Web", "Web", LanguageNames.CSharp, compilationOptions: app.CompilationOptions, parseOptions: app.ParseOptions, metadataReferences: app.MetadataReferences, projectReferences: [new ProjectReference(app.Id)]))
            .AddDocument(DocumentId.CreateNewId(id), "Page.cs", "class Page\n{\n    public int M() => Features.IsOn ? 1 : 2;\n}\n", filePath: "/Web/Page.cs");
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        Assert.Equal("class Page\n{\n    public int M() => 1;\n}\n", await RemovalTest.TextOfAsync(result.Solution, "/Web/Page.cs"));
        Assert.Empty(result.Solution.GetDocumentIdsWithFilePath("/App/0.cs"));
    }

    private static async Task<(FlagRemovalResult Result, string[] Texts)> RunAsync(OutputKind kind, params string[] files)
    {
        var solution = RemovalTest.CreateSolution(kind, [("/App/Prelude.cs", RemovalTest.Prelude), .. files.Select(static (text, index) => ($"/App/{index}.cs", text))]);
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        var texts = new string[files.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = result.Solution.GetDocumentIdsWithFilePath($"/App/{i}.cs").IsEmpty ? "" : await RemovalTest.TextOfAsync(result.Solution, $"/App/{i}.cs");
        }

        return (result, texts);
    }
}
