using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A value that had to stay in a condition is not a site that was rewritten.</summary>
public class PlainLiteralTests
{
    [Theory]
    [InlineData("o != null || Eff() && !F ? 1 : 2", "o != null || Eff() && false ? 1 : 2", true)]
    [InlineData("o != null || o is string && !F ? 1 : 2", "o != null ? 1 : 2", false)]
    [InlineData("o != null || \"a\".Equals(o as string) && !F ? 1 : 2", "o != null ? 1 : 2", false)]
    [InlineData("Two(F, !F)", "Two(true, false)", false)]
    [InlineData("Two(F && F, F && !(!F))", "Two(true, true)", false)]
    public async Task Condition_that_keeps_the_value_is_rewritten_partly(string before, string after, bool isPartly)
    {
        const string Code = "class C\n{\n    public static bool Eff() => State.Value;\n\n    public int Two(bool a, bool b) => a || b ? 1 : 2;\n\n    public int M(object? o) => @;\n}\n";
        var (text, result) = await RemovalTest.RunAsync(Code.Replace("@", before, StringComparison.Ordinal), FlagOutcome.Enabled);
        Assert.Equal(Code.Replace("@", after, StringComparison.Ordinal), text);
        Assert.Equal(isPartly ? 1 : 0, result.Count(RemovalStatus.Partly));
    }

    [Fact]
    public async Task Branches_of_unknown_type_keep_the_value()
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", "class C\n{\n    public void M()\n    {\n        var x = F ? Missing.A() : Missing.B();\n        Missing.Use(x);\n    }\n}\n"));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        var site = Assert.Single(result.Sites);
        Assert.Equal(RemovalStatus.Partly, site.Status);
        Assert.Contains("does not compile", site.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Local_whose_value_is_left_standing_is_a_place_of_its_own()
    {
        var (text, result) = await RemovalTest.RunAsync(
            "class C\n{\n    public static bool Eff() => State.Value;\n\n    public int M(object? o)\n    {\n        var isOff = !F;\n        return o != null || Eff() && isOff ? 1 : 2;\n    }\n}\n", FlagOutcome.Enabled);
        Assert.Contains("o != null || Eff() && false ? 1 : 2", text, StringComparison.Ordinal);
        Assert.Contains(result.Sites, static site => site is { Line: 7, Status: RemovalStatus.Rewritten });
        Assert.Contains(result.Sites, static site => site is { Line: 8, Status: RemovalStatus.Partly });
    }
}
