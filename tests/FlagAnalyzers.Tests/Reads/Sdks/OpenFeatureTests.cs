namespace FlagAnalyzers.Tests.Reads.Sdks;

public class OpenFeatureTests
{
    internal const string Stub = """
        #nullable disable
        using System.Threading;
        using System.Threading.Tasks;
        namespace OpenFeature.Model { public class EvaluationContext { } public class FlagEvaluationOptions { } public class FlagEvaluationDetails<T> { } public class Value { } }
        namespace OpenFeature
        {
            using OpenFeature.Model;
            public interface IFeatureClient
            {
                Task<bool> GetBooleanValueAsync(string flagKey, bool defaultValue, EvaluationContext context = null, FlagEvaluationOptions config = null, CancellationToken cancellationToken = default);
                Task<FlagEvaluationDetails<bool>> GetBooleanDetailsAsync(string flagKey, bool defaultValue, EvaluationContext context = null, FlagEvaluationOptions config = null, CancellationToken cancellationToken = default);
                Task<string> GetStringValueAsync(string flagKey, string defaultValue, EvaluationContext context = null, FlagEvaluationOptions config = null, CancellationToken cancellationToken = default);
                Task<int> GetIntegerValueAsync(string flagKey, int defaultValue, EvaluationContext context = null, FlagEvaluationOptions config = null, CancellationToken cancellationToken = default);
                Task<double> GetDoubleValueAsync(string flagKey, double defaultValue, EvaluationContext context = null, FlagEvaluationOptions config = null, CancellationToken cancellationToken = default);
                Task<Value> GetObjectValueAsync(string flagKey, Value defaultValue, EvaluationContext context = null, FlagEvaluationOptions config = null, CancellationToken cancellationToken = default);
                void Track(string trackingEventName, EvaluationContext evaluationContext = null);
            }
            public sealed class FeatureClient { public Task<bool> GetBooleanValue(string flagKey, bool defaultValue, EvaluationContext context = null, FlagEvaluationOptions config = null) => null; }
        }
        """;

    [Theory]
    [InlineData("client.GetBooleanValueAsync(\"a\", false)", "a:Boolean:value:default:async")]
    [InlineData("client.GetBooleanDetailsAsync(\"a\", false)", "a:Boolean:detail:default:async")]
    [InlineData("client.GetStringValueAsync(\"a\", \"x\", context)", "a:String:value:default:async")]
    [InlineData("client.GetIntegerValueAsync(\"a\", 1)", "a:Int32:value:default:async")]
    [InlineData("client.GetDoubleValueAsync(\"a\", 1)", "a:Double:value:default:async")]
    [InlineData("client.GetObjectValueAsync(\"a\", new Value())", "a:detail:default:async")]
    [InlineData("old.GetBooleanValue(\"a\", false)", "a:Boolean:value:default:async")]
    public async Task Read(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync("OpenFeature", $$"""
        using OpenFeature; using OpenFeature.Model;
        class C { object M(IFeatureClient client, FeatureClient old, EvaluationContext context) => {{expression}}; }
        """, Stub));
}
