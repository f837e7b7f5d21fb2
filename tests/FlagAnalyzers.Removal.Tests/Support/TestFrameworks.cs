using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Test code over the shapes of the usual test and mock libraries. The flag is <c>IFlags.F</c>, or the key <c>f</c>.</summary>
internal static class TestFrameworks
{
    private const string Stubs = """
        using System.Linq.Expressions;

        namespace Xunit
        {
            public class FactAttribute : Attribute { public string? DisplayName { get; set; } public string? Skip { get; set; } }
            public class TheoryAttribute : FactAttribute { }
            public abstract class DataAttribute : Attribute { public string? Skip { get; set; } }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public class InlineDataAttribute : DataAttribute { public InlineDataAttribute(params object?[]? data) { } public string? TestDisplayName { get; set; } }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public class MemberDataAttribute : DataAttribute { public MemberDataAttribute(string name) { } }
            [AttributeUsage(AttributeTargets.Method)]
            public class CombinatorialDataAttribute : DataAttribute { }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public class BitAutoDataAttribute : DataAttribute { public BitAutoDataAttribute(params object?[] data) { } }
            public static class Assert { public static void Equal<T>(T a, T b) { } public static void True(bool b) { } public static void False(bool b) { } }
        }

        namespace NUnit.Framework
        {
            public class TestAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public class TestCaseAttribute : Attribute { public TestCaseAttribute(params object?[]? data) { } public object? ExpectedResult { get; set; } }
            public class TestCaseSourceAttribute : Attribute { public TestCaseSourceAttribute(string name) { } }
            public class ValuesAttribute : Attribute { }
            public class SetUpAttribute : Attribute { }
        }

        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class TestMethodAttribute : Attribute { public TestMethodAttribute() { } public TestMethodAttribute(string name) { } }
            public class DataTestMethodAttribute : TestMethodAttribute { }
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public class DataRowAttribute : Attribute { public DataRowAttribute(object? first, params object?[] more) { } public string? DisplayName { get; set; } }
        }

        namespace Moq
        {
            public class Mock<T> where T : class
            {
                public T Object => null!;
                public ISetup<T, R> Setup<R>(Expression<Func<T, R>> call) => null!;
                public ISetup<T, R> SetupSequence<R>(Expression<Func<T, R>> call) => null!;
                public void Verify<R>(Expression<Func<T, R>> call, Func<int> times) { }
            }
            public static class Mock { public static T Of<T>() where T : class => null!; public static T Of<T>(Expression<Func<T, bool>> call) where T : class => null!; }
            public interface ISetup<T, R> { ISetup<T, R> Returns(R value); ISetup<T, R> Returns(Func<R> value); void Verifiable(); }
            public static class Async { public static void ReturnsAsync<T, R>(this ISetup<T, Task<R>> setup, R value) { } }
            public static class It { public static T IsAny<T>() => default!; }
            public static class Times { public static int Once() => 1; }
        }

        namespace NSubstitute
        {
            public static class Substitute { public static T For<T>() where T : class => null!; }
            public static class Answers
            {
                public static void Returns<T>(this T call, T value, params T[] more) { }
                public static void Returns<T>(this Task<T> call, T value, params T[] more) { }
                public static void ReturnsForAnyArgs<T>(this T call, T value) { }
                public static T Received<T>(this T substitute, int count = 1) => substitute;
            }
            public static class Arg { public static T Any<T>() => default!; }
        }

        namespace FakeItEasy
        {
            public static class A { public static T Fake<T>() => default!; public static Call<T> CallTo<T>(Expression<Func<T>> call) => null!; }
            public class Call<T> { public Call<T> Returns(T value) => this; public void MustHaveHappened() { } }
        }

        namespace Microsoft.FeatureManagement
        {
            public interface IFeatureManager { Task<bool> IsEnabledAsync(string feature); }
        }

        public interface IFlags { [FlagAnalyzers.Flag("f")] bool F { get; } [FlagAnalyzers.Flag("other")] bool Other { get; } [FlagAnalyzers.Flag("color")] Color Hue { get; } }

        public class FlagsStub : IFlags
        {
            [FlagAnalyzers.Flag("f")] public bool F { get; set; }
            [FlagAnalyzers.Flag("other")] public bool Other { get; set; }
            [FlagAnalyzers.Flag("color")] public Color Hue { get; set; }
        }

        public static class Flags
        {
            public static IDisposable Override([FlagAnalyzers.FlagKey] string key, bool value) => null!;
            public static class Keys { [FlagAnalyzers.Flag("f")] public const string F = "f"; }
        }

        public interface IFeatureService { bool IsEnabled([FlagAnalyzers.FlagKey] string key); }
        public class SutProvider<T> { public T Sut => default!; public D GetDependency<D>() => default!; }
        public class Cart { public Cart(IFlags flags) { Flags = flags; } public IFlags Flags { get; } public int Run() => 1; }

        """;

    private const string Usings = "using Xunit;\n\npublic class CartTests\n{\n";

    /// <summary>Members of a test class.</summary>
    public static async Task<FlagRemovalResult> MembersAsync(string before, string after, FlagOutcome outcome)
    {
        var usings = "using NUnit.Framework;\nusing Microsoft.VisualStudio.TestTools.UnitTesting;\nusing Moq;\nusing NSubstitute;\nusing FakeItEasy;\nusing Microsoft.FeatureManagement;\nusing Assert = Xunit.Assert;\n";
        var (text, result, _) = await RunAsync(usings + Usings + Indent(before) + "}\n", outcome);
        Assert.Equal(Indent(after), text[(text.IndexOf("{\n", StringComparison.Ordinal) + 2)..text.LastIndexOf('}')]);
        return result;
    }

    public static async Task OnAsync(string before, string after) => await MembersAsync(before, after, FlagOutcome.Enabled);

    public static async Task OffAsync(string before, string after) => await MembersAsync(before, after, FlagOutcome.Disabled);

    /// <summary>A test that stays as it is, with the reason.</summary>
    public static async Task StaysAsync(string code, string reason, FlagOutcome? outcome = null)
    {
        var result = await MembersAsync(code, code, outcome ?? FlagOutcome.Enabled);
        Assert.Contains(result.Sites, site => site.Status == RemovalStatus.Left && site.Path == "/App/Code.cs" && site.Reason!.Contains(reason, StringComparison.Ordinal));
    }

    public static async Task<(string Text, FlagRemovalResult Result, Microsoft.CodeAnalysis.Solution Before)> RunAsync(string code, FlagOutcome outcome, params (string Path, string Text)[] more)
    {
        (string, string)[] files = [("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Stubs.cs", Stubs), ("/App/Code.cs", code), .. more];
        var solution = RemovalTest.CreateSolution(files);
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(RemovalTest.Key, outcome));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        return (result.Solution.GetDocumentIdsWithFilePath("/App/Code.cs").IsEmpty ? "" : await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"), result, solution);
    }

    private static string Indent(string members) =>
        string.Concat(members.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : "    " + line + "\n"));
}
