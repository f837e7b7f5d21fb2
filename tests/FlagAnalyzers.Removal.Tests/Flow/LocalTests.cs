namespace FlagAnalyzers.Removal.Tests;

public class LocalTests
{
    [Fact]
    public Task Local_that_holds_the_flag_goes() =>
        MethodTest.BodyAsync("var f = F;\nif (f)\n{\n    A();\n}\n\nB();", "A();\n\nB();", "B();");

    [Fact]
    public Task Local_that_holds_the_negated_flag_goes() =>
        MethodTest.BodyAsync("bool f = !F;\nUse(f ? A() : B());", "Use(B());", "Use(A());");

    [Fact]
    public Task Local_that_is_written_again_stays() =>
        MethodTest.BodyAsync("var f = F;\nif (x) f = false;\nUse(f);", "var f = true;\nif (x) f = false;\nUse(f);");

    [Fact]
    public Task Local_passed_by_reference_stays() =>
        MethodTest.BodyAsync("var f = F;\nbool.TryParse(\"\", out f);\nUse(f);", "var f = true;\nbool.TryParse(\"\", out f);\nUse(f);");

    [Fact]
    public Task Local_assigned_later_goes() =>
        MethodTest.BodyAsync("bool f;\nf = F;\nif (f) A();", "A();", "");

    [Fact]
    public Task A_chain_of_locals_goes() =>
        MethodTest.BodyAsync("var f = F;\nvar g = !f;\nif (g) A(); else B();", "B();", "A();");

    [Fact]
    public Task Effect_of_an_orphaned_local_stays() =>
        MethodTest.BodyAsync("var a = A();\nif (!F) Use(a);", "A();", "var a = A();\nUse(a);");

    [Fact]
    public Task Pure_orphaned_local_goes() =>
        MethodTest.BodyAsync("var a = count;\nif (!F) Use(a);", "");

    [Fact]
    public Task Unread_local_that_was_unread_before_stays() =>
        MethodTest.BodyAsync("var a = count;\nif (!F) B();", "var a = count;");

    [Fact]
    public Task Local_function_that_returns_the_flag_goes() =>
        MethodTest.BodyAsync("bool On() => F;\nif (On()) A(); else B();", "A();", "B();");

    [Fact]
    public Task Stored_task_goes() =>
        FileTest.OnAsync(
            "class C\n{\n    async Task<int> M(Task<bool> other)\n    {\n        await other;\n        var lazy = new Lazy<bool>(() => F);\n        if (lazy.Value)\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n}\n",
            "class C\n{\n    async Task<int> M(Task<bool> other)\n    {\n        await other;\n        return 1;\n    }\n}\n");

    [Fact]
    public Task Local_that_a_test_of_the_flag_switches_goes() =>
        MethodTest.BodyAsync("bool isNew = false;\nif (F)\n{\n    isNew = true;\n}\n\nUse(isNew ? A() : B());", "Use(A());", "Use(B());");

    [Fact]
    public Task Local_that_is_read_before_it_is_switched_stays() =>
        MethodTest.BodyAsync("bool isNew = false;\nUse(isNew);\nif (F) isNew = true;\nUse(isNew);", "bool isNew = false;\nUse(isNew);\nisNew = true;\nUse(isNew);", "bool isNew = false;\nUse(false);\nUse(false);".Replace("bool isNew = false;\n", "", StringComparison.Ordinal));

    [Fact]
    public Task Holder_that_nobody_reads_goes() => MethodTest.BodyAsync("var isNew = F;\nA();", "A();", "A();");

    [Theory]
    [InlineData("Color", "Color.Blue", "Color.Green", "m == Color.Blue")]
    [InlineData("Color", "Color.Blue", "Color.Green", "m is Color.Blue or Color.Control")]
    [InlineData("string", "\"new\"", "\"old\"", "m == \"new\"")]
    [InlineData("string", "\"new\"", "\"old\"", "m is \"new\"")]
    [InlineData("int", "1", "-1", "m != -1")]
    [InlineData("int", "int.MaxValue", "int.MinValue", "m == int.MaxValue")]
    public async Task Local_that_is_one_of_two_constants_goes(string type, string one, string other, string test)
    {
        await MethodTest.BodyAsync($"var m = F ? {one} : {other};\nif ({test})\n{{\n    A();\n}}\nelse\n{{\n    B();\n}}", "A();", "B();");
        await MethodTest.BodyAsync($"{type} m;\nif (F) m = {one}; else m = {other};\nUse({test} ? A() : B());", "Use(A());", "Use(B());");
        await MethodTest.BodyAsync($"{type} m = {other};\nif (F)\n{{\n    m = {one};\n}}\n\nUse({test} ? A() : B());", "Use(A());", "Use(B());");
    }

    [Fact]
    public Task Constant_that_is_asked_for_otherwise_keeps_its_name() =>
        MethodTest.BodyAsync(
            "var size = F ? 10 : 5;\nif (size == 10) A();\nUse((size) + size.ToString());\nUse(size > 7);",
            "var size = 10;\nA();\nUse((size) + size.ToString());\nUse(true);",
            "var size = 5;\nUse((size) + size.ToString());\nUse(false);");

    [Theory]
    [InlineData("int m = 1;\nif (F)\n{\n    m = 2;\n}\n\nUse(m);", "int m = 2;\n\nUse(m);", "int m = 1;\n\nUse(m);")]
    [InlineData("var m = A();\nif (F) m = 2;\nUse(m);", "var m = A();\nm = 2;\nUse(m);", "var m = A();\nUse(m);")]
    [InlineData("object m = 1;\nif (F) m = \"a\";\nUse(m);", "object m = \"a\";\nUse(m);", "object m = 1;\nUse(m);")]
    [InlineData("var m = 1;\nif (F) m = 'a';\nUse(m);", "var m = 1;\nm = 'a';\nUse(m);", "var m = 1;\nUse(m);")]
    [InlineData("var m = 1;\nif (F) m = m + 2;\nUse(m);", "var m = 1;\nm = m + 2;\nUse(m);", "var m = 1;\nUse(m);")]
    public Task First_value_that_is_replaced_at_once_goes(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("long m = F ? 1 : 2;\nUse(m == 1);")]
    [InlineData("int? m = F ? 1 : null;\nUse(m == 1);")]
    [InlineData("object m = F ? \"a\" : \"b\";\nUse(m == (object)\"a\");")]
    [InlineData("var m = F ? 1 : 2;\nm++;\nUse(m == 2);")]
    public async Task Constant_that_is_converted_or_written_decides_nothing(string before) =>
        Assert.EndsWith(before[before.IndexOf(';', StringComparison.Ordinal)..], await BodyAsync(before));

    private static async Task<string> BodyAsync(string before)
    {
        const string Head = "class C\n{\n    static void Use(object? o) { }\n\n    void M()\n    {\n";
        var text = await RemovalTest.RewriteAsync(Head + before + "\n    }\n}\n", FlagAnalyzers.Removal.FlagOutcome.Enabled);
        return text[Head.Length..^"\n    }\n}\n".Length];
    }
}
