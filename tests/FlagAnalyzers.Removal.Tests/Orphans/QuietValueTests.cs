namespace FlagAnalyzers.Removal.Tests;

/// <summary>Values that only the dead branch used, and that nobody misses.</summary>
public class QuietValueTests
{
    [Fact]
    public Task Space_on_the_stack_goes() => MethodTest.BodyAsync("Span<char> s = stackalloc char[4];\nif (!F) Use(s.Length);", "", "Span<char> s = stackalloc char[4];\nUse(s.Length);");

    [Theory]
    [InlineData("string[]", "{ \"a\", \"b\" }")]
    [InlineData("int[]", "new int[16]")]
    [InlineData("string[]", "new[] { \"a\" }")]
    [InlineData("Dictionary<string, int>", "new() { [\"a\"] = 1 }")]
    [InlineData("HashSet<string>", "new(StringComparer.Ordinal) { \"a\" }")]
    [InlineData("System.Text.RegularExpressions.Regex", "new(\"a+\")")]
    [InlineData("TimeSpan", "TimeSpan.FromSeconds(3)")]
    [InlineData("Old", "new Old { Size = 3, Names = { \"a\" } }")]
    [InlineData("Keeper", "new Keeper(new Old())")]
    public Task Static_field_of_the_dead_branch_goes(string type, string value) =>
        FileTest.OnAsync(
            Types + "class C\n{\n    private static readonly " + type + " Value = " + value + ";\n\n    public int M() => F ? 1 : Value.GetHashCode();\n}\n",
            Types + "class C\n{\n    public int M() => 1;\n}\n");

    [Theory]
    [InlineData("Loud", "new Loud()")]
    [InlineData("Keeper", "new Keeper(Loud.Make())")]
    [InlineData("int[]", "new int[Loud.Count()]")]
    [InlineData("Uri", "new Uri(Loud.Address)")]
    [InlineData("System.Text.RegularExpressions.Regex", "new(Loud.Address)")]
    public Task Effect_keeps_the_field(string type, string value) =>
        FileTest.OnAsync(
            Types + "class C\n{\n    private static readonly " + type + " Value = " + value + ";\n\n    public int M() => F ? 1 : Value.GetHashCode();\n}\n",
            Types + "class C\n{\n    private static readonly " + type + " Value = " + value + ";\n\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Service_that_is_made_where_none_is_given_goes() =>
        FileTest.OnAsync(
            "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\n\nclass FlagService : IFlagService { public bool IsF => false; }\n\nclass C\n{\n    private readonly IFlagService _flags;\n\n    public C(IFlagService? flags = null)\n    {\n        _flags = flags ?? new FlagService();\n    }\n\n    public int M() => _flags.IsF ? 1 : 2;\n}\n",
            "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\n\nclass FlagService : IFlagService { public bool IsF => false; }\n\nclass C\n{\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Class_that_a_container_makes_goes_with_its_parameter() =>
        FileTest.OnAsync(
            Types + "static class Setup { public static void Add<T>() where T : class { } public static void Run() => Add<C>(); }\n\nclass C\n{\n    private readonly Old _old;\n\n    public C(Old old)\n    {\n        _old = old;\n    }\n\n    public int M() => F ? 1 : _old.Size;\n}\n",
            Types + "static class Setup { public static void Add<T>() where T : class { } public static void Run() => Add<C>(); }\n\nclass C\n{\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Property_goes_with_what_initializers_give_it() =>
        FileTest.OnAsync(
            "class C\n{\n    private int Old { get; set; }\n    private int New { get; set; }\n\n    public static C A() => new C { Old = 1 };\n\n    public static C B() => new() { Old = 1, New = 2 };\n\n    public int M() => F ? New : Old;\n}\n",
            "class C\n{\n    private int New { get; set; }\n\n    public static C A() => new C();\n\n    public static C B() => new() { New = 2 };\n\n    public int M() => New;\n}\n");

    [Fact]
    public Task Partial_method_of_the_dead_branch_goes_with_both_parts() =>
        FileTest.OnAsync(
            "partial class C\n{\n    public int M()\n    {\n        if (!F) Old();\n        return 1;\n    }\n\n    partial void Old();\n}\n\npartial class C\n{\n    partial void Old() => Console.WriteLine();\n}\n",
            "partial class C\n{\n    public int M()\n    {\n        return 1;\n    }\n}\n\npartial class C\n{\n}\n");

    [Fact]
    public async Task Object_of_another_project_goes_with_its_parameter()
    {
        var (texts, _) = await ProjectsTest.RunAsync(
            FlagAnalyzers.Removal.FlagOutcome.Enabled,
            ("Shop", "public class Keeper\n{\n    private readonly string _name;\n    public List<int> Items { get; } = new();\n\n    public Keeper(string name) => _name = name;\n\n    public int Size => _name.Length;\n}\n"),
            ("Web", "class C\n{\n    private readonly Keeper _keeper;\n\n    public C(Keeper keeper)\n    {\n        _keeper = keeper;\n    }\n\n    public int M() => F ? 1 : _keeper.Size;\n}\n\nclass D\n{\n    public int M() => new C(new Keeper(\"a\")).M();\n}\n"));
        Assert.Equal("class C\n{\n    public int M() => 1;\n}\n\nclass D\n{\n    public int M() => new C().M();\n}\n", texts[1]);
    }

    private const string Types = """
        public class Old { public int Size { get; set; } public List<string> Names { get; } = new(); }

        public class Keeper { private readonly Old _old; public Keeper(Old old) { _old = old; } public int Size => _old.Size; }

        public class Loud { public static string Address = ""; public Loud() => Console.WriteLine(); public static Old Make() => throw new InvalidOperationException(); public static int Count() => 1; }


        """;
}
