namespace FlagAnalyzers.Removal.Tests;

/// <summary>Helpers of the user's own that only hand a key on to a read.</summary>
public class ForwardedKeyTests
{
    private const string Code = "class Service\n{\n    public bool IsEnabled([FlagAnalyzers.FlagKey] string key, object? user = null) => State.Value;\n\n    public Task<bool> IsEnabledAsync([FlagAnalyzers.FlagKey] string key) => Task.FromResult(State.Value);\n}\n\nclass C\n{\n    private readonly Service _service = new();\n\n    public @\n\n    public async Task<int> M()\n    {\n        await Task.Yield();\n        return %;\n    }\n}\n";

    [Theory]
    [InlineData("bool IsOn(string key) => _service.IsEnabled(key, this);", "IsOn(\"f\") ? 1 : 2", "1")]
    [InlineData("bool IsOn(string name, string user)\n    {\n        return _service.IsEnabled(name, user);\n    }", "IsOn(user: \"u\", name: \"f\") ? 1 : 2", "1")]
    [InlineData("async Task<bool> IsOnAsync(string key) => await _service.IsEnabledAsync(key).ConfigureAwait(false);", "await IsOnAsync(\"f\") ? 1 : 2", "1")]
    [InlineData("bool IsOff(string key) => !_service.IsEnabled(key);", "IsOff(\"f\") ? 1 : 2", "IsOff(\"f\") ? 1 : 2")]
    [InlineData("bool IsOn(string key) => _service.IsEnabled(key, State.Value = true);", "IsOn(\"f\") ? 1 : 2", "IsOn(\"f\") ? 1 : 2")]
    [InlineData("virtual bool IsOn(string key) => _service.IsEnabled(key);", "IsOn(\"f\") ? 1 : 2", "IsOn(\"f\") ? 1 : 2")]
    [InlineData("bool IsOn(string key, string user) => _service.IsEnabled(key, user);", "IsOn(\"other\", \"f\") ? 1 : 2", "IsOn(\"other\", \"f\") ? 1 : 2")]
    [InlineData("bool IsOn(string key) => _service.IsEnabled(\"new-\" + key);", "IsOn(\"f\") ? 1 : 2", "IsOn(\"f\") ? 1 : 2")]
    public Task Call_is_a_read(string helper, string before, string after) =>
        FileTest.OnAsync(
            Code.Replace("@", helper, StringComparison.Ordinal).Replace("%", before, StringComparison.Ordinal),
            Code.Replace("@", helper, StringComparison.Ordinal).Replace("%", after, StringComparison.Ordinal));

    [Fact]
    public Task Helper_goes_with_its_last_call() =>
        FileTest.OffAsync(
            "class C\n{\n    static bool Read([FlagAnalyzers.FlagKey] string key) => State.Value;\n\n    public int M() => IsOn(\"f\") ? 1 : 2;\n\n    private static bool IsOn(string key) => Read(key);\n}\n",
            "class C\n{\n    public int M() => 2;\n}\n");
}
