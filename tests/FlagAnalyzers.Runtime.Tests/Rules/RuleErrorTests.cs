using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

/// <summary>The marked place is written «...» in the rule; nothing between the marks is a place where something is missing.</summary>
public sealed class RuleErrorTests
{
    [Theory]
    [InlineData("user.region «===» 'us'", "==", "==")]
    [InlineData("user.region «!==» 'us'", "!=", "!=")]
    [InlineData("user.region «=» 'us'", "==", "single =")]
    [InlineData("user.region «<>» 'us'", "!=", "!=")]
    [InlineData("user.age «=>» 5", ">=", ">=")]
    [InlineData("segment.staff «&» segment.2fa", "&&", "single &")]
    [InlineData("segment.staff «|» segment.2fa", "||", "single |")]
    [InlineData("segment.staff «AND» segment.2fa", "and", "'AND'")]
    [InlineData("segment.staff «adn» segment.2fa", "and", "'adn'")]
    [InlineData("«NOT» segment.staff", "not", "'NOT'")]
    [InlineData("user.email «startswith» 'a'", "startsWith", "startsWith")]
    [InlineData("user.email «ends_with» 'a'", "endsWith", "endsWith")]
    [InlineData("user.email «includes» 'a'", "contains", "contains")]
    [InlineData("user.email «ends with» 'a'", "endsWith", "endsWith")]
    [InlineData("user.age > 5 «days»", null, "no operator")]
    [InlineData("user.age «between» 5 and user.beta", null, "no operator")]
    [InlineData("segment.staff«)» and segment.2fa", null, "no parenthesis")]
    [InlineData("«user..region» == 'us'", "user.region", "dot")]
    [InlineData("«user:region» == 'us'", "user.region", "dot")]
    [InlineData("user«->»region == 'us'", ".", "dot")]
    [InlineData("user«?.»region == 'us'", ".", "without ?")]
    [InlineData("«segment staff» or user.beta", "segment.staff", "dot")]
    [InlineData("user.tier == «Tier.Free»", null, "quotes")]
    [InlineData("user.region == 'a' «'b'»", null, "before 'b':")]
    [InlineData("user.email «~» 'a'", null, "matches")]
    [InlineData("user.region «equals» 'a'", "==", "==")]
    [InlineData("user.region «!in» ['a']", "not in", "not in")]
    [InlineData("user.region «IN» ['a']", "in", "'in'")]
    [InlineData("user.region in «('a', 'b')»", "['a', 'b']", "brackets")]
    [InlineData("user.region in «'a'»", "['a']", "brackets")]
    [InlineData("user.region in«»", null, "list")]
    [InlineData("«'ops' in user.groups»", "user.groups contains 'ops'", "contains")]
    [InlineData("user.region in ['a'«» 'b']", ",", "comma")]
    [InlineData("user.region in ['a',«»]", null, "missing before ']'")]
    [InlineData("user.region in «[»'a', 'b'", null, "never closed")]
    [InlineData("user.region in ['a', «user.city»]", null, "literals")]
    [InlineData("user.region «is» 'us'", "==", "is set")]
    [InlineData("user.region «is not» 'us'", "!=", "is set")]
    [InlineData("user.region «is null»", "is not set", "is not set")]
    [InlineData("user.region «is not null»", "is set", "is set")]
    [InlineData("user.region «is»", "is set", "'set'")]
    [InlineData("user.region == «null»", null, "is set")]
    [InlineData("user.age == 5 «===» 5", "==", "==")]
    [InlineData("user.age < 5 «<» 6", null, "chain")]
    [InlineData("«(»segment.staff", null, "never closed")]
    [InlineData("segment.staff«)»", null, "no parenthesis")]
    [InlineData("(segment.staff or «)»", null, "missing before ')'")]
    [InlineData("segment.staff and«»", null, "rule ends")]
    [InlineData("user.region ==«»", null, "rule ends")]
    [InlineData("«==» 'us'", null, "missing before '=='")]
    [InlineData("user.age == 5 «user».age == 6", null, "'and' or 'or'")]
    [InlineData("user.region == «us-west»", "'us-west'", "quotes")]
    [InlineData("user.email == «jo@company.com»", "'jo@company.com'", "quotes")]
    [InlineData("«region» == 'us'", "user.region", "user.")]
    [InlineData("«usr.region» == 'us'", "user.region", "user.region")]
    [InlineData("«context.region» == 'us'", "user.region", "user.region")]
    [InlineData("«.region» == 'us'", "user.region", "user.")]
    [InlineData("«user['region']» == 'us'", "user.region", "dot")]
    [InlineData("«segment('staff')»", "segment.staff", "dot")]
    [InlineData("«user» == 'us'", null, "user.region")]
    [InlineData("«user.» == 'us'", null, "user.region")]
    [InlineData("«flag.new-checkout»", "flag('new-checkout')", "flag('key')")]
    [InlineData("«flag(new-checkout)»", "flag('new-checkout')", "flag('key')")]
    [InlineData("flag(«''»)", null, "missing")]
    [InlineData("«isEnabled»('search')", null, "no function")]
    [InlineData("«user.email.endsWith('@x')»", "user.email endsWith '@x'", "endsWith")]
    [InlineData("«user.email.includes('@x')»", "user.email contains '@x'", "contains")]
    [InlineData("user.email«.length» > 5", null, "members")]
    [InlineData("user.signed_up < «2026-01-31»", "date('2026-01-31')", "date")]
    [InlineData("user.app >= «2.3.0»", "version('2.3.0')", "version")]
    [InlineData("user.signed_up < date(«'2026-02-30'»)", null, "no date")]
    [InlineData("user.app > version(«'2.x'»)", null, "semantic version")]
    [InlineData("user.signed_up < «date(2026-01-31)»", "date('2026-01-31')", "date('2026-01-31')")]
    [InlineData("user.score > «.5»", "0.5", "number")]
    [InlineData("user.age > «1_000»", "1000", "number")]
    [InlineData("user.age > «1e3»", "1000", "number")]
    [InlineData("user.age > «12abc»", null, "number")]
    [InlineData("user.age > «99999999999999999999»", null, "range")]
    [InlineData("user.age «+» 1 > 5", null, "arithmetic")]
    [InlineData("user.email matches «/^a\\d/i»", @"'(?i)^a\\d'", "as a string")]
    [InlineData("user.region == «“us”»", "'us'", "straight quotes")]
    [InlineData("user.region == «'us»", null, "never closed")]
    [InlineData(@"user.region == 'a«\x»b'", @"\\x", "escape")]
    [InlineData(@"user.region == 'a«\u»12'", null, "hexadecimal")]
    [InlineData("segment.staff«;»", null, "one condition")]
    [InlineData("segment.staff «not» contains 'a'", null, "before the whole comparison")]
    [InlineData("«   »", null, "empty")]
    [InlineData("«»", null, "empty")]
    public void Syntax_errors_say_where_and_what_to_do(string marked, string? suggestion, string message)
    {
        (string rule, int start, int length) = Unmark(marked);

        RuleError error = Assert.Single(RuleTesting.Errors(rule));

        Assert.Equal((start, length), (error.Start, error.Length));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(suggestion, error.Suggestion);
    }

