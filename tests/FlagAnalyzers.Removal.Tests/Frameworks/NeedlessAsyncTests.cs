namespace FlagAnalyzers.Removal.Tests;

public class NeedlessAsyncTests
{
    private const string Frame = "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return @;\n    }\n\n    private async Task<int> Inner(Task t)\n    {\n        if (!F)\n        {\n            await t;\n        }\n\n        return 1;\n    }\n}\n";

    [Fact]
    public Task Goes_where_every_caller_awaits() =>
        FileTest.OnAsync(
            Frame.Replace("@", "await Inner(t)", StringComparison.Ordinal),
            "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return await Inner();\n    }\n\n    private Task<int> Inner()\n    {\n        return Task.FromResult(1);\n    }\n}\n");

    [Fact]
    public Task Stays_where_a_caller_keeps_the_task() =>
        FileTest.OnAsync(
            Frame.Replace("@", "Inner(t).Status == TaskStatus.Faulted ? 1 : 2", StringComparison.Ordinal),
            "class C\n{\n    public async Task<int> M(Task t)\n    {\n        await t;\n        return Inner().Status == TaskStatus.Faulted ? 1 : 2;\n    }\n\n    private async Task<int> Inner()\n    {\n        return 1;\n    }\n}\n");
}
