namespace FlagAnalyzers.Removal.Tests;

public class IfTests
{
    [Fact]
    public Task Unwraps_the_branch_that_stays() =>
        MethodTest.BodyAsync(
            "if (F)\n{\n    A();\n    // kept\n    B();\n}\nelse\n{\n    // gone\n    Use(o);\n}",
            "A();\n// kept\nB();",
            "// gone\nUse(o);");

    [Fact]
    public Task Keeps_the_comment_of_the_if_once() =>
        MethodTest.BodyAsync("// why\nif (F)\n{\n    A();\n    B();\n}", "// why\nA();\nB();", "");

    [Fact]
    public Task Removes_a_dead_if_with_its_comment() =>
        MethodTest.BodyAsync("A();\n\n// old way\nif (!F)\n{\n    B();\n}\n\nUse(o);", "A();\n\nUse(o);");

    [Fact]
    public Task Shortens_a_chain() =>
        MethodTest.BodyAsync(
            "if (x)\n{\n    A();\n}\nelse if (F)\n{\n    B();\n}\nelse\n{\n    Use(o);\n}",
            "if (x)\n{\n    A();\n}\nelse\n{\n    B();\n}",
            "if (x)\n{\n    A();\n}\nelse\n{\n    Use(o);\n}");

    [Fact]
    public Task Drops_the_last_link() =>
        MethodTest.BodyAsync(
            "if (x)\n{\n    A();\n}\nelse if (F)\n{\n    B();\n}",
            "if (x)\n{\n    A();\n}\nelse\n{\n    B();\n}",
            "if (x)\n{\n    A();\n}");

    [Theory]
    [InlineData("int n;\nif (F)\n{\n    n = A();\n    B();\n}\nelse\n{\n    n = B();\n}\n\nUse(n);", "int n = A();\nB();\n\nUse(n);", "int n = B();\n\nUse(n);")]
    [InlineData("// size\nint n;\n// by the flag\nif (F) n = A(); else n = B();\nUse(n);", "// size\n// by the flag\nint n = A();\nUse(n);", "// size\n// by the flag\nint n = B();\nUse(n);")]
    [InlineData("int n;\nif (F) { B(); n = A(); } else { n = B(); }\nUse(n);", "int n;\nB(); n = A();\nUse(n);", "int n = B();\nUse(n);")]
    [InlineData("int n;\nif (F)\n{\n    n = A();\n    using var w = new System.IO.StringWriter();\n}\nelse n = B();\nUse(n);", "int n;\n{\n    n = A();\n    using var w = new System.IO.StringWriter();\n}\nUse(n);", "int n = B();\nUse(n);")]
    public Task Joins_a_variable_with_its_only_value(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Fact]
    public Task Drops_a_link_with_nothing_in_it() =>
        MethodTest.BodyAsync("if (x) { A(); } else if (F) { } else { B(); }", "if (x) { A(); }", "if (x) { A(); } else { B(); }");

    [Fact]
    public Task Removes_an_early_exit() => MethodTest.BodyAsync("if (!F) return null;\nA();", "A();");

    [Fact]
    public Task Removes_what_follows_a_jump() =>
        MethodTest.AllAsync("if (F) return A();\nB();\nreturn B();", "return A();");

    [Fact]
    public Task Keeps_local_functions_and_labels_after_a_jump() =>
        MethodTest.AllAsync(
            "if (x) goto end;\nif (F) return Local();\nB();\nint Local() => 1;\nend:\nreturn null;",
            "if (x) goto end;\nreturn Local();\nint Local() => 1;\nend:\nreturn null;");

    [Fact]
    public Task Keeps_braces_where_names_clash() =>
        MethodTest.BodyAsync(
            "if (F)\n{\n    var a = A();\n    Use(a);\n}\nforeach (var a in new[] { 1 }) Use(a);",
            "{\n    var a = A();\n    Use(a);\n}\nforeach (var a in new[] { 1 }) Use(a);");

    [Fact]
    public Task Keeps_braces_where_a_field_would_be_hidden() =>
        MethodTest.BodyAsync(
            "if (F)\n{\n    var count = A();\n    Use(count);\n}\nUse(count);",
            "{\n    var count = A();\n    Use(count);\n}\nUse(count);");

    [Fact]
    public Task Keeps_only_the_braces_that_a_name_asks_for() =>
        MethodTest.BodyAsync(
            "if (F)\n{\n    if (F)\n    {\n        var a = A();\n        Use(a);\n    }\n\n    B();\n}\n\nfor (var a = 0; a < 2; a++) Use(a);\nUse(F ? 1 : 2);\nif (F)\n{\n    B();\n}",
            "{\n    var a = A();\n    Use(a);\n}\n\nB();\n\nfor (var a = 0; a < 2; a++) Use(a);\nUse(1);\nB();",
            "for (var a = 0; a < 2; a++) Use(a);\nUse(2);");

