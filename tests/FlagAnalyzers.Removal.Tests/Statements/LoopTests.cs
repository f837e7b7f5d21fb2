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
}
