using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Members that more than their own type can name.</summary>
public class ReachTests
{
    private const string Wrapper = "internal static class Features { internal static bool IsNew(string user) => F; }\n";

    [Fact]
    public Task Internal_wrapper_goes_with_its_class() =>
        FileTest.OffAsync(
            Wrapper + "\nclass C\n{\n    public int M(string user) => Features.IsNew(user) ? 1 : 2;\n}\n",
            "class C\n{\n    public int M(string user) => 2;\n}\n");

    [Fact]
    public Task Argument_with_an_effect_outlives_the_wrapper() =>
        FileTest.OnAsync(
            Wrapper + "\nclass C\n{\n    public int M()\n    {\n        if (Features.IsNew(Name()))\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n\n    public string Name() => \"\";\n}\n",
            "class C\n{\n    public int M()\n    {\n        Name();\n        return 1;\n    }\n\n    public string Name() => \"\";\n}\n");

    [Fact]
    public async Task Public_wrapper_stays_and_is_reported_but_its_readers_are_folded()
    {
        var (texts, result) = await ProjectsTest.RunAsync(
            FlagOutcome.Enabled,
            ("Lib", "public static class Features\n{\n    public static bool IsNew => F;\n}\n"),
            ("App", "class C\n{\n    int M() => Features.IsNew ? 1 : 2;\n}\n"));
        Assert.Equal(["public static class Features\n{\n    public static bool IsNew => true;\n}\n", "class C\n{\n    int M() => 1;\n}\n"], texts);
        var site = Assert.Single(result.Sites, static site => site.Path == "/Lib/Code.cs");
        Assert.Equal(RemovalStatus.Partly, site.Status);
        Assert.Contains("'IsNew'", site.Reason);
    }

