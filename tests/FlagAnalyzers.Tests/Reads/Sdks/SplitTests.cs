namespace FlagAnalyzers.Tests.Reads.Sdks;

public class SplitTests
{
    internal const string Stub = """
        #nullable disable
        using System.Collections.Generic;
        using System.Threading.Tasks;
        namespace Splitio.Domain { public class Key { } public class SplitResult { } }
        namespace Splitio.Services.Client.Interfaces
        {
            using Splitio.Domain;
            public interface ISplitClientSync
            {
                string GetTreatment(string key, string feature, Dictionary<string, object> attributes = null);
                string GetTreatment(Key key, string feature, Dictionary<string, object> attributes = null);
                SplitResult GetTreatmentWithConfig(string key, string feature, Dictionary<string, object> attributes = null);
                Dictionary<string, string> GetTreatments(string key, List<string> features, Dictionary<string, object> attributes = null);
                Dictionary<string, string> GetTreatmentsByFlagSet(string key, string flagSet, Dictionary<string, object> attributes = null);
                bool Track(string key, string trafficType, string eventType, double? value = null, Dictionary<string, object> properties = null);
            }
            public interface ISplitClientAsync
            {
                Task<string> GetTreatmentAsync(string key, string feature, Dictionary<string, object> attributes = null);
                Task<Dictionary<string, SplitResult>> GetTreatmentsWithConfigAsync(string key, List<string> features, Dictionary<string, object> attributes = null);
            }
            public interface ISplitClient : ISplitClientSync, ISplitClientAsync { }
        }
        """;

    [Theory]
    [InlineData("client.GetTreatment(\"user\", \"a\")", "a:value")]
    [InlineData("client.GetTreatment(new Key(), \"a\")", "a:value")]
    [InlineData("client.GetTreatment(feature: \"a\", key: \"user\")", "a:value")]
    [InlineData("client.GetTreatmentWithConfig(\"user\", \"a\")", "a:detail")]
    [InlineData("client.GetTreatments(\"user\", new List<string> { \"a\", \"b\" })", "a:detail b:detail")]
#if !ROSLYN_FLOOR // Collection expressions are C# 12.
    [InlineData("client.GetTreatments(\"user\", [\"a\", \"b\"])", "a:detail b:detail")]
#endif
    [InlineData("client.GetTreatments(\"user\", list)", "?:detail")]
    [InlineData("client.GetTreatmentAsync(\"user\", \"a\")", "a:value:async")]
    [InlineData("client.GetTreatmentsWithConfigAsync(\"user\", new List<string> { \"a\" })", "a:detail:async")]
    [InlineData("client.GetTreatmentsByFlagSet(\"user\", \"set\")", "")]
    [InlineData("client.Track(\"user\", \"a\", \"b\")", "")]
    public async Task Read(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync("Split", $$"""
        using Splitio.Domain; using Splitio.Services.Client.Interfaces;
        class C { object M(ISplitClient client, List<string> list) => {{expression}}; }
        """, Stub));
}
