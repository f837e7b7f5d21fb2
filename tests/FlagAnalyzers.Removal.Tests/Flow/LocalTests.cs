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
}
