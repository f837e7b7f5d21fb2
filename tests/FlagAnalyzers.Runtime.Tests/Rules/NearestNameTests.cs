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
    public void Counts_edits_as_the_whole_table_does()
    {
        for (int seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            string name = Word(random);
            string[] candidates = [.. Enumerable.Range(0, 6).Select(_ => Word(random)).Distinct()];

            string? expected = candidates
                .Where(candidate => Edits(name, candidate) <= Math.Min(Math.Max(1, Math.Max(name.Length, candidate.Length) / 3), Math.Min(name.Length, candidate.Length) - 1))
                .OrderBy(candidate => Edits(name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal)
                .FirstOrDefault();
            Assert.True(expected == NearestName.Find(name, candidates), $"seed {seed}: {name} in {string.Join(", ", candidates)} should be {expected}");
        }

        static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => "abc"[random.Next(3)])]);
    }

    private static int Edits(string left, string right)
    {
        int[,] table = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
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
