using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Reads of other flags, and the container that gives the service: nothing of it has an effect.</summary>
public class OtherReadsTests
{
    private const string Sdk = """
        namespace Microsoft.FeatureManagement
        {
            public interface IFeatureManager { Task<bool> IsEnabledAsync(string feature); }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class ServiceProviderServiceExtensions
            {
                public static T GetRequiredService<T>(this IServiceProvider provider) where T : notnull => throw new NotSupportedException();
            }
        }

        public interface IMail { void Send(); }
        """;

    [Theory]
    [InlineData("await features.IsEnabledAsync(\"b\") || await features.IsEnabledAsync(\"f\")", "1")]
    [InlineData("await features.IsEnabledAsync(\"b\").ConfigureAwait(false) || await features.IsEnabledAsync(\"f\")", "1")]
    [InlineData("features.IsEnabledAsync(\"b\").Result || await features.IsEnabledAsync(\"f\")", "1")]
    [InlineData("await features.IsEnabledAsync(\"f\") || Mail(mail)", "1")]
    [InlineData("await features.IsEnabledAsync(\"b\") && await features.IsEnabledAsync(\"f\")", "await features.IsEnabledAsync(\"b\") ? 1 : 2")]
    public async Task Read_of_another_flag_goes_where_its_value_is_not_needed(string condition, string after)
    {
        const string Code = "class C\n{\n    public async Task<int> M(IFeatureManager features, IMail mail, Task other)\n    {\n        await other;\n        return @;\n    }\n\n    public static bool Mail(IMail mail) => mail.GetHashCode() > 1;\n}\n";
        Assert.Equal(Code.Replace("@", after, StringComparison.Ordinal), await RewriteAsync(Code.Replace("@", condition + " ? 1 : 2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Effect_before_the_read_stays()
    {
        var text = await RewriteAsync("class C\n{\n    public async Task<int> M(IFeatureManager features, IMail mail)\n    {\n        if (Mail(mail) || await features.IsEnabledAsync(\"f\"))\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n\n    public static bool Mail(IMail mail) => mail.GetHashCode() > 1;\n}\n");
        Assert.Contains("        Mail(mail);\n        return 1;\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("provider => provider.GetRequiredService<IFeatureManager>().IsEnabledAsync(\"f\").Result ? 1 : 2", "provider => 1")]
    [InlineData("provider =>\n    {\n        var features = provider.GetRequiredService<IFeatureManager>();\n        if (features.IsEnabledAsync(\"f\").Result)\n        {\n            return 1;\n        }\n\n        return 2;\n    }", "provider =>\n    {\n        return 1;\n    }")]
    [InlineData("provider =>\n    {\n        var mail = provider.GetRequiredService<IMail>();\n        var features = provider.GetRequiredService<IFeatureManager>();\n        if (!features.IsEnabledAsync(\"f\").Result)\n        {\n            mail.Send();\n        }\n\n        return 2;\n    }", "provider =>\n    {\n        provider.GetRequiredService<IMail>();\n\n        return 2;\n    }")]
    public async Task Container_is_not_asked_for_the_service_any_more(string before, string after)
    {
        const string Code = "class C\n{\n    public Func<IServiceProvider, int> M() => @;\n}\n";
        var text = await RewriteAsync(Code.Replace("@", before, StringComparison.Ordinal));
        Assert.Equal(Code.Replace("@", after, StringComparison.Ordinal), text);
    }

    private static async Task<string> RewriteAsync(string code)
    {
        const string Usings = "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.FeatureManagement;\n\n";
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Sdk.cs", Sdk), ("/App/Code.cs", Usings + code));
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        var text = await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs");
        return text[text.IndexOf("class C", StringComparison.Ordinal)..];
    }
}
