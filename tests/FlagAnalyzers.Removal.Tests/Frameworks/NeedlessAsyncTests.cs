namespace FlagAnalyzers.Removal.Tests;

public class NeedlessAsyncTests
{
    private const string Frame = "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return @;\n    }\n\n    private async Task<int> Inner(Task t)\n    {\n        if (!F)\n        {\n            await t;\n        }\n\n        return t.Id;\n    }\n}\n";

    [Fact]
    public Task Goes_where_every_caller_awaits() =>
        FileTest.OnAsync(
            Frame.Replace("@", "await Inner(t)", StringComparison.Ordinal),
            "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return await Inner(t);\n    }\n\n    private Task<int> Inner(Task t)\n    {\n        return Task.FromResult(t.Id);\n    }\n}\n");

    [Fact]
    public Task Stays_where_a_caller_keeps_the_task() =>
        FileTest.OnAsync(
            Frame.Replace("@", "Inner(t).Status == TaskStatus.Faulted ? 1 : 2", StringComparison.Ordinal),
            "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return Inner(t).Status == TaskStatus.Faulted ? 1 : 2;\n    }\n\n    private async Task<int> Inner(Task t)\n    {\n        return t.Id;\n    }\n}\n");

    [Theory]
    [InlineData("=> F || await t;", "=> Task.FromResult(true);")]
    [InlineData("\n    {\n        return F || await t;\n    }", "\n    {\n        return Task.FromResult(true);\n    }")]
    [InlineData("=> F ? t.Result : await t;", "=> t.Result;")]
    public Task Goes_from_a_public_method_that_gives_a_constant(string before, string after) =>
        FileTest.OnAsync(
            "public class C\n{\n    public async Task<bool> M(Task<bool> t) " + before + "\n}\n",
            "public class C\n{\n    public " + (after.Contains("Task", StringComparison.Ordinal) ? "" : "async ") + "Task<bool> M(Task<bool> t) " + after + "\n}\n");
}
