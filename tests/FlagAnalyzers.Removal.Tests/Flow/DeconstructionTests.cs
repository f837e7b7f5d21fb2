namespace FlagAnalyzers.Removal.Tests;

/// <summary>A tuple that is taken apart where it is made: each part is a variable of its own.</summary>
public class DeconstructionTests
{
    [Theory]
    [InlineData("var (on, n) = (F, A());\nUse(on ? n : B());", "var n = A();\nUse(n);")]
    [InlineData("var (on, off) = (F, !F);\nUse(on ? A() : B());\nif (off) B();", "Use(A());")]
    [InlineData("(bool on, int n) = (F, A());\nUse(on ? n : B());", "int n = A();\nUse(n);")]
    [InlineData("var (on, _) = (F, A());\nUse(on ? 1 : B());", "_ = A();\nUse(1);")]
    [InlineData("var (a, on, b) = (A(), F, B());\nUse(on ? a : b);", "var (a, b) = (A(), B());\nUse(a);")]
    [InlineData("bool on;\nint n;\n(on, n) = (F, A());\nUse(on ? n : B());", "int n;\nn = A();\nUse(n);")]
    public Task Part_that_holds_the_flag_goes(string before, string whenOn) => MethodTest.BodyAsync(before, whenOn);

    [Fact]
    public Task Local_that_a_call_gives_its_first_value_stays() =>
        MethodTest.BodyAsync("bool.TryParse(\"\", out var f);\nUse(f);\nf = F;\nUse(f);", "bool.TryParse(\"\", out var f);\nUse(f);\nf = true;\nUse(f);", "bool.TryParse(\"\", out var f);\nUse(f);\nf = false;\nUse(f);");

    [Theory]
    [InlineData("(_on, _n) = (F, n);", "_n = n;")]
    [InlineData("(_on, _n, _m) = (F, n, 1);", "(_n, _m) = (n, 1);")]
    public Task Field_that_a_constructor_sets_goes(string before, string after) =>
        FileTest.OnAsync(
            "class C\n{\n    private readonly bool _on;\n    private readonly int _n, _m;\n\n    public C(int n) => " + before + "\n\n    public int M() => _on ? _n + _m : 2;\n}\n",
            "class C\n{\n    private readonly int _n, _m;\n\n    public C(int n) => " + after + "\n\n    public int M() => _n + _m;\n}\n");

    [Fact]
    public Task Several_fields_of_one_deconstruction_go() =>
        FileTest.OnAsync(
            "class C\n{\n    private readonly int _a, _b, _c;\n\n    public C(int a, int b, int c)\n    {\n        (_a, _b, _c) = (a, b, c);\n    }\n\n    public int M() => F ? _b : _a + _c;\n}\n",
            "class C\n{\n    private readonly int _b;\n\n    public C(int b)\n    {\n        _b = b;\n    }\n\n    public int M() => _b;\n}\n");
}
