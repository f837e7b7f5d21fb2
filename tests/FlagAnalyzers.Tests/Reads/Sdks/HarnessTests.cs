namespace FlagAnalyzers.Tests.Reads.Sdks;

public class HarnessTests
{
    private const string Stub = """
        #nullable disable
        namespace Newtonsoft.Json.Linq { public class JObject { } }
        namespace io.harness.cfsdk.client.dto { public class Target { } }
        namespace io.harness.cfsdk.client.api
        {
            public interface ICfClient
            {
                bool boolVariation(string key, dto.Target target, bool defaultValue);
                string stringVariation(string key, dto.Target target, string defaultValue);
                double numberVariation(string key, dto.Target target, double defaultValue);
                Newtonsoft.Json.Linq.JObject jsonVariation(string key, dto.Target target, Newtonsoft.Json.Linq.JObject defaultValue);
            }
        }
        """;

    [Theory]
    [InlineData("client.boolVariation(\"a\", target, false)", "a:Boolean:value:default")]
    [InlineData("client.stringVariation(\"a\", target, \"x\")", "a:String:value:default")]
    [InlineData("client.numberVariation(\"a\", target, 1)", "a:Double:value:default")]
    [InlineData("client.jsonVariation(\"a\", target, null!)", "a:detail:default")]
    public async Task Read(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync("Harness", $$"""
        using io.harness.cfsdk.client.api; using io.harness.cfsdk.client.dto;
        class C { object M(ICfClient client, Target target) => {{expression}}; }
        """, Stub));
}
