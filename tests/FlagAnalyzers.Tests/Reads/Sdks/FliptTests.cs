namespace FlagAnalyzers.Tests.Reads.Sdks;

public class FliptTests
{
    private const string Stub = """
        #nullable disable
        using System.Collections.Generic;
        using System.Threading.Tasks;
        namespace Flipt.DTOs
        {
            public class EvaluationRequest
            {
                public EvaluationRequest(string namespaceKey, string flagKey, string entityId, Dictionary<string, string> context) { FlagKey = flagKey; }
                public string FlagKey { get; set; }
            }
        }
        namespace FliptClient
        {
            public class BooleanEvaluationResponse { public bool Enabled { get; set; } }
            public class EvaluationRequest { public string FlagKey { get; set; } public string EntityId { get; set; } }
            public class FliptClient { public BooleanEvaluationResponse EvaluateBoolean(string flagKey, string entityId, Dictionary<string, string> context) => null; }
        }
        """;

    [Theory]
    [InlineData("new Flipt.DTOs.EvaluationRequest(\"default\", \"a\", \"user\", context)", "a:detail")]
    [InlineData("new FliptClient.EvaluationRequest { FlagKey = \"a\", EntityId = \"user\" }", "a:detail")]
    [InlineData("client.EvaluateBoolean(\"a\", \"user\", context)", "a:detail")]
    [InlineData("new FliptClient.EvaluationRequest().FlagKey", "")]
    public async Task Read(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync("Flipt", $$"""
        class C { object M(FliptClient.FliptClient client, Dictionary<string, string> context) => {{expression}}; }
        """, Stub));
}
