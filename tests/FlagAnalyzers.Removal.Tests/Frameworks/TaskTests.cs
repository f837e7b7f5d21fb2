namespace FlagAnalyzers.Removal.Tests;

/// <summary>The flag among other tasks, and asked for without <c>await</c>.</summary>
public class TaskTests
{
    private const string Service = "public interface IFlagService { Task<bool> IsOnAsync([FlagAnalyzers.FlagKey] string key); }\n\n";

    private static Task OnAsync(string before, string after)
    {
        const string Frame = "class C\n{\n    public async Task<int> M(IFlagService flags, Task<int> a, Task b)\n    {\n        @\n    }\n}\n";
        return FileTest.OnAsync(Service + Frame.Replace("@", before, StringComparison.Ordinal), Service + Frame.Replace("@", after, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("var on = flags.IsOnAsync(\"f\");\n        await Task.WhenAll(a, on);\n        return await on ? await a : 2;", "await a;\n        return await a;")]
    [InlineData("var on = flags.IsOnAsync(\"f\");\n        await Task.WhenAll(on, a, b).ConfigureAwait(false);\n        return on.Result ? await a : 2;", "await Task.WhenAll(a, b).ConfigureAwait(false);\n        return await a;")]
    [InlineData("var on = flags.IsOnAsync(\"f\");\n        await Task.WhenAll(on);\n        return on.Result ? await a : 2;", "return await a;")]
    [InlineData("var all = await Task.WhenAll(flags.IsOnAsync(\"f\"), flags.IsOnAsync(\"g\"));\n        return all.Length;", "var all = await Task.WhenAll(Task.FromResult(true), flags.IsOnAsync(\"g\"));\n        return all.Length;")]
    public Task Nobody_waits_for_what_is_known(string before, string after) => OnAsync(before, after);

    [Theory]
    [InlineData("flags.IsOnAsync(\"f\").ConfigureAwait(false).GetAwaiter().GetResult()")]
    [InlineData("flags.IsOnAsync(\"f\").GetAwaiter().GetResult()")]
    [InlineData("flags.IsOnAsync(\"f\").Result")]
    [InlineData("await flags.IsOnAsync(\"f\").ConfigureAwait(false)")]
    public Task Every_way_to_ask_gives_the_value(string read) => OnAsync("await b;\n        return " + read + " ? 1 : 2;", "await b;\n        return 1;");

    [Fact]
    public Task Lazy_with_a_block_goes() =>
        FileTest.OnAsync(
            "class C\n{\n    private readonly Lazy<bool> _on = new(() => { return F; });\n\n    public int M() => _on.Value ? 1 : 2;\n}\n",
            "class C\n{\n    public int M() => 1;\n}\n");

    [Theory]
    [InlineData("new(() => AskAsync(\"f\"))")]
    [InlineData("new Lazy<Task<bool>>(async () => await AskAsync(\"f\"))")]
    public async Task Task_that_is_made_once_goes(string lazy)
    {
        var before = "class C\n{\n    private readonly Lazy<Task<bool>> _isOn = @;\n\n    static async Task<bool> AskAsync([FlagAnalyzers.FlagKey] string key) { await Task.Yield(); return key == \"other\"; }\n\n    async Task<int> M(Task other)\n    {\n        await other;\n        return await _isOn.Value.ConfigureAwait(false) ? 1 : 2;\n    }\n\n    Task<bool> Other() => AskAsync(\"other\");\n}\n".Replace("@", lazy, StringComparison.Ordinal);
        var after = "class C\n{\n    static async Task<bool> AskAsync([FlagAnalyzers.FlagKey] string key) { await Task.Yield(); return key == \"other\"; }\n\n    async Task<int> M(Task other)\n    {\n        await other;\n        return @;\n    }\n\n    Task<bool> Other() => AskAsync(\"other\");\n}\n";
        await FileTest.OnAsync(before, after.Replace("@", "1", StringComparison.Ordinal));
        await FileTest.OffAsync(before, after.Replace("@", "2", StringComparison.Ordinal));
    }
}
