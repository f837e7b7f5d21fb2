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
    [InlineData("switch ((F, count))\n{\n    case (true, 1):\n        A();\n        break;\n    case (false, _):\n        B();\n        break;\n    default:\n        Use(1);\n        break;\n}",
        "switch (count)\n{\n    case 1:\n        A();\n        break;\n    default:\n        Use(1);\n        break;\n}", "B();")]
    public Task Statement_in_other_shapes(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("switch (F)\n{\n    // new\n    case true:\n        // first\n        var a = A();\n        Use(a);\n        break;\n    default:\n        B();\n        break;\n}\nforeach (var a in new[] { 1 }) Use(a);",
        "// new\n{\n    // first\n    var a = A();\n    Use(a);\n}\nforeach (var a in new[] { 1 }) Use(a);")]
    [InlineData("switch (F)\n{\n    case true:\n    {\n        using var a = new System.IO.StringWriter();\n        Use(a);\n        break;\n    }\n    default:\n        B();\n        break;\n}\nA();",
        "{\n    using var a = new System.IO.StringWriter();\n    Use(a);\n}\nA();")]
    [InlineData("switch (F) { case true: var a = A(); Use(a); break; default: B(); break; }\nforeach (var a in new[] { 1 }) Use(a);",
        "{ var a = A(); Use(a); }\nforeach (var a in new[] { 1 }) Use(a);")]
    public Task Keeps_braces_where_names_clash(string before, string whenOn) => MethodTest.BodyAsync(before, whenOn);

    [Fact]
    public Task Arms_that_only_the_compiler_knows_to_be_subsumed() =>
        MethodTest.ExpressionAsync(
            "count switch { > 2 when F => 1, 5 => 2, > 1 => 3, _ => 4 }", "count switch { > 2 => 1, > 1 => 3, _ => 4 }", "count switch { 5 => 2, > 1 => 3, _ => 4 }");

    [Theory]
    [InlineData("if (x) break;\nA();\nbreak;", "if (!x)\n{\n    A();\n}")]
    [InlineData("if (x) break; // why\n\nA();\nif (count > 1)\n{\n    break;\n}\n\nB();\nbreak;", "if (!x) // why\n{\n    A();\n    if (count <= 1)\n    {\n        B();\n    }\n}")]
    [InlineData("if (x)\n{\n    A();\n    break;\n}\n\nB();\nbreak;", "if (x)\n{\n    A();\n}\nelse\n{\n    B();\n}")]
    [InlineData("if (x)\n{\n    A();\n    break;\n}\nelse if (y)\n{\n    B();\n    break;\n}\n\nUse(o);\nbreak;", "if (x)\n{\n    A();\n}\nelse if (y)\n{\n    B();\n}\nelse\n{\n    Use(o);\n}")]
    [InlineData("A();\nif (x)\n{\n    B();\n    break;\n}\n\nbreak;", "A();\nif (x)\n{\n    B();\n}")]
    [InlineData("while (x)\n{\n    break;\n}\n\nbreak;", "while (x)\n{\n    break;\n}")]
    [InlineData("if (x) break;\nreturn 1;", "if (!x)\n{\n    return 1;\n}")]
    public Task Leaves_no_switch_for_an_early_break(string section, string after)
    {
        var indented = string.Join("\n", section.Split('\n').Select(static line => line.Length == 0 ? line : "        " + line));
        return MethodTest.BodyAsync($"switch (F)\n{{\n    case true:\n{indented}\n    default:\n        B();\n        break;\n}}\n\nUse(o);", after + "\n\nUse(o);", "B();\n\nUse(o);");
    }

    [Theory]
    [InlineData("switch (F)\n{\n    case true:\n        try\n        {\n            if (x) break;\n            A();\n        }\n        finally\n        {\n            B();\n        }\n\n        Use(o);\n        break;\n}", "try\n{\n    if (x) return;\n    A();\n}\nfinally\n{\n    B();\n}\n\nUse(o);")]
    [InlineData("foreach (var i in new[] { 1, 2 })\n{\n    if (y)\n    {\n        switch (F)\n        {\n            case true:\n                if (x && i > 1)\n                {\n                    break;\n                }\n\n                Use(i);\n                break;\n        }\n    }\n}", "foreach (var i in new[] { 1, 2 })\n{\n    if (y)\n    {\n        if (x && i > 1)\n        {\n            continue;\n        }\n\n        Use(i);\n    }\n}")]
    public Task Leaves_all_of_it_where_the_switch_was_the_last_thing(string before, string after) => MethodTest.VoidAsync(before, after);

    [Fact]
    public Task Keeps_the_switch_where_a_break_is_deep() =>
        MethodTest.BodyAsync(
            "switch (F)\n{\n    case true:\n        try\n        {\n            if (x) break;\n            A();\n        }\n        finally\n        {\n            B();\n        }\n\n        Use(o);\n        break;\n    default:\n        B();\n        break;\n}\n\nA();",
            "switch (true)\n{\n    case true:\n        try\n        {\n            if (x) break;\n            A();\n        }\n        finally\n        {\n            B();\n        }\n\n        Use(o);\n        break;\n}\n\nA();",
            "B();\n\nA();");

    [Theory]
    [InlineData("case true when x:\n        A();\n        break;\n    case true:\n        B();\n        break;\n    default:\n        Use(o);\n        break;", "if (x)\n{\n    A();\n}\nelse\n{\n    B();\n}", "Use(o);")]
    [InlineData("case true when x || y:\n    {\n        var n = A();\n        Use(n);\n        break;\n    }\n    case false:\n        B();\n        break;", "if (x || y)\n{\n    var n = A();\n    Use(n);\n}", "B();")]
    [InlineData("// first\n    case true when x: // by x\n        A();\n        break;\n    case true when y:\n        B();\n        break;", "switch (true)\n{\n    // first\n    case true when x: // by x\n        A();\n        break;\n    case true when y:\n        B();\n        break;\n}", "")]
    [InlineData("// first\n    case true when x: // by x\n        A();\n        break;\n    // rest\n    default:\n        B();\n        break;", "if (x)\n{\n    // first\n    // by x\n    A();\n}\nelse\n{\n    // rest\n    B();\n}", "// rest\nB();")]
    [InlineData("case true when x:\n        if (y) break;\n        A();\n        break;\n    default:\n        B();\n        break;", "switch (true)\n{\n    case true when x:\n        if (y) break;\n        A();\n        break;\n    default:\n        B();\n        break;\n}", "B();")]
    public Task Tests_what_is_left_of_a_label(string sections, string whenOn, string whenOff) => MethodTest.BodyAsync($"switch (F)\n{{\n    {sections}\n}}", whenOn, whenOff);

    [Theory]
    [InlineData("F switch { true when x => 1, true => 2, _ => 3 }", "x ? 1 : 2", "3")]
    [InlineData("1 + (F switch { true when x => 1, _ => count })", "1 + (x ? 1 : count)", "1 + count")]
    [InlineData("F switch { false when x || y => A(), true => 2, _ => 3 }", "2", "x || y ? A() : 3")]
    [InlineData("F switch { true when x => 1, true => 2.0, _ => 3 }", "true switch { true when x => 1, true => 2.0, _ => 3 }", "(double)3")]
    [InlineData("F switch { true when x => 1, true when y => 2, _ => 3 }", "true switch { true when x => 1, true when y => 2, _ => 3 }", "3")]
    [InlineData("!(F switch { true when x => y, _ => z })", "!(x ? y : z)", "!z")]
    public Task Chooses_by_what_is_left_of_an_arm(string before, string whenOn, string whenOff) => MethodTest.ExpressionAsync(before, whenOn, whenOff);

    [Fact]
    public async Task Throws_where_the_arm_that_stays_throws()
    {
        const string Before = "string s = F switch\n{\n    true => throw new InvalidOperationException(),\n    _ => \"a\",\n};\nUse(s);";
        await MethodTest.VoidAsync(Before, "throw new InvalidOperationException();");
        await MethodTest.VoidAsync(Before, "string s = \"a\";\nUse(s);", on: false);
    }

    [Fact]
    public Task Keeps_a_return_behind_an_early_break() =>
        MethodTest.VoidAsync(
            "switch (F)\n{\n    case true:\n        if (x) break;\n        A();\n        return;\n    default:\n        B();\n        return;\n}\n\nUse(o);",
            "if (!x)\n{\n    A();\n    return;\n}\n\nUse(o);");
}
