using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class RuleParserTests
{
    [Theory]
    [InlineData("segment.staff or user.beta and user.tester", "segment.staff or user.beta == true and user.tester == true")]
    [InlineData("(segment.staff or user.beta) and user.tester", "(segment.staff or user.beta == true) and user.tester == true")]
    [InlineData("segment.staff and user.beta or user.tester", "segment.staff and user.beta == true or user.tester == true")]
    [InlineData("not segment.staff and user.beta", "not segment.staff and user.beta == true")]
    [InlineData("not (segment.staff and user.beta)", "not (segment.staff and user.beta == true)")]
    [InlineData("not user.region == 'us'", "not user.region == 'us'")]
    [InlineData("!user.beta == true", "not user.beta == true")]
    [InlineData("!user.beta == false", "user.beta == true")]
    [InlineData("!(user.region == 'us')", "not user.region == 'us'")]
    [InlineData("!segment.staff || segment.staff", "not segment.staff or segment.staff")]
    [InlineData("not not segment.staff", "segment.staff")]
    [InlineData("!!!segment.staff", "not segment.staff")]
    [InlineData("a", null)]
    [InlineData("segment.staff && (segment.2fa && user.beta)", "segment.staff and segment.2fa and user.beta == true")]
    public void Binds_as_tightly_as_documented(string rule, string? expected)
    {
        if (expected is null)
            Assert.NotEmpty(RuleTesting.Errors(rule));
        else
            Assert.Equal(expected, RuleTesting.Print(rule));
    }

    [Theory]
    [InlineData("segment.staff && segment.2fa", "segment.staff and segment.2fa")]
    [InlineData("segment.staff || segment.2fa", "segment.staff or segment.2fa")]
    [InlineData("!segment.staff", "not segment.staff")]
    [InlineData("user.region not in ['a','b']", "not (user.region in ['a', 'b'])")]
    [InlineData("user.region is not set", "!(user.region is set)")]
    [InlineData("user.id == 'u'", "user.user_id == 'u'")]
    [InlineData("user.region == \"us\"", "user.region == 'us'")]
    [InlineData("18 < user.age", "user.age > 18")]
    [InlineData("18 >= user.age", "user.age <= 18")]
    [InlineData("(user.beta || segment.staff) == false", "not (user.beta or segment.staff)")]
    [InlineData("true != segment.staff", "not segment.staff")]
    [InlineData("  user . region\t==\r\n'us'  ", "user.region=='us'")]
    public void Means_the_same_by_words_and_symbols(string rule, string same) =>
        Assert.Equal(RuleTesting.Bind(same), RuleTesting.Bind(rule));

    [Theory]
    [InlineData(@"'it\'s'", "it's")]
    [InlineData("\"it's\"", "it's")]
    [InlineData(@"'say ""hi""'", "say \"hi\"")]
    [InlineData(@"""say \""hi\""""", "say \"hi\"")]
    [InlineData(@"'back\\slash'", @"back\slash")]
    [InlineData(@"'tab\tline\n'", "tab\tline\n")]
    [InlineData(@"'caf\u00E9'", "café")]
    [InlineData(@"'\ud83d\ude80'", "🚀")]
    [InlineData("'🚀 é #&*'", "🚀 é #&*")]
    [InlineData("''", "")]
    public void Reads_strings(string literal, string value)
    {
        BoundRule rule = RuleTesting.Bind("user.region == " + literal);

        Assert.Equal(value, Assert.IsType<BoundComparison>(rule.Root).Right.Literal!.Text);
        Assert.Equal(rule, RuleTesting.Bind(rule.ToString()));
    }

    [Theory]
    [InlineData("12", "12", 12)]
    [InlineData("-3", "-3", -3)]
    [InlineData("007", "7", 7)]
    [InlineData("-0", "0", 0)]
    [InlineData("1.50", "1.5", 1.5)]
    [InlineData("-0.25", "-0.25", -0.25)]
    [InlineData("100.00", "100.0", 100)]
    [InlineData("123456789012345678", "123456789012345678", 123456789012345678d)]
    public void Reads_numbers(string literal, string canonical, double value)
    {
        RuleLiteral read = Assert.IsType<BoundComparison>(RuleTesting.Bind("user.score > " + literal).Root).Right.Literal!;

        Assert.Equal(canonical, read.Text);
        Assert.Equal(value, read.Number);
    }

    [Fact]
    public void Lists_every_name_with_its_position()
    {
        const string Text = "user.region == 'us' and (segment.beta-testers or flag( 'new-checkout' )) and user.id is set";

        RuleSyntax syntax = RuleParser.Parse(Text);

        Assert.Empty(syntax.Errors);
        Assert.Equal(
            ["Attribute region user.region region", "Segment beta-testers segment.beta-testers beta-testers", "Flag new-checkout flag( 'new-checkout' ) new-checkout", "UserId id user.id id"],
            syntax.Names.Select(name => $"{name.Kind} {name.Name} {Text.Substring(name.Start, name.Length)} {Text.Substring(name.NameStart, name.NameLength)}"));
    }

    [Fact]
    public void Lists_names_also_of_a_rule_with_errors() =>
        Assert.Equal(["staff", "search"], RuleParser.Parse("segment.staff == = and flag('search')").Names.Select(name => name.Name));

    [Theory]
    [InlineData("segment.2fa", "2fa")]
    [InlineData("segment.beta-testers", "beta-testers")]
    public void Segments_may_have_digits_first_and_hyphens(string rule, string name) =>
        Assert.Equal(name, Assert.IsType<BoundSegment>(RuleTesting.Bind(rule).Root).Name);

    [Theory]
    [InlineData("and")]
    [InlineData("in")]
    [InlineData("contains")]
    [InlineData("not")]
    [InlineData("true")]
    [InlineData("flag")]
    [InlineData("tenant-id")]
    [InlineData("größe")]
    [InlineData("名前")]
    public void Attributes_may_have_any_name(string name)
    {
        var schema = new RuleSchema([new RuleAttribute(name, RuleType.Int)], [], []);

        Assert.Equal($"user.{name} > 5 and user.{name} in [-1, 2]", RuleTesting.Bind($"user.{name}>5 && user.{name} in [-1,2]", schema).ToString());
    }
}