    [Theory]
    [InlineData("user.«regoin» == 'us'", "region", "did you mean 'region'")]
    [InlineData("user.«Region» == 'us'", "region", "region")]
    [InlineData("user.«country» == 'us'", null, "'context'")]
    [InlineData("«user.staff»", "segment.staff", "segment.staff")]
    [InlineData("segment.«staf»", "staff", "staff")]
    [InlineData("«segment.region»", "user.region", "user.region")]
    [InlineData("flag('«new-chekout»')", "new-checkout", "new-checkout")]
    [InlineData("user.tier == «'premum'»", "'premium'", "premium")]
    [InlineData("user.tier in ['free', «'gold'»]", null, "one of free, premium, enterprise")]
    [InlineData("user.tier «contains» 'pre'", null, "== or in")]
    [InlineData("user.tier «<» 'premium'", null, "no order")]
    [InlineData("user.region > «'2026-01-31'»", "date('2026-01-31')", "date(")]
    [InlineData("user.beta «>=» true", null, "no order")]
    [InlineData("user.age == «'30'»", "30", "user.age is int")]
    [InlineData("user.age == «'x'»", null, "user.age is int")]
    [InlineData("user.region == «5»", "'5'", "user.region is string")]
    [InlineData("user.id == «123»", "'123'", "user.id is string")]
    [InlineData("user.beta == «'true'»", "true", "user.beta is bool")]
    [InlineData("user.signed_up < «'2026-01-31'»", "date('2026-01-31')", "user.signed_up is date")]
    [InlineData("user.app >= «'2.3'»", "version('2.3')", "user.app is version")]
    [InlineData("user.app >= «2.3»", "version('2.3')", "user.app is version")]
    [InlineData("user.app >= «date('2026-01-31')»", null, "user.app is version")]
    [InlineData("user.groups «==» 'ops'", "contains", "contains")]
    [InlineData("user.groups «startsWith» 'ops'", "contains", "contains")]
    [InlineData("«user.groups in ['ops']»", null, "contains")]
    [InlineData("user.groups contains «5»", "'5'", "takes text")]
    [InlineData("user.age «contains» '3'", null, "user.age is int")]
    [InlineData("user.age «matches» '3'", null, "user.age is int")]
    [InlineData("user.email matches «user.region»", null, "regular expression in quotes")]
    [InlineData("«user.age == user.region»", null, "user.region is string")]
    [InlineData("«user.tier == user.region»", null, "user.region is string")]
    [InlineData("«user.region»", "user.region is set", "no condition")]
    [InlineData("segment.staff or «'x'»", null, "no condition")]
    [InlineData("«!user.region» == 'us'", null, "parentheses")]
    [InlineData("«segment.staff == 'x'»", null, "true or false")]
    [InlineData("segment.staff «<» true", null, "not conditions")]
    [InlineData("«segment.staff == (user.beta or user.tester)»", null, "true or false only")]
    [InlineData("«segment.staff» is set", null, "only an attribute")]
    [InlineData("«'x'» is set", null, "only an attribute")]
    [InlineData("«'x'» in ['x']", null, "left")]
    [InlineData("«'x'» startsWith user.region", null, "left")]
    [InlineData("«1 == 'x'»", null, "do not compare")]
    public void Type_errors_say_where_and_what_to_do(string marked, string? suggestion, string message) =>
        Syntax_errors_say_where_and_what_to_do(marked, suggestion, message);

