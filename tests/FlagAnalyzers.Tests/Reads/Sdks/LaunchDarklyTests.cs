namespace FlagAnalyzers.Tests.Reads.Sdks;

public class LaunchDarklyTests
{
    internal const string Stub = """
        #nullable disable
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        namespace LaunchDarkly.Sdk
        {
            public readonly struct Context { public static Context New(string key) => default; }
            public class User { }
            public readonly struct LdValue { public static LdValue Null => default; }
            public readonly struct EvaluationDetail<T> { public T Value => default; }
        }
        namespace LaunchDarkly.Sdk.Server.Migrations { public enum MigrationStage { Off } public sealed class MigrationVariation { } }
        namespace LaunchDarkly.Sdk.Server.Interfaces
        {
            using LaunchDarkly.Sdk.Server.Migrations;
            public interface ILdClient
            {
                bool Initialized { get; }
                bool BoolVariation(string key, Context context, bool defaultValue = false);
                EvaluationDetail<bool> BoolVariationDetail(string key, Context context, bool defaultValue);
                Task<EvaluationDetail<bool>> BoolVariationDetailAsync(string key, Context context, bool defaultValue, CancellationToken cancelationToken = default);
                int IntVariation(string key, Context context, int defaultValue);
                float FloatVariation(string key, Context context, float defaultValue);
                double DoubleVariation(string key, Context context, double defaultValue);
                string StringVariation(string key, Context context, string defaultValue);
                EvaluationDetail<string> StringVariationDetail(string key, Context context, string defaultValue);
                LdValue JsonVariation(string key, Context context, LdValue defaultValue);
                MigrationVariation MigrationVariation(string key, Context context, MigrationStage defaultStage);
                void Track(string name, Context context);
            }
        }
        namespace LaunchDarkly.Sdk.Server
        {
            using LaunchDarkly.Sdk.Server.Interfaces;
            using LaunchDarkly.Sdk.Server.Migrations;
            public sealed class LdClient : ILdClient
            {
                public bool Initialized => true;
                public bool BoolVariation(string key, Context context, bool defaultValue = false) => defaultValue;
                public EvaluationDetail<bool> BoolVariationDetail(string key, Context context, bool defaultValue) => default;
                public Task<EvaluationDetail<bool>> BoolVariationDetailAsync(string key, Context context, bool defaultValue, CancellationToken cancelationToken = default) => default;
                public int IntVariation(string key, Context context, int defaultValue) => defaultValue;
                public float FloatVariation(string key, Context context, float defaultValue) => defaultValue;
                public double DoubleVariation(string key, Context context, double defaultValue) => defaultValue;
                public string StringVariation(string key, Context context, string defaultValue) => defaultValue;
                public EvaluationDetail<string> StringVariationDetail(string key, Context context, string defaultValue) => default;
                public LdValue JsonVariation(string key, Context context, LdValue defaultValue) => defaultValue;
                public MigrationVariation MigrationVariation(string key, Context context, MigrationStage defaultStage) => default;
                public void Track(string name, Context context) { }
            }
            public static class ILdClientExtensions
            {
                public static T EnumVariation<T>(this ILdClient client, string key, Context context, T defaultValue) => defaultValue;
                public static bool BoolVariation(this ILdClient client, string key, User user, bool defaultValue = false) => defaultValue;
            }
        }
        namespace LaunchDarkly.Sdk.Client.Interfaces
        {
            public interface ILdClient : IDisposable
            {
                bool BoolVariation(string key, bool defaultValue = false);
                EvaluationDetail<bool> BoolVariationDetail(string key, bool defaultValue = false);
                int IntVariation(string key, int defaultValue = 0);
                string StringVariation(string key, string defaultValue);
                void Track(string eventName);
            }
        }
        namespace LaunchDarkly.Sdk.Client
        {
            using LaunchDarkly.Sdk.Client.Interfaces;
            public static class ILdClientExtensions
            {
                public static T EnumVariation<T>(this ILdClient client, string key, T defaultValue) where T : struct, Enum => defaultValue;
            }
        }
        """;

    [Theory]
    [InlineData("server.BoolVariation(\"a\", context)", "a:Boolean:value")]
    [InlineData("server.BoolVariation(\"a\", context, true)", "a:Boolean:value:default")]
    [InlineData("server.BoolVariation(\"a\", defaultValue: true, context: context)", "a:Boolean:value:default")]
    [InlineData("server.BoolVariationDetail(\"a\", context, false)", "a:Boolean:detail:default")]
    [InlineData("server.BoolVariationDetailAsync(\"a\", context, false)", "a:Boolean:detail:default:async")]
    [InlineData("server.IntVariation(\"a\", context, 1)", "a:Int32:value:default")]
    [InlineData("server.FloatVariation(\"a\", context, 1f)", "a:Double:value:default")]
    [InlineData("server.DoubleVariation(\"a\", context, 1d)", "a:Double:value:default")]
    [InlineData("server.StringVariation(\"a\", context, \"x\")", "a:String:value:default")]
    [InlineData("server.StringVariationDetail(\"a\", context, \"x\")", "a:String:detail:default")]
    [InlineData("server.JsonVariation(\"a\", context, LdValue.Null)", "a:detail:default")]
    [InlineData("server.MigrationVariation(\"a\", context, default)", "a:detail:default")]
    [InlineData("((ILdClient)server).BoolVariation(\"a\", context)", "a:Boolean:value")]
    [InlineData("server.EnumVariation(\"a\", context, DayOfWeek.Friday)", "a:value:default")]
    [InlineData("server.BoolVariation(\"a\", new User())", "a:Boolean:value")]
    [InlineData("client.BoolVariation(\"a\")", "a:Boolean:value")]
    [InlineData("client.BoolVariationDetail(\"a\")", "a:Boolean:detail")]
    [InlineData("client.StringVariation(\"a\", \"x\")", "a:String:value:default")]
    [InlineData("client.EnumVariation(\"a\", DayOfWeek.Friday)", "a:value:default")]
    [InlineData("wrapper.BoolVariation(\"a\", context)", "a:Boolean:value")]
    [InlineData("own.BoolVariation(\"a\", context)", "")]
    [InlineData("server.Initialized", "")]
    public async Task Read(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync("LaunchDarkly", $$"""
        using LaunchDarkly.Sdk; using LaunchDarkly.Sdk.Server; using LaunchDarkly.Sdk.Server.Interfaces; using LaunchDarkly.Sdk.Client;
        interface IWrapper : ILdClient { }
        class Own { public bool BoolVariation(string key, Context context, bool defaultValue = false) => true; }
        class C { object? M(LdClient server, LaunchDarkly.Sdk.Client.Interfaces.ILdClient client, IWrapper wrapper, Own own, Context context) => {{expression}}; }
        """, Stub));

    [Fact]
    public async Task Track_is_no_read() => Assert.Equal("", await SdkReads.DescribeAsync("LaunchDarkly", """
        class C { void M(LaunchDarkly.Sdk.Server.LdClient server) => server.Track("a", default); }
        """, Stub));
}