    [Fact]
    public async Task Internal_wrapper_goes_where_the_friend_is_in_the_solution()
    {
        var (texts, _) = await ProjectsTest.RunAsync(
            FlagOutcome.Enabled,
            ("Lib", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\ninternal static class Features\n{\n    internal static bool IsNew => F;\n    internal static int Count => 1;\n}\n"),
            ("App", "class C\n{\n    int M() => Features.IsNew ? Features.Count : 2;\n}\n"));
        Assert.Equal("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\ninternal static class Features\n{\n    internal static int Count => 1;\n}\n", texts[0]);
        Assert.Equal("class C\n{\n    int M() => Features.Count;\n}\n", texts[1]);
    }

    [Fact]
    public async Task Internal_wrapper_stays_where_a_friend_is_elsewhere()
    {
        var (texts, _) = await ProjectsTest.RunAsync(
            FlagOutcome.Enabled,
            ("Lib", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Elsewhere\")]\ninternal static class Features\n{\n    internal static bool IsNew => F;\n}\n\nclass C\n{\n    int M(bool on) => on ? 1 : 2;\n    internal int N() => Features.IsNew ? 3 : 4;\n}\n"));
        Assert.Contains("internal static bool IsNew => true;", texts[0]);
        Assert.Contains("N() => 3;", texts[0]);
    }

    [Theory]
    [InlineData("class Features { static Features() { } public static bool Is => F; public bool IsNew => Is && State.Value; }")]
    [InlineData("class Features { internal bool IsNew { get; set; } = F; }")]
    [InlineData("class Features { public bool IsNew { get; private set; } = F; }")]
    [InlineData("class Features { [Obsolete] internal bool IsNew => F; }")]
    public async Task Wrapper_that_may_give_something_else_is_not_followed(string wrapper)
    {
        var text = await RemovalTest.RewriteAsync(wrapper + "\n\nclass C\n{\n    #pragma warning disable CS0612\n    int M(Features f) => f.IsNew ? 1 : 2;\n}\n", FlagOutcome.Enabled);
        Assert.Contains("f.IsNew ? 1 : 2", text);
        Assert.Contains("true", text);
    }

    [Fact]
    public Task Internal_method_loses_a_parameter_that_is_always_the_same() =>
        FileTest.OnAsync(
            "class Prices\n{\n    internal static int Of(int n, bool isNew) => isNew ? n : 0;\n}\n\nclass C\n{\n    int M() => Prices.Of(1, F) + Prices.Of(isNew: true, n: 2);\n}\n",
            "class Prices\n{\n    internal static int Of(int n) => n;\n}\n\nclass C\n{\n    int M() => Prices.Of(1) + Prices.Of(n: 2);\n}\n");

    [Fact]
    public Task Constructor_loses_a_parameter_that_is_always_the_same() =>
        FileTest.OnAsync(
            "class Cart\n{\n    private readonly bool _isNew;\n\n    internal Cart(bool isNew)\n    {\n        _isNew = isNew;\n    }\n\n    internal int M() => _isNew ? 1 : 2;\n}\n\nclass C\n{\n    int M() => new Cart(F).M();\n}\n",
            "class Cart\n{\n    internal int M() => 1;\n}\n\nclass C\n{\n    int M() => new Cart().M();\n}\n");

    [Theory]
    [InlineData("Activator.CreateInstance(typeof(Cart), false)")]
    [InlineData("Make<Cart>()")]
    [InlineData("new Cart(false)")]
    public async Task Constructor_that_gets_something_else_keeps_its_parameter(string other)
    {
        var text = await RemovalTest.RewriteAsync(
            "class Cart\n{\n    private readonly bool _isNew;\n\n    internal Cart(bool isNew) => _isNew = isNew;\n\n    internal int M() => _isNew ? 1 : 2;\n}\n\nclass C\n{\n    object? Make<T>() => null;\n    int M() => new Cart(F).M();\n    object? N() => " + other + ";\n}\n",
            FlagOutcome.Enabled);
        Assert.Contains("Cart(bool isNew) => _isNew = isNew;", text);
        Assert.Contains("new Cart(true).M()", text);
    }

    [Theory]
    [InlineData("int Use(C c) => 1; int N(IFlagService f) => Use(new(f));", "Use(new())")]
    [InlineData("class D : C { public D(IFlagService f, int n) : base(f) { Console.Write(n); } }", "public D(int n) { Console.Write(n); }")]
    public async Task Calls_that_do_not_name_the_type_lose_the_argument_too(string caller, string after)
    {
        var solution = RemovalTest.CreateSolution(
            ("/App/Prelude.cs", RemovalTest.Prelude),
            ("/App/C.cs", "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\nclass C\n{\n    private readonly IFlagService _flags;\n\n    public C(IFlagService flags) => _flags = flags;\n\n    public int M() => _flags.IsF ? 1 : 2;\n}\npartial class Other\n{\n}\n"),
            ("/App/Code.cs", "partial class Other\n{\n    " + caller + "\n}\n"));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        Assert.Contains(after, await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
    }

    [Theory]
    [InlineData("Activator.CreateInstance(typeof(C), f)")]
    [InlineData("Make(typeof(C), f)")]
    public async Task Constructor_that_reflection_calls_keeps_the_service(string call)
    {
        var text = await RemovalTest.RewriteAsync(
            "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\nclass C\n{\n    private readonly IFlagService _flags;\n\n    public C(IFlagService flags) => _flags = flags;\n\n    public int M() => _flags.IsF ? 1 : 2;\n    static object? Make(IFlagService f) => " + call + ";\n    static object? Make(Type type, params object[] values) => null;\n}\n",
            FlagOutcome.Enabled);
        Assert.Contains("public C(IFlagService flags)", text);
    }

    [Fact]
    public async Task Member_that_a_string_names_stays()
    {
        var text = await RemovalTest.RewriteAsync("[System.Diagnostics.DebuggerDisplay(\"{IsNew}\")]\nclass C\n{\n    private bool IsNew => F;\n    public int M() => IsNew ? 1 : 2;\n}\n", FlagOutcome.Enabled);
        Assert.Contains("private bool IsNew => true;", text);
    }

    [Fact]
    public async Task Class_that_a_string_names_stays()
    {
        var text = await RemovalTest.RewriteAsync("namespace My { internal class Old { public int N() => 1; } }\n\nclass C\n{\n    public int M() => F ? 1 : new My.Old().N();\n    public object? T() => Type.GetType(\"My.Old, App\");\n}\n", FlagOutcome.Enabled);
        Assert.Contains("class Old", text);
    }

    [Fact]
    public async Task Member_that_a_test_asserts_stays_where_it_is_public()
    {
        var text = await RemovalTest.RewriteAsync("public class C\n{\n    public bool IsNew => F;\n}\n\nstatic class Assert { public static void True(bool value) { } }\n\nclass Tests\n{\n    void T() => Assert.True(new C().IsNew);\n}\n", FlagOutcome.Enabled);
        Assert.Contains("Assert.True(new C().IsNew)", text);
    }

    [Fact]
    public Task Helper_and_class_of_the_dead_branch_go_where_they_are_internal() =>
        FileTest.OnAsync(
            "static class Helper\n{\n    internal static int Old() => 1;\n    internal static int Unused() => 2;\n}\n\ninternal class OldWay\n{\n    public int M() => 3;\n}\n\nclass C\n{\n    public int M() => F ? 1 : Helper.Old() + new OldWay().M();\n}\n",
            "static class Helper\n{\n    internal static int Unused() => 2;\n}\n\nclass C\n{\n    public int M() => 1;\n}\n");

    [Theory]
    [InlineData("internal class OldWay : IWay { public int M() => 3; }", "new OldWay().M()")]
    [InlineData("public class OldWay { public int M() => 3; }", "new OldWay().M()")]
    [InlineData("internal class OldWay { [Obsolete] public int N() => 3; public int M() => 3; }", "new OldWay().M()")]
    [InlineData("internal static class OldWay { public static int M() => 3; public static int Unused() => 3; }", "OldWay.M()")]
    public async Task Class_of_the_dead_branch_stays_where_something_else_may_want_it(string old, string use)
    {
        var text = await RemovalTest.RewriteAsync("interface IWay { int M(); }\n" + old + "\n\nclass C\n{\n    public int M() => F ? 1 : " + use + ";\n}\n", FlagOutcome.Enabled);
        Assert.Contains("class OldWay", text);
        Assert.Contains("M() => 1;", text);
    }

    [Fact]
    public Task Base_call_goes_with_its_only_argument() =>
        FileTest.OnAsync(
            "class B\n{\n    private readonly bool _on;\n\n    protected internal B(bool on) => _on = on;\n\n    public int M() => _on ? 1 : 2;\n}\n\nclass D : B\n{\n    public D() : base(F)\n    {\n    }\n}\n",
            "class B\n{\n    protected internal B() { }\n\n    public int M() => 1;\n}\n\nclass D : B\n{\n}\n");

    [Fact]
    public Task Parameter_that_is_handed_on_to_itself_goes() =>
        FileTest.OnAsync(
            "class C\n{\n    private int Sum(bool on, int n) => n == 0 ? (on ? 1 : 2) : Sum(on, n - 1);\n    public int M() => Sum(F, 3);\n}\n",
            "class C\n{\n    private int Sum(int n) => n == 0 ? 1 : Sum(n - 1);\n    public int M() => Sum(3);\n}\n");

    [Fact]
    public async Task Parameter_whose_argument_may_throw_stays()
    {
        var text = await RemovalTest.RewriteAsync("class C\n{\n    private int Old(int n) => F ? 1 : n;\n    public int M(string? s) => Old(s!.Length);\n}\n", FlagOutcome.Enabled);
        Assert.Contains("Old(s!.Length)", text);
    }
}
