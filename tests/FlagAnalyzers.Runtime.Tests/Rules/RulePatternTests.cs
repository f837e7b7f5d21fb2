using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class RulePatternTests
{
    [Theory]
    [InlineData("a(?=b)", 1, 3, "lookahead")]
    [InlineData("a(?!b)", 1, 3, "lookahead")]
    [InlineData("(?<=a)b", 0, 4, "lookbehind")]
    [InlineData("x(?<!a)b", 1, 4, "lookbehind")]
    [InlineData("(?>a+)b", 0, 3, "atomic")]
    [InlineData(@"(a)\1", 3, 2, "back-references")]
    [InlineData(@"(?<n>a)\k<n>", 7, 2, "back-references")]
    [InlineData("(?(1)a|b)", 0, 3, "conditions")]
    [InlineData("(?<a>x)(?<b-a>y)", 7, 5, "balancing")]
    [InlineData("(?'b-a'y)", 0, 5, "balancing")]
    [InlineData("(?x) a", 2, 1, "option x")]
    [InlineData(@"\Ga", 0, 2, @"\G")]
    [InlineData("a{1000}{1000}", 0, -1, "")]
    [InlineData("(a{100}){100}", 0, -1, "too large")]
    [InlineData("a{9999999999}", 0, -1, "")]
    [InlineData("(", 0, -1, "")]
    [InlineData("a)", 0, -1, "")]
    [InlineData("[a", 0, -1, "")]
    [InlineData("*a", 0, -1, "")]
    [InlineData(@"\p{Nonsense}", 0, -1, "")]
    public void Refuses_what_takes_no_linear_time(string pattern, int start, int length, string message)
    {
        string prefix = "user.email matches ";

        RuleError error = Assert.Single(RuleTesting.Errors($"{prefix}'{pattern}'".Replace("'b-a'", @"\'b-a\'", StringComparison.Ordinal)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        if (length >= 0 && !pattern.Contains('\'', StringComparison.Ordinal))
            Assert.Equal((prefix.Length + 1 + start, length), (error.Start, error.Length));
        else
            Assert.Equal(prefix.Length, error.Start);
    }

    [Theory]
    [InlineData(@"^[^@]+@example\.com$", "jo@example.com", true)]
    [InlineData(@"^[^@]+@example\.com$", "jo@examplexcom", false)]
    [InlineData(@"\d{3}-\d{4}", "tel 555-1234", true)]
    [InlineData("(?:a|b)+c", "ababc", true)]
    [InlineData("(?<year>[0-9]{4})", "in 2026", true)]
    [InlineData("(?i:JO)@", "jo@", true)]
    [InlineData("(?i)TITLE", "title", true)]
    [InlineData(@"[(?=\]]x", "?x", true)]
    [InlineData(@"\(?=x", "(=x", true)]
    [InlineData(@"\\1", @"\1", true)]
    [InlineData("a{,3}", "a{,3}", true)]
    [InlineData("a{2,}b", "xaaab", true)]
    [InlineData("[a-z-[aeiou]]x", "ex", false)]
    [InlineData(@"\bword\b", "a word here", true)]
    [InlineData("^$", "", true)]
    [InlineData("(?#comment (?=)x", "x", true)]
    [InlineData(@"\p{Lu}", "a", false)]
    public void Matches_anywhere_unless_anchored(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, new RulePattern(pattern).IsMatch(text));

        BoundMatch match = Assert.IsType<BoundMatch>(RuleTesting.Bind("user.email matches " + RuleText.Quote(pattern)).Root);
        Assert.Equal(pattern, match.Pattern.Text);
        Assert.Equal(expected, match.Pattern.IsMatch(text));
    }

    [Fact]
    public void No_text_can_stall_it()
    {
        var user = new TestUser { ["email"] = AttributeValue.From(new string('a', 5_000) + "!") };

        Assert.False(RuleTesting.Evaluate("user.email matches '^(a+)+$'", user));
        Assert.False(RuleTesting.Evaluate("user.email matches '^(a|a)*$'", user));
    }

    [Fact]
    public void Ignores_the_culture() => Cultures.Each(() => Assert.True(new RulePattern("(?i)^TITLE$").IsMatch("title")));

    [Fact]
    public void A_pattern_that_was_not_checked_matches_nothing() => Assert.False(new RulePattern("(").IsMatch("("));
}