    [Fact]
    public Task Keeps_only_the_braces_that_a_field_asks_for() =>
        MethodTest.BodyAsync(
            "if (F)\n{\n    if (F)\n    {\n        var count = A();\n        Use(count);\n    }\n}\n\nUse(count);\nif (F)\n{\n    B();\n}",
            "{\n    var count = A();\n    Use(count);\n}\n\nUse(count);\nB();",
            "Use(count);");

    [Fact]
    public Task Keeps_braces_around_using_declarations() =>
        MethodTest.BodyAsync(
            "if (F)\n{\n    using var s = new System.IO.MemoryStream();\n    Use(s);\n}\nA();",
            "{\n    using var s = new System.IO.MemoryStream();\n    Use(s);\n}\nA();");

    [Fact]
    public Task Hoists_an_effect_of_the_condition() =>
        MethodTest.BodyAsync("if (Eff() || F)\n{\n    A();\n}", "Eff();\nA();", "if (Eff())\n{\n    A();\n}");

    [Fact]
    public Task Takes_the_flag_out_of_a_nested_if_without_braces() =>
        MethodTest.BodyAsync("if (x)\n    if (F)\n        A();\n    else\n        B();", "if (x)\n    A();", "if (x)\n    B();");

    [Fact]
    public Task Does_not_give_an_else_to_another_if() =>
        MethodTest.BodyAsync("if (x)\n    if (F)\n    {\n        if (y) A();\n    }\n    else B();\nelse Use(o);",
            "if (x)\n    {\n        if (y) A();\n    }\nelse Use(o);");

    [Fact]
    public Task Leaves_other_constants_alone() =>
        MethodTest.BodyAsync("if (true) A();\nif (F) B();", "if (true) A();\nB();");

    [Fact]
    public Task Keeps_definite_assignment() =>
        MethodTest.BodyAsync("if (F && o is string t)\n{\n    Use(t);\n}", "if (o is string t)\n{\n    Use(t);\n}", "");

    [Fact]
    public Task Drops_a_return_at_the_end_of_a_void_method() =>
        MethodTest.VoidAsync("A();\nif (!F)\n{\n    return;\n}\n\nB();", "A();", on: false);

    [Fact]
    public Task Drops_a_return_at_the_end_of_the_branch_that_stays() =>
        MethodTest.VoidAsync("if (F)\n{\n    A();\n    return;\n}\n\nB();", "A();");

    [Fact]
    public Task Drops_that_return_with_a_local_function_that_only_the_tail_called() =>
        MethodTest.VoidAsync("if (F)\n{\n    A();\n    return;\n}\n\nLocal();\nreturn;\n\nvoid Local() => B();", "A();");

    [Fact]
    public Task Keeps_comments_of_a_branch_without_braces() =>
        MethodTest.BodyAsync("if (F)\n    // new\n    A();\nelse\n    // old\n    B();", "// new\nA();", "// old\nB();");

    [Fact]
    public Task Does_not_reach_into_code_behind_a_label() =>
        MethodTest.AllAsync(
            "if (x) goto end;\nif (F) return null;\nA();\nend:\nB();\nreturn null;",
            "if (x) goto end;\nreturn null;\nend:\nB();\nreturn null;");

    [Theory]
    [InlineData("if (F) goto end;\nA();\nend:\nB();", "B();", "A();\nB();")]
    [InlineData("if (F)\n{\n    goto a;\n}\nelse\n{\n    goto b;\n}\na:\nA();\nreturn;\nb:\nB();", "A();\nreturn;", "B();")]
    [InlineData("end:\nA();\nif (!F) goto end;", "A();", "end:\nA();\ngoto end;")]
    [InlineData("end:\nif (!F)\n{\n    A();\n}\n\nB();\nif (x) goto end;", "end:\nB();\nif (x) goto end;", "end:\nA();\n\nB();\nif (x) goto end;")]
    public async Task A_label_goes_with_its_last_jump(string before, string whenOn, string whenOff)
    {
        await MethodTest.VoidAsync(before, whenOn);
        await MethodTest.VoidAsync(before, whenOff, on: false);
    }

    [Theory]
    [InlineData("if (F)\n    A(); // new\nelse\n    B(); // old", "A(); // new", "B(); // old")]
    [InlineData("if (F) // new\n    A();\nelse // old\n    B();", "// new\nA();", "// old\nB();")]
    [InlineData("if (F) { /* new */ A(); } else { /* old */ B(); }", "/* new */ A();", "/* old */ B();")]
    [InlineData("if (F) /* new */ A(); /* done */ else B();", "/* new */ A(); /* done */", "B();")]
    [InlineData("if (x)\n{\n    A();\n}\n// new\nelse if (F)\n{\n    B();\n}\n// old\nelse\n{\n    A();\n}",
        "if (x)\n{\n    A();\n}\n// new\nelse\n{\n    B();\n}", "if (x)\n{\n    A();\n}\n// old\nelse\n{\n    A();\n}")]
    public Task Comments_stay_with_their_branch(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Fact]
    public Task A_raw_string_moves_with_its_block() =>
        MethodTest.BodyAsync("if (F)\n{\n    Use(\"\"\"\n        a\n          b\n        \"\"\");\n}", "Use(\"\"\"\n    a\n      b\n    \"\"\");");