    [Fact]
    public void Finds_all_syntax_errors_of_a_rule() =>
        Assert.Equal(
            [12, 23, 39],
            RuleTesting.Errors("user.region = 'us' and country == 'de' &  user.age > 5").Select(error => error.Start).Order());

    [Fact]
    public void Finds_all_type_errors_of_a_rule() =>
        Assert.Equal(
            ["regoin", "'x'", "'gold'", "staf"],
            RuleTesting.Errors("user.regoin == 'a' or user.age > 'x' or user.tier in ['gold', 'free'] or segment.staf")
                .Select(error => "user.regoin == 'a' or user.age > 'x' or user.tier in ['gold', 'free'] or segment.staf".Substring(error.Start, error.Length)));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(4000, false)]
    public void Limits_nesting(int depth, bool isFine)
    {
        string rule = new string('(', depth) + "segment.staff" + new string(')', depth);

        IReadOnlyList<RuleError> errors = RuleTesting.Errors(rule);

        if (isFine)
            Assert.Empty(errors);
        else
            Assert.Equal((64, 1, true), errors.Select(error => (error.Start, error.Length, error.Message.Contains("64 levels", StringComparison.Ordinal))).Single());
    }

    [Fact]
    public void Takes_long_chains_that_do_not_nest()
    {
        Assert.Empty(RuleTesting.Errors(string.Concat(Enumerable.Repeat("!", 9_000)) + "segment.staff"));
        Assert.Empty(RuleTesting.Errors(string.Concat(Enumerable.Repeat("not ", 2_400)) + "segment.staff"));
        Assert.Empty(RuleTesting.Errors(string.Join("||", Enumerable.Repeat("segment.2fa", 700))));
        Assert.Empty(RuleTesting.Errors("user.age in [" + string.Join(",", Enumerable.Range(0, 2000)) + "]"));
    }

    [Fact]
    public void Limits_length()
    {
        string fits = "user.region == '" + new string('a', RuleParser.MaximumLength - 17) + "'";
        Assert.Empty(RuleTesting.Errors(fits));

        RuleError error = Assert.Single(RuleTesting.Errors(fits + "   "));
        Assert.Equal((RuleParser.MaximumLength, 3), (error.Start, error.Length));
        Assert.Contains("10003", error.Message, StringComparison.Ordinal);
    }

    private static (string Rule, int Start, int Length) Unmark(string marked)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        return (marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), start, end - start);
    }
}
