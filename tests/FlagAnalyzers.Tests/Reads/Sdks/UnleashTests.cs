namespace FlagAnalyzers.Tests.Reads.Sdks;

public class UnleashTests
{
    private const string Stub = """
        #nullable disable
        using System;
        namespace Unleash.Internal { public class Variant { } }
        namespace Unleash
        {
            using Unleash.Internal;
            public class UnleashContext { }
            public interface IUnleash : IDisposable
            {
                bool IsEnabled(string toggleName);
                bool IsEnabled(string toggleName, bool defaultSetting);
                bool IsEnabled(string toggleName, UnleashContext context);
                bool IsEnabled(string toggleName, UnleashContext context, bool defaultSetting);
                Variant GetVariant(string toggleName);
                Variant GetVariant(string toggleName, Variant defaultVariant);
                Variant GetVariant(string toggleName, UnleashContext context, Variant defaultVariant);
            }
        }
        """;

    [Theory]
    [InlineData("unleash.IsEnabled(\"a\")", "a:Boolean:value")]
    [InlineData("unleash.IsEnabled(\"a\", true)", "a:Boolean:value:default")]
    [InlineData("unleash.IsEnabled(\"a\", context)", "a:Boolean:value")]
    [InlineData("unleash.IsEnabled(\"a\", context, true)", "a:Boolean:value:default")]
    [InlineData("unleash.GetVariant(\"a\")", "a:detail")]
    [InlineData("unleash.GetVariant(\"a\", context, new Variant())", "a:detail:default")]
    [InlineData("fake.IsEnabled(\"a\")", "a:Boolean:value")]
    [InlineData("logger.IsEnabled(\"a\")", "")]
    public async Task Read(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync("Unleash", $$"""
        using Unleash; using Unleash.Internal;
        class Logger { public bool IsEnabled(string toggleName) => true; }
        class Fake : IUnleash
        {
            public void Dispose() { }
            public bool IsEnabled(string name) => true;
            bool IUnleash.IsEnabled(string name, bool value) => true;
            public bool IsEnabled(string name, UnleashContext context) => true;
            public bool IsEnabled(string name, UnleashContext context, bool value) => true;
            public Variant GetVariant(string name) => new Variant();
            public Variant GetVariant(string name, Variant value) => value;
            public Variant GetVariant(string name, UnleashContext context, Variant value) => value;
        }
        class C { object M(IUnleash unleash, Fake fake, Logger logger, UnleashContext context) => {{expression}}; }
        """, Stub));
}