    [Theory]
    [InlineData("count == 1", "count != 1")]
    [InlineData("o is string", "o is not string")]
    [InlineData("!x", "x")]
    [InlineData("x && y", "!(x && y)")]
    public Task An_empty_branch_turns_the_condition_around(string condition, string opposite) =>
        MethodTest.BodyAsync(
            $"if ({condition})\n{{\n    if (F)\n    {{\n        A();\n    }}\n}}\nelse\n{{\n    B();\n}}",
            $"if ({condition})\n{{\n    A();\n}}\nelse\n{{\n    B();\n}}", $"if ({opposite})\n{{\n    B();\n}}");

    [Fact]
    public Task An_effect_of_an_else_if_that_takes_the_place_of_the_whole_stays() =>
        MethodTest.BodyAsync(
            "if (!F)\n{\n    A();\n}\nelse if (Eff() || F)\n{\n    int n = 1;\n    Use(n);\n}\nelse\n{\n    B();\n}\n\n{\n    int n = 2;\n    Use(n);\n}",
            "Eff();\n{\n    int n = 1;\n    Use(n);\n}\n\n{\n    int n = 2;\n    Use(n);\n}",
            "A();\n\nint n = 2;\nUse(n);");

    [Fact]
    public Task What_is_put_in_moves_with_its_block() =>
        MethodTest.BodyAsync("if (F)\n{\n    if (Eff() || F)\n    {\n        A();\n    }\n\n    var y = Eff() | F;\n    Use(y);\n}", "Eff();\nA();\n\nEff();\nUse(true);", "");

    [Fact]
    public Task A_block_behind_a_label_that_is_jumped_back_to_stays_one() =>
        MethodTest.VoidAsync(
            "again:\nif (F)\n{\n    var n = 1;\n    Keep(() => n++);\n}\n\nif (x) goto again;",
            "again:\n{\n    var n = 1;\n    Keep(() => n++);\n}\n\nif (x) goto again;");

    [Fact]
    public Task Effect_of_an_else_if_stays_before_a_block_that_keeps_its_braces() =>
        MethodTest.VoidAsync(
            "if (F)\n{\n    A();\n}\nelse if (Eff() & F)\n{\n    B();\n}\nelse\n{\n    end:\n    var n = B();\n    if (n > 5) goto end;\n}\n\nforeach (var n in new[] { 1 }) Use(n);",
            "Eff();\n{\n    end:\n    var n = B();\n    if (n > 5) goto end;\n}\n\nforeach (var n in new[] { 1 }) Use(n);",
            on: false);

    [Fact]
    public Task Assignment_in_the_condition_becomes_a_statement() =>
        MethodTest.BodyAsync("if (x = F)\n{\n    A();\n}\n\nUse(x);", "x = true;\nA();\n\nUse(x);", "x = false;\n\nUse(x);");

    [Theory]
    [InlineData("if (Eff())\n{\n    if (F)\n    {\n        A();\n    }\n}", "if (Eff())\n{\n    A();\n}", "Eff();")]
    [InlineData("if (Eff()) // why\n{\n    if (!F)\n    {\n        A();\n    }\n}", "Eff(); // why", "if (Eff()) // why\n{\n    A();\n}")]
    [InlineData("if (Eff() && x) { if (!F) A(); } else { if (!F) B(); }", "Eff();", "if (Eff() && x) { A(); } else { B(); }")]
    [InlineData("if (x)\n{\n    A();\n}\nelse if (Eff())\n{\n    if (!F) A();\n}", "if (x)\n{\n    A();\n}\nelse\n{\n    Eff();\n}", "if (x)\n{\n    A();\n}\nelse if (Eff())\n{\n    A();\n}")]
    [InlineData("if (x && Eff())\n{\n    if (!F) A();\n}", "if (x && Eff())\n{\n}", "if (x && Eff())\n{\n    A();\n}")]
    [InlineData("if (x) { } else if (F) { A(); }", "if (x) { } else { A(); }", "")]
    [InlineData("if (Eff()) { } else if (F) { A(); }", "if (Eff()) { } else { A(); }", "Eff();")]
    [InlineData("if (Eff()) { }\nif (F) A();", "if (Eff()) { }\nA();", "if (Eff()) { }")]
    public Task Keeps_what_a_condition_does_where_nothing_else_is_left(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("if (F) { A(); } // one\nelse { B(); } // two", "A(); // one", "B(); // two")]
    [InlineData("if (F) { A(); }\nelse { B(); } // two", "A();", "B(); // two")]
    [InlineData("if (F) A(); // one\nelse B();", "A(); // one", "B();")]
    [InlineData("if (F) A();\nelse B(); // two", "A();", "B(); // two")]
    [InlineData("if (F) A(); else B(); // both", "A(); // both", "B(); // both")]
    public Task Keeps_the_comment_at_the_end_of_a_branch_with_its_branch(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);
}
