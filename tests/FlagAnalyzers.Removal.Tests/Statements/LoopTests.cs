namespace FlagAnalyzers.Removal.Tests;

public class LoopTests
{
    [Fact]
    public Task While() =>
        MethodTest.BodyAsync("while (F && x)\n{\n    A();\n}", "while (x)\n{\n    A();\n}", "");

    [Fact]
    public Task While_with_an_effect() =>
        MethodTest.BodyAsync("while (Eff() && F)\n{\n    A();\n}", "while (Eff())\n{\n    A();\n}", "Eff();");

    [Fact]
    public Task Do() =>
        MethodTest.BodyAsync("do\n{\n    A();\n}\nwhile (F && x);", "do\n{\n    A();\n}\nwhile (x);", "A();");

    [Fact]
    public Task Do_with_a_break_stays() =>
        MethodTest.BodyAsync("do\n{\n    if (x) break;\n    A();\n}\nwhile (!F);", "do\n{\n    if (x) break;\n    A();\n}\nwhile (false);");

    [Fact]
    public Task For() =>
        MethodTest.BodyAsync("for (var i = 0; F && i < 3; i++) Use(i);", "for (var i = 0; i < 3; i++) Use(i);", "");

    [Fact]
    public Task Assignment_operators() =>
        MethodTest.BodyAsync("var ok = x;\nok &= F;\nok |= !F;\nUse(ok);", "var ok = x;\nUse(ok);", "var ok = x;\nok = false;\nok = true;\nUse(ok);");

    [Theory]
    [InlineData("for (int i = A(); F; i++)\n{\n    if (i > 6) break;\n}", "for (int i = A(); ; i++)\n{\n    if (i > 6) break;\n}", "A();")]
    [InlineData("do A(); while (F && x);", "do A(); while (x);", "A();")]
    [InlineData("for (; ; )\n{\n    if (F) break;\n    return 3;\n}\n\nA();", "for (; ; )\n{\n    break;\n}\n\nA();", null)]
    [InlineData("foreach (var c in \"abc\")\n    if (F) Use(c);", "foreach (var c in \"abc\")\n    Use(c);", "")]
    [InlineData("foreach (var c in (string)o!)\n    if (F) Use(c);", "foreach (var c in (string)o!)\n    Use(c);", "foreach (var c in (string)o!) { }")]
    [InlineData("for (var i = 0; i < count; i++)\n{\n    if (F) Use(i);\n}", "for (var i = 0; i < count; i++)\n{\n    Use(i);\n}", "")]
    [InlineData("for (var i = 0; i < A(); i++)\n{\n    if (F) Use(i);\n}", "for (var i = 0; i < A(); i++)\n{\n    Use(i);\n}", "for (var i = 0; i < A(); i++)\n{\n}")]
    public Task Other_loops(string before, string whenOn, string? whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("foreach (var c in \"abc\")\n{\n    if (F)\n    {\n        Use(c);\n        if (F) A();\n        continue;\n    }\n\n    B();\n}", "foreach (var c in \"abc\")\n{\n    Use(c);\n    A();\n}", "foreach (var c in \"abc\")\n{\n    B();\n}")]
    [InlineData("while (x)\n{\n    if (F) { A(); continue; }\n    B();\n}", "while (x)\n{\n    A();\n}", "while (x)\n{\n    B();\n}")]
    [InlineData("do\n{\n    if (F) { A(); continue; }\n    B();\n} while (x);", "do\n{\n    A(); continue;\n} while (x);", "do\n{\n    B();\n} while (x);")]
    [InlineData("foreach (var c in \"abc\")\n{\n    Use(0);\n    if (F)\n    {\n        if (!F) A();\n        continue;\n    }\n\n    B();\n}", "foreach (var c in \"abc\")\n{\n    Use(0);\n}", "foreach (var c in \"abc\")\n{\n    Use(0);\n\n    B();\n}")]
    public Task Continue_at_the_end_of_a_branch(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Fact]
    public Task What_follows_a_loop_that_lost_its_last_break_goes() =>
        MethodTest.AllAsync("for (; ; )\n{\n    if (F) break;\n    return 3;\n}\n\nreturn A();", "for (; ; )\n{\n    return 3;\n}", on: false);
}
