using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class NeedlessAsyncTests
{
    private const string Frame = "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return @;\n    }\n\n    private async Task<int> Inner(Task t)\n    {\n        if (!F)\n        {\n            await t;\n        }\n\n        return int.Parse(\"1\");\n    }\n}\n";

    [Fact]
    public Task Goes_where_every_caller_awaits() =>
        FileTest.OnAsync(
            Frame.Replace("@", "await Inner(t)", StringComparison.Ordinal),
            "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return await Inner();\n    }\n\n    private Task<int> Inner()\n    {\n        return Task.FromResult(int.Parse(\"1\"));\n    }\n}\n");

    [Fact]
    public Task Stays_where_a_caller_keeps_the_task() =>
        FileTest.OnAsync(
            Frame.Replace("@", "Inner(t).Status == TaskStatus.Faulted ? 1 : 2", StringComparison.Ordinal),
            "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return Inner().Status == TaskStatus.Faulted ? 1 : 2;\n    }\n\n    private async Task<int> Inner()\n    {\n        return int.Parse(\"1\");\n    }\n}\n");

    [Fact]
    public Task Goes_from_an_internal_method_that_other_files_await() =>
        FileTest.OnAsync(
            "class C\n{\n    internal async Task<int> Inner(Task t)\n    {\n        if (!F) await t;\n        return int.Parse(\"1\");\n    }\n}\n\nclass D\n{\n    public async Task<int> M(C c, Task t) => await c.Inner(t).ConfigureAwait(false);\n}\n",
            "class C\n{\n    internal Task<int> Inner()\n    {\n        return Task.FromResult(int.Parse(\"1\"));\n    }\n}\n\nclass D\n{\n    public async Task<int> M(C c, Task t) => await c.Inner().ConfigureAwait(false);\n}\n");

    [Theory]
    [InlineData("public async Task<int> M(int n, Task t) { if (!F) await t; return n; }", "public Task<int> M(int n, Task t) { return Task.FromResult(n); }")]
    [InlineData("public async Task<int> M(int n, Func<Task<int>> t) => F ? n : await t();", "public Task<int> M(int n, Func<Task<int>> t) => Task.FromResult(n);")]
    [InlineData("public async Task<long> M(int n, Task t) { if (!F) await t; return n; }", "public Task<long> M(int n, Task t) { return Task.FromResult<long>(n); }")]
    [InlineData("public async Task<string?> M(string n, Task t) { if (!F) await t; return n; }", "public Task<string?> M(string n, Task t) { return Task.FromResult<string?>(n); }")]
    [InlineData("public async Task<object?> M(Task t) { if (!F) await t; return null; }", "public Task<object?> M(Task t) { return Task.FromResult<object?>(null); }")]
    [InlineData("public async ValueTask<int> M(int n, Task t) { if (!F) await t; return n; }", "public ValueTask<int> M(int n, Task t) { return ValueTask.FromResult(n); }")]
    [InlineData("public async Task M(Task t) { if (!F) await t; }", "public Task M(Task t) => Task.CompletedTask;")]
    [InlineData("public async ValueTask M(Task t)\n    {\n        if (!F) await t;\n        _count = 1;\n    }", "public ValueTask M(Task t)\n    {\n        _count = 1;\n        return ValueTask.CompletedTask;\n    }")]
    [InlineData("public async void M(Task t) { if (!F) await t; _count = 1; }", "public void M(Task t) { _count = 1; }")]
    [InlineData("public async System.Threading.Tasks.Task<int> M(bool b, Task t) { if (b) return 2; if (!F) await t; return 1; }", "public System.Threading.Tasks.Task<int> M(bool b, Task t) { if (b) return System.Threading.Tasks.Task.FromResult(2); return System.Threading.Tasks.Task.FromResult(1); }")]
    [InlineData("public Task<int> M(Task t) { return Local(); async Task<int> Local() { if (!F) await t; return 1; } }", "public Task<int> M(Task t) { return Local(); Task<int> Local() { return Task.FromResult(1); } }")]
    public Task Goes_where_nothing_can_throw(string before, string after) =>
        FileTest.OnAsync($"public class C\n{{\n    public int _count;\n\n    {before}\n}}\n", $"public class C\n{{\n    public int _count;\n\n    {after}\n}}\n");

    [Theory]
    [InlineData("public async Task<int> M(string s, Task t) { if (!F) await t; return s.Length; }", "public async Task<int> M(string s, Task t) { return s.Length; }")]
    [InlineData("public async Task<int> M(int n, Task t) { if (!F) await t; return 1 / n; }", "public async Task<int> M(int n, Task t) { return 1 / n; }")]
    [InlineData("public async Task M(Task t) { if (!F) await t; Console.WriteLine(); }", "public async Task M(Task t) { Console.WriteLine(); }")]
    [InlineData("public async void M(Task t) { if (!F) await t; Console.WriteLine(); }", "public async void M(Task t) { Console.WriteLine(); }")]
    [InlineData("public virtual async Task M(Task t) { if (!F) await t; Console.WriteLine(); }", "public virtual async Task M(Task t) { Console.WriteLine(); }")]
    [InlineData("public async IAsyncEnumerable<int> M(Task t) { if (!F) await t; yield return 1; }", "public async IAsyncEnumerable<int> M(Task t) { yield return 1; }")]
    public Task Stays_where_the_task_carries_what_is_thrown(string before, string after) =>
        FileTest.OnAsync($"public class C\n{{\n    {before}\n}}\n", $"public class C\n{{\n    {after}\n}}\n");

    [Fact]
    public Task One_that_was_needless_before_stays() =>
        FileTest.OnAsync(
            "public class C\n{\n    public async Task<int> M() { return F ? 1 : 2; }\n}\n",
            "public class C\n{\n    public async Task<int> M() { return 1; }\n}\n");

    [Fact]
    public Task A_test_needs_no_task() =>
        TestFrameworks.OnAsync(
            "[Fact]\npublic async Task T()\n{\n    var flags = Substitute.For<IFeatureManager>();\n    Assert.Equal(1, new Cart(null!).Run());\n    await flags.Received().IsEnabledAsync(\"f\");\n}\n",
            "[Fact]\npublic void T()\n{\n    Assert.Equal(1, new Cart(null!).Run());\n}\n");

    [Theory]
    [InlineData("=> F || await t;", "=> Task.FromResult(true);")]
    [InlineData("\n    {\n        return F || await t;\n    }", "\n    {\n        return Task.FromResult(true);\n    }")]
    [InlineData("=> F ? t.Result : await t;", "=> t.Result;")]
    public Task Goes_from_a_public_method_that_gives_a_constant(string before, string after) =>
        FileTest.OnAsync(
            "public class C\n{\n    public async Task<bool> M(Task<bool> t) " + before + "\n}\n",
            "public class C\n{\n    public " + (after.Contains("Task", StringComparison.Ordinal) ? "" : "async ") + "Task<bool> M(Task<bool> t) " + after + "\n}\n");
}
