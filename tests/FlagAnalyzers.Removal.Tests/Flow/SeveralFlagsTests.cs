using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Several flags at once: the order in which they are named does not matter.</summary>
public class SeveralFlagsTests
{
    [Theory]
    [InlineData("if (F && Other) { A(); } else { B(); }", "A();", "B();", "B();", "B();")]
    [InlineData("Use(F ? Other ? 1 : 2 : 3);", "Use(1);", "Use(2);", "Use(3);", "Use(3);")]
    [InlineData("var f = F; var g = Other; if (f != g) A();", "", "A();", "A();", "")]
    [InlineData("bool on = F;\n        if (Other) on = true;\n        if (on) A();", "A();", "A();", "A();", "")]
    [InlineData("if (F) { var n = 1; Use(n); } else { var n = 2; Use(n); } if (Other) { var n = 3; Use(n); }", "{ var n = 1; Use(n); } { var n = 3; Use(n); }", "var n = 1; Use(n);", "{ var n = 2; Use(n); } { var n = 3; Use(n); }", "var n = 2; Use(n);")]
    [InlineData("Use((F, Other) switch { (true, true) => 1, (true, false) => 2, (false, true) => 3, _ => 4 });", "Use(1);", "Use(2);", "Use(3);", "Use(4);")]
    [InlineData("Use((F, Other) is (true, _) ? 1 : 2);", "Use(1);", "Use(1);", "Use(2);", "Use(2);")]
    [InlineData("switch (F, Other) { case (true, true): A(); break; case (true, _): Use(1); break; default: B(); break; }", "A();", "Use(1);", "B();", "B();")]
    [InlineData("Use((F, Other) switch { (true, true) => 1, (true, _) => 2, _ => 3 });", "Use(1);", "Use(2);", "Use(3);", "Use(3);")]
    [InlineData("if (Eff() && F && Other) A();", "if (Eff()) A();", "Eff();", "Eff();", "Eff();")]
    [InlineData("if (F) A(); else if (Eff() & Other) B(); else C2();", "A();", "A();", "if (Eff()) B(); else C2();", "Eff();\n        C2();")]
    [InlineData("if (F)\n        {\n            A();\n        }\n        else if (Eff() & Other)\n        {\n            B();\n        }\n        else\n        {\n            C2();\n        }", "A();", "A();", "if (Eff())\n        {\n            B();\n        }\n        else\n        {\n            C2();\n        }", "Eff();\n        C2();")]
    [InlineData("if (F)\n        {\n            A();\n        }\n        else if (Eff() & Other)\n        {\n            B();\n        }", "A();", "A();", "if (Eff())\n        {\n            B();\n        }", "Eff();")]
    [InlineData("if (F) Use(Eff() & Other ? 1 : 2);", "Use(Eff() ? 1 : 2);", "Eff();\n        Use(2);", "", "")]
    [InlineData("if (F)\n        {\n            var n = 1;\n            Use(n);\n        }\n\n        if (!Other)\n        {\n            var n = 2;\n            Use(n);\n            return;\n        }\n\n        A();", "var n = 1;\n        Use(n);\n\n        A();", "{\n            var n = 1;\n            Use(n);\n        }\n\n        {\n            var n = 2;\n            Use(n);\n        }", "A();", "var n = 2;\n        Use(n);")]
    [InlineData("if (Other && (Eff() | F)) A(); else B();", "Eff();\n        A();", "B();", "if (Eff()) A(); else B();", "B();")]
    [InlineData("if (Other && (F, Eff()) is (true, _)) A(); else B();", "Eff();\n        A();", "B();", "Eff();\n        B();", "B();")]
    [InlineData("Use((!F && !Other).Equals(Eff()) ? 1 : 2);", "Use(!Eff() ? 1 : 2);", "Use(!Eff() ? 1 : 2);", "Use(!Eff() ? 1 : 2);", "Use(Eff() ? 1 : 2);")]
    public async Task Every_order_gives_the_same(string before, string onOn, string onOff, string offOn, string offOff)
    {
        var expected = new[] { (true, true, onOn), (true, false, onOff), (false, true, offOn), (false, false, offOff) };
        foreach (var (f, other, after) in expected)
        {
            FlagRemovalRequest[] requests = [new("f", f ? FlagOutcome.Enabled : FlagOutcome.Disabled), new("other", other ? FlagOutcome.Enabled : FlagOutcome.Disabled)];
            Assert.Equal(Code(after), await RunAsync(Code(before), requests));
            Assert.Equal(Code(after), await RunAsync(await RunAsync(Code(before), requests[0]), requests[1]));
            Array.Reverse(requests);
            Assert.Equal(Code(after), await RunAsync(Code(before), requests));
            Assert.Equal(Code(after), await RunAsync(await RunAsync(Code(before), requests[0]), requests[1]));
        }
    }

