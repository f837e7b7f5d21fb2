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
}
