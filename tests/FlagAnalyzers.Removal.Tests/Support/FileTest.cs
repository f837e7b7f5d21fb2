using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Cases that are a whole file.</summary>
internal static class FileTest
{
    public static async Task OnAsync(string before, string after) =>
        Assert.Equal(after, await RemovalTest.RewriteAsync(before, FlagOutcome.Enabled));

    public static async Task OffAsync(string before, string after) =>
        Assert.Equal(after, await RemovalTest.RewriteAsync(before, FlagOutcome.Disabled));
}