    [Theory]
    [InlineData("if (!F) return 1; return Other ? await t : int.Parse(\"2\");", "public Task<int> M(Task<int> t) { return Task.FromResult(1); }")]
    [InlineData("return F ? 1 : 2;", "public async Task<int> M(Task<int> t) { return 2; }")]
    public async Task What_kept_async_may_go_with_the_other_flag(string body, string after)
    {
        var before = "public class C\n{\n    public async Task<int> M(Task<int> t) { " + body + " }\n}\n";
        FlagRemovalRequest first = new("f", FlagOutcome.Disabled), second = new("other", FlagOutcome.Disabled);
        foreach (var order in new[] { new[] { first, second }, [second, first] })
        {
            Assert.Equal("public class C\n{\n    " + after + "\n}\n", await RunAsync(await RunAsync(before, order[0]), order[1]));
        }
    }

    [Fact]
    public async Task Gate_of_two_flags_goes_with_both()
    {
        const string Gate = "public class FeatureGateAttribute : Attribute { public FeatureGateAttribute(params string[] features) { } }\n";
        var solution = RemovalTest.CreateSolution(
            ("/App/Prelude.cs", RemovalTest.Prelude),
            ("/App/Gate.cs", "namespace Microsoft.FeatureManagement.Mvc\n{\n" + Gate + "}\n"),
            ("/App/Code.cs", "using Microsoft.FeatureManagement.Mvc;\n\npublic class C\n{\n    [FeatureGate(\"f\", \"other\")]\n    public void M() { }\n}\n"));
        FlagRemovalRequest[] requests = [new("other", FlagOutcome.Enabled), new("f", FlagOutcome.Enabled)];
        var changed = await FlagRemover.RemoveAsync(solution, requests);
        Assert.Equal("public class C\n{\n    public void M() { }\n}\n", await RemovalTest.TextOfAsync(changed, "/App/Code.cs"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Definitions_go_though_one_requires_the_other(bool isReversed)
    {
        const string Yaml = "features:\n  a:\n    enabled: false\n  b:\n    enabled: true\n    requires: [a]\n  c:\n    enabled: true\n";
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", "using App;\n\nclass C\n{\n    int M() => Flags.A ? 1 : Flags.B ? 2 : Flags.C ? 3 : 4;\n}\n"));
        FlagRemovalRequest[] requests = [new("a", FlagOutcome.Disabled), new("b", FlagOutcome.Disabled)];
        if (isReversed)
        {
            Array.Reverse(requests);
        }

        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var changed = await FlagRemover.RemoveAsync(solution, requests);
        Assert.Equal("features:\n  c:\n    enabled: true\n", await YamlSolution.YamlOfAsync(changed));
        Assert.Equal("using App;\n\nclass C\n{\n    int M() => Flags.C ? 3 : 4;\n}\n", await RemovalTest.TextOfAsync(changed, "/App/Code.cs"));
    }

    private static string Code(string body) =>
        "class C\n{\n    static bool Eff() => true;\n    static void A() { }\n    static void B() { }\n    static void C2() { }\n    static void Use(int n) { }\n\n    public void M()\n    {\n" + (body.Length == 0 ? "" : "        " + body + "\n") + "    }\n\n    public void All()\n    {\n        A();\n        B();\n        C2();\n        Use(1);\n        Eff();\n    }\n}\n";

    private static async Task<string> RunAsync(string code, params FlagRemovalRequest[] requests)
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", code));
        var changed = await FlagRemover.RemoveAsync(solution, requests);
        Assert.Empty(await RemovalTest.ErrorsAsync(changed));
        return await RemovalTest.TextOfAsync(changed, "/App/Code.cs");
    }
}
