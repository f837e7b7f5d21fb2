using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("new-chekout", "new-checkout")]
    [InlineData("new-checkoutt", "new-checkout")]
    [InlineData("new-cehckout", "new-checkout")]
    [InlineData("NEW-CHECKOUT", "new-checkout")]
    [InlineData("newCheckout", "new-checkout")]
    [InlineData("new_checkout", "new-checkout")]
    [InlineData("new-checkout", "new-checkout")]
    [InlineData("saerch", "search")]
    [InlineData("flag", null)]
    [InlineData("something-else", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Finds_what_was_meant(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Find(name, ["search", "new-checkout", "old-search", "q", ""]));

    [Theory]
    [InlineData("cat", new[] { "bat", "hat" }, "bat")]
    [InlineData("cat", new[] { "hat", "bat" }, "bat")]
    [InlineData("Region", new[] { "REGION", "region" }, "region")]
    [InlineData("item1", new[] { "item2", "Item1" }, "Item1")]
    [InlineData("abcdef", new[] { "abcxxf", "abcdxf" }, "abcdxf")]
    public void Ties_do_not_depend_on_the_order(string name, string[] candidates, string expected)
    {
        Assert.Equal(expected, NearestName.Find(name, candidates));
        Assert.Equal(expected, NearestName.Find(name, candidates.Reverse()));
    }

    [Fact]
    public void Letter_case_does_not_depend_on_the_culture() =>
        Cultures.Each(() => Assert.Equal("title", NearestName.Find("TITLE", ["title", "titel"])));

    [Fact]
    public void Long_names_are_compared_for_letter_case_only()
    {
        string name = new('a', 100_000);

        Assert.Equal(name, NearestName.Find(name.ToUpperInvariant(), [name]));
        Assert.Null(NearestName.Find(name + "b", Enumerable.Repeat(name, 1_000)));
        Assert.Equal("region", NearestName.Find("regoin", Enumerable.Repeat(name, 1_000).Append("region")));
    }
}
