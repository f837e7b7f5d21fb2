using System.Collections.Immutable;
using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Tests.Reads.Sdks;

internal static class SdkReads
{
    /// <summary>Each read as <c>key:type:value|detail:default:async</c>, what is absent left out.</summary>
    public static async Task<string> DescribeAsync(string sdk, string source, string stub)
    {
        ImmutableArray<FlagRead> reads = await ReadCollector.ReadsAsync(source, null, stub);
        Assert.All(reads, read => Assert.Equal((FlagReadOrigin.Sdk, sdk), (read.Origin, read.Sdk)));
        return string.Join(" ", reads.Select(Describe));
    }

    private static string Describe(FlagRead read) => string.Join(
        ":",
        new[]
        {
            read.Key ?? "?", read.Type?.ToString(), read.YieldsValue ? "value" : "detail",
            read.DefaultArgument is null ? null : "default", read.IsAsync ? "async" : null,
        }.Where(part => part is not null));
}
