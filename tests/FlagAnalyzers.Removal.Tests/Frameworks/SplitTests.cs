using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A service that gives the flag as a text.</summary>
public class SplitTests
{
    [Theory]
    [InlineData("t == \"on\"", "1", "2")]
    [InlineData("t.Equals(\"on\")", "1", "2")]
    [InlineData("\"on\".Equals(t)", "1", "2")]
    [InlineData("string.Equals(t, \"ON\", StringComparison.OrdinalIgnoreCase)", "1", "2")]
    [InlineData("string.Equals(t, \"ON\")", "2", "2")]
    [InlineData("t.Equals(\"ON\", StringComparison.Ordinal)", "2", "2")]
    public async Task Comparison_with_a_treatment_is_decided(string test, string on, string off)
    {
        const string Code = "namespace Splitio.Services.Client.Interfaces { public interface ISplitClient { string GetTreatment(string key, string feature); } }\n\nclass C\n{\n    public int M(Splitio.Services.Client.Interfaces.ISplitClient split, string user)\n    {\n@    }\n}\n";
        var before = Code.Replace("@", "        var t = split.GetTreatment(user, \"f\");\n        return " + test + " ? 1 : 2;\n", StringComparison.Ordinal);
        Assert.Equal(Code.Replace("@", "        return " + on + ";\n", StringComparison.Ordinal), await RemovalTest.RewriteAsync(before, FlagOutcome.Enabled));
        Assert.Equal(Code.Replace("@", "        return " + off + ";\n", StringComparison.Ordinal), await RemovalTest.RewriteAsync(before, FlagOutcome.Disabled));
    }
}
