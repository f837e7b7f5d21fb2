namespace FlagAnalyzers.Removal.Tests;

/// <summary>Constructors that a removal leaves with nothing to take and nothing to do.</summary>
public class EmptyConstructorTests
{
    [Theory]
    [InlineData("class C { readonly Task<bool> _on; public C(Task<bool> other) { _on = Task.FromResult(F); } public bool M() => _on.Result; }", "class C { public C(Task<bool> other) { } public bool M() => true; }")]
    [InlineData("class C { readonly bool _on; internal C() => _on = F; public bool M() => _on; }", "class C { public bool M() => true; }")]
    [InlineData("public class C { readonly bool _on; internal C() => _on = F; public bool M() => _on; }", "public class C { internal C() { } public bool M() => true; }")]
    [InlineData("abstract class C { readonly bool _on; protected C() { _on = F; } public bool M() => _on; }", "abstract class C { public bool M() => true; }")]
    [InlineData("class C { readonly bool _on; private C() { _on = F; } public static C N() => new(); public bool M() => _on; }", "class C { private C() { } public static C N() => new(); public bool M() => true; }")]
    [InlineData("class C { readonly bool _on; public C() { _on = F; /* more to come */ } public bool M() => _on; }", "class C { public C() { /* more to come */ } public bool M() => true; }")]
    [InlineData("class C { readonly bool _on; public C() { _on = F; } public C(int n) : this() { Console.WriteLine(n); } public bool M() => _on; }", "class C { public C() { } public C(int n) : this() { Console.WriteLine(n); } public bool M() => true; }")]
    [InlineData("class C { static readonly bool On; static C() { On = F; } public bool M() => On; }", "class C { public bool M() => true; }")]
    [InlineData("class C { static readonly bool On; static readonly int N = int.Parse(\"1\"); static C() { On = F; } public bool M() => On; public int K() => N; }", "class C { static readonly int N = int.Parse(\"1\"); static C() { } public bool M() => true; public int K() => N; }")]
    [InlineData("class C { public C() { } public bool M() => F; }", "class C { public C() { } public bool M() => true; }")]
    public Task Goes_where_the_compilers_own_is_the_same(string before, string after) => FileTest.OnAsync(before, after);

    [Fact]
    public Task Derived_constructors_that_only_handed_on_the_flag_go() =>
        FileTest.OnAsync(
            "class B\n{\n    private readonly bool _on;\n\n    protected B(bool on)\n    {\n        _on = on;\n    }\n\n    public int M() => _on ? 1 : 2;\n}\n\nclass C : B\n{\n    public C() : base(F)\n    {\n    }\n}\n\nclass D(bool on) : B(on);\n\nclass E\n{\n    public B N() => new D(F);\n}\n",
            "class B\n{\n    protected B()\n    {\n    }\n\n    public int M() => 1;\n}\n\nclass C : B\n{\n}\n\nclass D : B;\n\nclass E\n{\n    public B N() => new D();\n}\n");
}
