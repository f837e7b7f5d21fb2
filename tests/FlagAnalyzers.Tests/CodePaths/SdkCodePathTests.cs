using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using FlagAnalyzers.Tests.Reads.Sdks;

namespace FlagAnalyzers.Tests.CodePaths;

/// <summary>The same rules hold for flags that another service evaluates, once flags.yaml declares them.</summary>
public class SdkCodePathTests
{
    private const string FlagsFile = """
        features:
          new-checkout: { provider: any, owner: me, cleanup_by: 2027-01-31 }
          kill: { provider: any, kind: ops, owner: me }
        """;

    [Theory]
    [InlineData("if (!{|FLAG301:c.BoolVariation(\"new-checkout\", context)|}) return; A();")]
    [InlineData("if (!{|FLAG301:c.BoolVariationDetail(\"new-checkout\", context, false)|}.Value) return; A();")]
    [InlineData("if (!c.BoolVariation(\"kill\", context)) return; A();")]
    [InlineData("if (!c.BoolVariation(\"unknown\", context)) return; A();")]
    [InlineData("if (!c.BoolVariation(\"new-checkout\", context)) { A(); return; } A();")]
    [InlineData("if (c.StringVariation(\"new-checkout\", context, \"\") == \"x\") return; A();")]
    public Task LaunchDarkly(string body) => VerifyAsync(LaunchDarklyTests.Stub, "LaunchDarkly.Sdk.Server.LdClient c, LaunchDarkly.Sdk.Context context", body);

    [Theory]
    [InlineData("if ({|FLAG301:c.GetTreatment(\"user\", \"new-checkout\")|} != \"on\") return; A();")]
    [InlineData("if (!({|FLAG301:c.GetTreatment(\"user\", \"new-checkout\")|} == \"on\")) return; A();")]
    [InlineData("var treatment = c.GetTreatment(\"user\", \"new-checkout\"); if ({|FLAG301:treatment|} != \"on\") return; A();")]
    [InlineData("if (c.GetTreatment(\"user\", \"new-checkout\") == \"on\") A(); else B();")]
    [InlineData("if (c.GetTreatment(\"user\", \"new-checkout\") != \"blue\") return; A();")]
    public Task Split(string body) => VerifyAsync(SplitTests.Stub, "Splitio.Services.Client.Interfaces.ISplitClient c", body);

    [Theory]
    [InlineData("if (!await {|FLAG301:c.GetBooleanValueAsync(\"new-checkout\", false)|}) return; A();")]
    [InlineData("if (!await c.GetBooleanValueAsync(\"new-checkout\", false)) { B(); return; } A();")]
    public Task OpenFeature(string body) => VerifyAsync(OpenFeatureTests.Stub, "OpenFeature.IFeatureClient c", body);

    [Theory]
    [InlineData("if (!await {|FLAG301:c.IsEnabledAsync(\"new-checkout\")|}.ConfigureAwait(false)) return; A();")]
    [InlineData("if (!await c.IsEnabledAsync(nameof(C))) return; A();")]
    public Task FeatureManagement(string body) => VerifyAsync(FeatureManagementTests.Stub, "Microsoft.FeatureManagement.IFeatureManager c", body);

    private static Task VerifyAsync(string stub, string parameters, string body)
    {
        CSharpAnalyzerTest<MissingFallbackAnalyzer> test = new();
        test.TestState.Sources.Add(("Test0.cs", CodePathProgram.Around($"async Task M({parameters}) {{ await Task.Yield(); {body} }}")));
        test.TestState.AdditionalFiles.Add(("flags.yaml", FlagsFile));
        test.TestState.AdditionalProjects["Sdk"].Sources.Add(stub);
        test.TestState.AdditionalProjectReferences.Add("Sdk");
        return test.RunAsync();
    }
}
