using System.Text;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class RuleRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "user", ".", "region", "user.region", "user.age", "segment.staff", "flag", "flag('search')", "(", ")", "[", "]", ",", "'", "\"", "'us'", "5", "-", "1.5", "..",
        "==", "===", "=", "!", "!=", "<", ">", "&&", "&", "||", "|", " and ", " or ", " not ", " in ", " is ", " set", " contains ", " matches ", " startsWith ", "\\", "\\u",
        "date(", "version('1.2')", "true", "null", "2026-01-31", "1.2.3", "/", "{", "}", "\0", "\n", "\t", "é", "🚀", "\uD83D", "#", "…", "“", "”", "`", "--", "(?=", "a{9}",
    ];

    [Fact]
    public void Any_mixture_of_its_own_words_gives_a_rule_or_errors()
    {
        for (int seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.Next(1, 25); i > 0; i--)
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
            Check(text.ToString(), "seed " + seed);
        }
    }

    [Fact]
    public void Any_characters_give_a_rule_or_errors()
    {
        for (int seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            char[] text = new char[random.Next(60)];
            for (int i = 0; i < text.Length; i++)
                text[i] = (char)random.Next(random.Next(3) == 0 ? 65_536 : 128);
            Check(new string(text), "seed " + seed);
        }
    }

    [Fact]
    public void A_rule_with_one_character_changed_gives_a_rule_or_errors()
    {
        const string Rule = "(user.region == 'us-west' && !segment.staff) or user.groups contains \"a\\u00E9\" and flag('search') or user.age in [1, -2] or user.app >= version('1.2.3')";
        for (int i = 0; i <= Rule.Length; i++)
        {
            Check(Rule[..i], "cut at " + i);
            Check(Rule[i..], "cut before " + i);
            foreach (string inserted in Pieces)
                Check(Rule.Insert(i, inserted), $"{inserted} at {i}");
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("((")]
    [InlineData("!")]
    [InlineData("not ")]
    [InlineData("[")]
    [InlineData("'")]
    [InlineData("\"\\")]
    [InlineData("user.")]
    [InlineData("flag(")]
    [InlineData("a.b(")]
    [InlineData("user.a in [")]
    [InlineData("user.a == ")]
    [InlineData("segment.staff and (")]
    [InlineData("segment.staff ")]
    [InlineData("x y ")]
    [InlineData("1 ")]
    [InlineData("+")]
    [InlineData("\0")]
    [InlineData("user.a is ")]
    [InlineData("user.a matches '(' or ")]
    [InlineData(") ")]
    public void Endless_repetition_ends(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, RuleParser.MaximumLength / piece.Length));

        Check(text, piece);
        Check(text + "'", piece);
        Check(text + ")", piece);
        Check(new string('a', 100_000) + text, piece);
    }

    [Fact]
    public void Thousands_of_unknown_names_end()
    {
        string[] flags = [.. Enumerable.Range(0, 10_000).Select(i => "a-flag-of-some-length-" + i)];
        var schema = new RuleSchema([], [], flags);
        RuleSyntax[] rules = [.. flags.Select(flag => RuleParser.Parse($"flag('x{flag}x')"))];

        Assert.All(rules, rule => Assert.Contains("there is no flag", Assert.Single(RuleBinder.Bind(rule, schema).Errors).Message, StringComparison.Ordinal));
        Assert.Equal(flags[0], RuleBinder.Bind(RuleParser.Parse("flag('a-flag-of-some-length0')"), new RuleSchema([], [], flags)).Errors[0].Suggestion);
    }

    [Fact]
    public void Null_is_an_empty_rule() => Assert.Contains("empty", Assert.Single(RuleParser.Parse(null).Errors).Message, StringComparison.Ordinal);

    private static void Check(string text, string what)
    {
        RuleSyntax syntax = RuleParser.Parse(text);
        RuleBinding binding = RuleBinder.Bind(syntax, RuleTesting.Schema);
        RuleInference.Infer([syntax]);

        Assert.True(binding.Rule is null == binding.Errors.Count > 0, what);
        Assert.True(binding.Errors.Count <= 20, what);
        int last = 0;
        foreach (RuleError error in binding.Errors)
        {
            Assert.True(error.Start >= last && error.Length >= 0 && error.Start + error.Length <= text.Length, $"{what}: {error} in {text}");
            Assert.True(error.Message.Length is > 10 and < 400 && !error.Message.Contains('\n', StringComparison.Ordinal), $"{what}: {error.Message}");
            last = error.Start;
        }

        if (binding.Rule is not { } rule)
            return;
        TestUser user = TestUser.Complete();
        RuleInterpreter.Evaluate(rule, ref user);
        RuleAnalysis.Examine([rule, rule]);
        Assert.True(rule.Equals(RuleTesting.Bind(rule.ToString())), $"{what}: {text} -> {rule}");
    }
}
