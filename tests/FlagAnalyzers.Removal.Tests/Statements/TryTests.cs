namespace FlagAnalyzers.Removal.Tests;

public class TryTests
{
    [Fact]
    public Task Handler_that_never_runs() =>
        MethodTest.BodyAsync(
            "try\n{\n    A();\n}\ncatch (ArgumentException) when (F)\n{\n    B();\n}\ncatch (FormatException)\n{\n    A();\n}",
            "try\n{\n    A();\n}\ncatch (ArgumentException)\n{\n    B();\n}\ncatch (FormatException)\n{\n    A();\n}",
            "try\n{\n    A();\n}\ncatch (FormatException)\n{\n    A();\n}");

    [Fact]
    public Task Only_handler_that_never_runs() =>
        MethodTest.BodyAsync("try\n{\n    A();\n}\ncatch (Exception) when (!F)\n{\n    B();\n}", "A();", "try\n{\n    A();\n}\ncatch (Exception)\n{\n    B();\n}");

    [Fact]
    public Task Handler_that_takes_what_the_next_one_took() =>
        MethodTest.BodyAsync(
            "try\n{\n    A();\n}\ncatch (Exception) when (F)\n{\n    B();\n}\ncatch (Exception)\n{\n    A();\n}",
            "try\n{\n    A();\n}\ncatch (Exception)\n{\n    B();\n}",
            "try\n{\n    A();\n}\ncatch (Exception)\n{\n    A();\n}");

    [Fact]
    public Task Handler_of_everything_after_one_that_takes_all() =>
        MethodTest.BodyAsync(
            "try\n{\n    A();\n}\ncatch (Exception) when (F)\n{\n    B();\n}\ncatch\n{\n    A();\n}",
            "try\n{\n    A();\n}\ncatch (Exception)\n{\n    B();\n}",
            "try\n{\n    A();\n}\ncatch\n{\n    A();\n}");

    [Fact]
    public Task Finally_outlives_an_empty_body() =>
        MethodTest.BodyAsync("try\n{\n    if (F)\n    {\n        A();\n    }\n}\nfinally\n{\n    B();\n}", "try\n{\n    A();\n}\nfinally\n{\n    B();\n}", "B();");

    [Theory]
    [InlineData("try\n{\n    return F;\n}\ncatch (Exception e)\n{\n    Use(e);\n    return false;\n}", "return true;")]
    [InlineData("bool on;\ntry { on = F; }\ncatch { on = false; }\n\nif (on)\n{\n    A();\n}\n\nreturn null;", "A();\n\nreturn null;")]
    [InlineData("try\n{\n    return F;\n}\ncatch (Exception e)\n{\n    Use(e);\n    return false;\n}\nfinally\n{\n    A();\n}", "try\n{\n    return true;\n}\nfinally\n{\n    A();\n}")]
    [InlineData("try\n{\n    return F && Eff();\n}\ncatch\n{\n    return false;\n}", "try\n{\n    return Eff();\n}\ncatch\n{\n    return false;\n}")]
    [InlineData("try\n{\n    A();\n    return F;\n}\ncatch\n{\n    return false;\n}", "try\n{\n    A();\n    return true;\n}\ncatch\n{\n    return false;\n}")]
    public Task Nothing_is_caught_where_only_the_read_was_tried(string before, string after) => MethodTest.AllAsync(before, after);

    [Fact]
    public Task Helper_that_catches_around_the_read_only_gives_it() => FileTest.OnAsync(
        "class C\n{\n    public int M() => IsOn() ? 1 : 2;\n\n    private static bool IsOn()\n    {\n        try\n        {\n            return F;\n        }\n        catch (Exception e)\n        {\n            Console.WriteLine(e);\n            return false;\n        }\n    }\n}\n",
        "class C\n{\n    public int M() => 1;\n}\n");
}
