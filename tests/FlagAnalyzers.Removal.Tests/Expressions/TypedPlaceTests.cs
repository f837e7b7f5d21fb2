namespace FlagAnalyzers.Removal.Tests;

/// <summary>Places that give a type by themselves: no cast is written there, and one that only gave two branches a type goes.</summary>
public class TypedPlaceTests
{
    [Theory]
    [InlineData("object d = F ? (object)1 : \"s\";\nUse(d);", "object d = 1;\nUse(d);", "object d = \"s\";\nUse(d);")]
    [InlineData("int? n = F ? (int?)1 : null;\nUse(n);", "int? n = 1;\nUse(n);", "int? n = null;\nUse(n);")]
    [InlineData("IEnumerable<int> all = F ? (IEnumerable<int>)new List<int>() : new[] { 1 };\nUse(all);",
        "IEnumerable<int> all = new List<int>();\nUse(all);", "IEnumerable<int> all = new[] { 1 };\nUse(all);")]
    [InlineData("Use(F ? (object)(A() + 1) : \"x\");", "Use(A() + 1);", "Use(\"x\");")]
    [InlineData("var d = F ? (object)1 : \"s\";\nKeep(d);", "var d = (object)1;\nKeep(d);", "var d = (object)\"s\";\nKeep(d);")]
    [InlineData("long l = F ? (int)2.5 : 3;\nUse(l);", "long l = (int)2.5;\nUse(l);", "long l = 3;\nUse(l);")]
    public Task Cast_for_the_other_branch(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("int a = 0;\nstring s = \"\";\n(a, s) = F ? (a, s + \"!\") : (5, s);\nUse(a + s);", "int a = 0;\nstring s = \"\";\n(a, s) = (a, s + \"!\");\nUse(a + s);")]
    [InlineData("EventHandler? h = null;\nAppDomain.CurrentDomain.ProcessExit += F ? (_, _) => A() : h;", "AppDomain.CurrentDomain.ProcessExit += (_, _) => A();")]
    [InlineData("new List<object>() { Capacity = 3 }?.Capacity = F ? 1 : 2;", "new List<object>() { Capacity = 3 }?.Capacity = 1;")]
    public Task Assignment(string before, string after) => MethodTest.VoidAsync(before, after);

    [Fact]
    public Task Awaited_for_its_effect() =>
        FileTest.OnAsync(
            "class C\n{\n    async Task M() => await N();\n\n    async Task N()\n    {\n        await (F ? Task.FromResult(1) : Task.CompletedTask);\n    }\n}\n",
            "class C\n{\n    async Task M() => await N();\n\n    async Task N()\n    {\n        await Task.FromResult(1);\n    }\n}\n");

    // With both bare, nothing would say what T is.
    [Fact]
    public Task Arguments_that_decide_a_type_together() =>
        FileTest.OnAsync(
            "class C\n{\n    static T Both<T>(T a, T b) => b;\n    object M() => Both(F ? \"a\" : (object)\"b\", F ? 5 : (object)\"z\");\n}\n",
            "class C\n{\n    static T Both<T>(T a, T b) => b;\n    object M() => Both((object)\"a\", (object)5);\n}\n");

    [Theory]
    [InlineData("int[] more = [1];\nint[] all = [A(), .. F ? more : [], B()];\nUse(all);", "int[] more = [1];\nint[] all = [A(), .. more, B()];\nUse(all);", "int[] all = [A(), B()];\nUse(all);")]
    [InlineData("int[] all = [.. F ? new[] { 1 } : Array.Empty<int>()];\nUse(all);", "int[] all = [.. new[] { 1 }];\nUse(all);", "int[] all = [];\nUse(all);")]
    public Task Spread(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("Use((F, 1).F);", "Use((F: true, 1).F);")]
    [InlineData("Use(new[] { 1 }.Select(i => (F, i)).First().F);", "Use(new[] { 1 }.Select(i => (F: true, i)).First().F);")]
    public Task Name_of_an_element(string before, string after) => MethodTest.VoidAsync(before, after);
}
