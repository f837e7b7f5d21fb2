namespace FlagAnalyzers.Tests.Reads.Sdks;

public class ConfigCatTests
{
    private const string Stub = """
        #nullable disable
        using System.Threading;
        using System.Threading.Tasks;
        namespace ConfigCat.Client
        {
            public class User { }
            public class EvaluationDetails<T> { }
            public interface IConfigCatClient
            {
                T GetValue<T>(string key, T defaultValue, User user = null);
                Task<T> GetValueAsync<T>(string key, T defaultValue, User user = null, CancellationToken cancellationToken = default);
                EvaluationDetails<T> GetValueDetails<T>(string key, T defaultValue, User user = null);
                Task<EvaluationDetails<T>> GetValueDetailsAsync<T>(string key, T defaultValue, User user = null, CancellationToken cancellationToken = default);
                string GetVariationId(string key, string defaultVariationId, User user = null);
                ConfigCatClientSnapshot Snapshot();
            }
            public interface IConfigCatClientSnapshot { T GetValue<T>(string key, T defaultValue, User user = null); }
            public readonly struct ConfigCatClientSnapshot : IConfigCatClientSnapshot
            {
                public T GetValue<T>(string key, T defaultValue, User user = null) => defaultValue;
            }
        }
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { }
            public static class ConfigurationBinder { public static T GetValue<T>(this IConfiguration configuration, string key, T defaultValue) => defaultValue; }
        }
        """;

    [Theory]
    [InlineData("client.GetValue(\"a\", false)", "a:Boolean:value:default")]
    [InlineData("client.GetValue<bool?>(\"a\", null)", "a:Boolean:value:default")]
    [InlineData("client.GetValue(\"a\", 1, user)", "a:Int32:value:default")]
    [InlineData("client.GetValueAsync(\"a\", \"x\")", "a:String:value:default:async")]
    [InlineData("client.GetValueDetails(\"a\", 1.5)", "a:Double:detail:default")]
    [InlineData("client.GetValueDetailsAsync(\"a\", false)", "a:Boolean:detail:default:async")]
    [InlineData("client.Snapshot().GetValue(\"a\", false)", "a:Boolean:value:default")]
    [InlineData("client.GetVariationId(\"a\", \"x\")", "a:value")]
    [InlineData("configuration.GetValue(\"a\", false)", "")]
    public async Task Read(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync("ConfigCat", $$"""
        using ConfigCat.Client; using Microsoft.Extensions.Configuration;
        class C { object? M(IConfigCatClient client, IConfiguration configuration, User user) => {{expression}}; }
        """, Stub));
}
