namespace FlagAnalyzers.Removal.Tests;

public class SwitchTests
{
    [Fact]
    public Task Statement_over_the_flag() =>
        MethodTest.BodyAsync(
            "switch (F)\n{\n    case true:\n        A();\n        break;\n    default:\n        B();\n        break;\n}", "A();", "B();");

    [Fact]
    public Task When_clause_of_a_statement() =>
        MethodTest.BodyAsync(
            "switch (o)\n{\n    case string s when F:\n        Use(s);\n        break;\n    case int i:\n        Use(i);\n        break;\n}",
            "switch (o)\n{\n    case string s:\n        Use(s);\n        break;\n    case int i:\n        Use(i);\n        break;\n}",
            "switch (o)\n{\n    case int i:\n        Use(i);\n        break;\n}");

    [Fact]
    public Task Expression_over_the_flag() =>
        MethodTest.ExpressionAsync("F switch { true => 1, false => 2 }", "1", "2");

    [Fact]
    public Task When_clause_of_an_expression() =>
        MethodTest.ExpressionAsync(
            "o switch { string s when F => s.Length, string => 2, _ => 3 }", "o switch { string s => s.Length, _ => 3 }", "o switch { string => 2, _ => 3 }");

    [Fact]
    public Task Subsumed_arms_do_not_break_the_build() =>
        MethodTest.ExpressionAsync("o switch { null => 0, _ when F => 1, _ => 2 }", "o switch { null => 0, _ => 1 }", "o switch { null => 0, _ => 2 }");
}
