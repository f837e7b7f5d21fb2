namespace FlagAnalyzers.Removal.Tests;

public class SwitchTests
{
    [Fact]
    public Task Statement_over_the_flag() =>
        MethodTest.BodyAsync(
            "switch (F)\n{\n    case true:\n        A();\n        break;\n    default:\n        B();\n        break;\n}", "A();", "B();");

    [Fact]
    public Task Return_at_the_end_of_what_is_chosen_goes() =>
        MethodTest.VoidAsync("switch (F)\n{\n    case true:\n        A();\n        return;\n    default:\n        B();\n        break;\n}\n\nB();", "A();");

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

    [Theory]
    [InlineData("A(); switch (F) { case true: A(); break; default: B(); break; }", "A(); A();", "A(); B();")]
    [InlineData("switch (F)\n{\n    case true when x:\n        A();\n        break;\n    case true:\n        B();\n        break;\n    default:\n        Use(1);\n        break;\n}",
        "switch (true)\n{\n    case true when x:\n        A();\n        break;\n    case true:\n        B();\n        break;\n}", "Use(1);")]
    [InlineData("switch ((F, count))\n{\n    case (true, 1):\n        A();\n        break;\n    case (false, _):\n        B();\n        break;\n    default:\n        Use(1);\n        break;\n}",
        "switch (count)\n{\n    case 1:\n        A();\n        break;\n    default:\n        Use(1);\n        break;\n}", "B();")]
    public Task Statement_in_other_shapes(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("switch (F)\n{\n    // new\n    case true:\n        // first\n        var a = A();\n        Use(a);\n        break;\n    default:\n        B();\n        break;\n}\nforeach (var a in new[] { 1 }) Use(a);",
        "{\n    // first\n    var a = A();\n    Use(a);\n}\nforeach (var a in new[] { 1 }) Use(a);")]
    [InlineData("switch (F)\n{\n    case true:\n    {\n        using var a = new System.IO.StringWriter();\n        Use(a);\n        break;\n    }\n    default:\n        B();\n        break;\n}\nA();",
        "{\n    using var a = new System.IO.StringWriter();\n    Use(a);\n}\nA();")]
    [InlineData("switch (F) { case true: var a = A(); Use(a); break; default: B(); break; }\nforeach (var a in new[] { 1 }) Use(a);",
        "{ var a = A(); Use(a); }\nforeach (var a in new[] { 1 }) Use(a);")]
    public Task Keeps_braces_where_names_clash(string before, string whenOn) => MethodTest.BodyAsync(before, whenOn);

    [Fact]
    public Task Arms_that_only_the_compiler_knows_to_be_subsumed() =>
        MethodTest.ExpressionAsync(
            "count switch { > 2 when F => 1, 5 => 2, > 1 => 3, _ => 4 }", "count switch { > 2 => 1, > 1 => 3, _ => 4 }", "count switch { 5 => 2, > 1 => 3, _ => 4 }");
}
