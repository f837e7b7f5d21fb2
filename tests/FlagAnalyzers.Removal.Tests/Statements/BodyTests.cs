namespace FlagAnalyzers.Removal.Tests;

/// <summary>Bodies that are more than a list of statements: iterators, locks, checked code, resources that are let go later.</summary>
public class BodyTests
{
    [Theory]
    [InlineData("if (F)\n{\n    yield return 1;\n    yield break;\n}\nyield return 2;", "yield return 1;\nyield break;", "yield return 2;")]
    [InlineData("yield return 0;\nif (!F) yield break;\nyield return 3;", "yield return 0;\nyield return 3;", "yield return 0;\nyield break;")]
    [InlineData("if (F)\n{\n    yield return 1;\n}", "yield return 1;", "yield break;")]
    [InlineData("lock (Gate)\n{\n    if (F) yield return 1; else yield return 2;\n}", "lock (Gate)\n{\n    yield return 1;\n}", "lock (Gate)\n{\n    yield return 2;\n}")]
    public Task An_iterator_stays_one(string before, string whenOn, string whenOff) => BothAsync("IEnumerable<int>", before, whenOn, whenOff);

    [Theory]
    [InlineData("lock (Gate)\n{\n    if (F)\n    {\n        Use(1);\n    }\n}", "lock (Gate)\n{\n    Use(1);\n}", "lock (Gate)\n{\n}")]
    [InlineData("checked\n{\n    if (F) n++; else n--;\n}\nUse(n);", "checked\n{\n    n++;\n}\nUse(n);", "checked\n{\n    n--;\n}\nUse(n);")]
    [InlineData("Use(unchecked(F ? n + 1 : n - 1));", "Use(unchecked(n + 1));", "Use(unchecked(n - 1));")]
    [InlineData("again:\nif (F && n < 3)\n{\n    n++;\n    goto again;\n}\nUse(n);", "again:\nif (n < 3)\n{\n    n++;\n    goto again;\n}\nUse(n);", "Use(n);")]
    public Task What_a_body_is_for_stays(string before, string whenOn, string whenOff) => BothAsync("void", before, whenOn, whenOff);

    [Fact]
    public Task A_resource_is_let_go_where_it_was() =>
        BothAsync(
            "async IAsyncEnumerable<int>",
            "if (F)\n{\n    await using var inner = new Resource();\n    yield return 1;\n}\nawait Task.Yield();\nyield return 2;",
            "{\n    await using var inner = new Resource();\n    yield return 1;\n}\nawait Task.Yield();\nyield return 2;",
            "await Task.Yield();\nyield return 2;");

    private static async Task BothAsync(string type, string before, string whenOn, string whenOff)
    {
        await FileTest.OnAsync(Wrap(type, before), Wrap(type, whenOn));
        await FileTest.OffAsync(Wrap(type, before), Wrap(type, whenOff));
    }

    private static string Wrap(string type, string body) =>
        "public class Resource : IAsyncDisposable { public ValueTask DisposeAsync() => default; }\n\npublic class C\n{\n    public static readonly object Gate = new();\n\n    public static void Use(int n) { }\n\n    public "
            + type + " M(int n)\n    {\n" + string.Concat(body.Split('\n').Select(static line => "        " + line + "\n")) + "    }\n}\n";
}
