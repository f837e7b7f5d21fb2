using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A key that no file spells whole.</summary>
public class ComposedKeyTests
{
    private const string Client = """
        public interface IClient { bool IsOn([FlagAnalyzers.FlagKey] string key); }

        """;

    [Theory]
    [InlineData("Prefix + \"checkout\"")]
    [InlineData("$\"{Prefix}checkout\"")]
    [InlineData("\"shop.\" + \"checkout\"")]
    [InlineData("\"shop.\"\n        + \"checkout\"")]
    public async Task Constant_put_together_from_others_is_the_key(string value)
    {
        var solution = RemovalTest.CreateSolution(
            ("/App/Prelude.cs", RemovalTest.Prelude + Client),
            ("/App/Keys.cs", "static class Keys\n{\n    public const string Prefix = \"shop.\";\n\n    // A \" in a comment\n    public const string Mail = \"mail\";\n    public const string Checkout = " + value + ";\n}\n"),
            ("/App/Code.cs", "class C\n{\n    public int M(IClient client) => client.IsOn(Keys.Checkout) ? 1 : 2;\n\n    public bool N(IClient client) => client.IsOn(Keys.Mail);\n}\n"));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("shop.checkout", FlagOutcome.Enabled));
        Assert.Equal(
            "class C\n{\n    public int M(IClient client) => 1;\n\n    public bool N(IClient client) => client.IsOn(Keys.Mail);\n}\n",
            await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.DoesNotContain("Checkout", await RemovalTest.TextOfAsync(result.Solution, "/App/Keys.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_put_together_in_the_call_is_found()
    {
        var text = await RewriteAsync("class C\n{\n    private const string Prefix = \"shop.\";\n\n    public int M(IClient client) => client.IsOn(Prefix + \"checkout\") ? 1 : 2;\n}\n");
        Assert.Equal("class C\n{\n    public int M(IClient client) => 1;\n}\n", text);
    }

    [Fact]
    public async Task Another_key_with_the_same_piece_stays()
    {
        const string Code = "class C\n{\n    private const string Prefix = \"mail.\";\n\n    public int M(IClient client) => client.IsOn(Prefix + \"checkout\") ? 1 : 2;\n}\n";
        Assert.Equal(Code, await RewriteAsync(Code));
    }

    private static async Task<string> RewriteAsync(string code)
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude + Client), ("/App/Code.cs", code));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("shop.checkout", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        return await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs");
    }
}
