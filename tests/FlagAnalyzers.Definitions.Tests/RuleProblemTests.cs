namespace FlagAnalyzers.Definitions.Tests;

/// <summary>FLAG004: rules with errors, and rules that YAML swallowed.</summary>
public class RuleProblemTests
{
    [Theory]
    [InlineData("\"user.region «FLAG004:=» 'eu'\"", "==")]
    [InlineData("'user.region «FLAG004:=» ''eu'''", "==")]
    [InlineData("\"user.x == \\\"a\\\" && user.region «FLAG004:=» 'eu'\"", "==")]
    [InlineData("\"user.x == '\\u00e9\\U0001F680\\x41' && user.region «FLAG004:=» 'eu'\"", "==")]
    [InlineData("'user.x == ''😀'' && user.region «FLAG004:=» ''eu'''", "==")]
    [InlineData("user.region «FLAG004:=» 'eu'", "==")]
    [InlineData("\"segment.«FLAG004:stff»\"", "staff")]
    [InlineData("\"flag('«FLAG004:othr-flag»')\"", "other-flag")]
    [InlineData("\"user.«FLAG004:regoin» == 'eu'\"", "region")]
    public void Errors_are_located_inside_the_scalar(string rule, string suggestion)
    {
        FlagSet set = Marked.Errors(Around("- rule: " + rule), "Flag 'f': ", " of the rule)");

        Assert.Contains(suggestion, set.Problems[0].Suggestion, StringComparison.Ordinal);
        Assert.Equal((true, false), (set.Flag("f").HasErrors, set.Flag("f").Base.Enabled));
    }

    [Theory]
    [InlineData("«FLAG004:>\n          user.region == 'eu'\n          && user.x = 1»")]
    [InlineData("«FLAG004:|\n          user.x = 1»")]
    [InlineData("«FLAG004:\"user.region == 'eu'\n          && user.x = 1\"»")]
    public void In_folded_text_the_whole_scalar_is_marked(string rule)
    {
        Marked.Errors(Around("- rule: " + rule), "Flag 'f': ");
    }

    [Theory]
    [InlineData("!user.beta", "tag")]
    [InlineData("!user.beta && user.x == 1", "tag")]
    [InlineData("!(user.beta)", "tag")]
    [InlineData("! user.beta", "tag")]
    [InlineData("&user user.beta", "anchor")]
    [InlineData("&& user.beta", "anchor")]
    [InlineData("*user.beta", "alias")]
    [InlineData("* user.beta", "alias")]
    [InlineData("['a','b'] contains user.x", "list")]
    [InlineData("[user.x]", "list")]
    [InlineData("{ user.x }", "mapping")]
    [InlineData("# user.x", "comment")]
    [InlineData("'eu' == user.region", "second quote")]
    [InlineData("\"eu\" == user.region", "second quote")]
    [InlineData("user.x == 'a #b'", "' #'")]
    [InlineData("user.x == 'a #b' && user.y", "' #'")]
    [InlineData("user.x == 'a: b'", "quote it")]
    [InlineData("@user.x", "quote it")]
    [InlineData("%user.x", "quote it")]
    [InlineData("> 5", "quote it")]
    public void A_rule_that_YAML_swallowed_is_quoted(string rule, string message)
    {
        FlagSet set = Marked.Errors(Around($"- rule: «FLAG004:{rule}»"), message, "; quote it");

        Problem problem = set.Problems[0];
        string text = Around("- rule: " + rule);
        string repaired = Marked.Apply(text, problem);
        Assert.Contains(rule.Replace("'", problem.Suggestion![0] == '\'' ? "''" : "'", StringComparison.Ordinal), problem.Suggestion, StringComparison.Ordinal);
        Assert.DoesNotContain(FlagsReader.Read("flags.yaml", repaired).Problems, left => left.Id == ProblemId.InvalidYaml || left.Message.Contains("quote it", StringComparison.Ordinal));
        Assert.False(set.Flag("f").Base.Enabled);
        Assert.False(set.Flag("other-flag").HasErrors);
    }

    [Theory]
    [InlineData("{ rule: «FLAG004:!user.beta», enabled: true }")]
    [InlineData("{ rule: «FLAG004:*user.beta», enabled: true }")]
    [InlineData("{ rule: «FLAG004:'a' == user.x», enabled: true }")]
    [InlineData("{ rule: «FLAG004:[a]», enabled: true }")]
    public void Also_between_braces(string rule)
    {
        Marked.Errors(Around("- " + rule), "quote it");
    }

    [Theory]
    [InlineData("\"user.x == \"a\"\"", "'user.x == \"a\"'")]
    [InlineData("'user.x == 'a''", "\"user.x == 'a'\"")]
    [InlineData("'a' == 'a'", "\"'a' == 'a'\"")]
    public void Quotes_inside_quotes_are_told_apart(string rule, string suggestion)
    {
        Problem problem = Assert.Single(Marked.Read(Around("- rule: " + rule)).Problems);

        Assert.Equal((ProblemId.InvalidRule, suggestion), (problem.Id, problem.Suggestion));
    }

    [Fact]
    public void Also_in_segments()
    {
        Marked.Errors("segments:\n  a: «FLAG004:!user.beta»\n  b: «FLAG004:'x' == user.beta»\n  c: \"user.ok\"\n");
    }

    [Theory]
    [InlineData("user.beta # only testers")]
    [InlineData("user.beta == true")]
    [InlineData("user.region == 'us-west' && user.account_age_days > 365")]
    [InlineData("not user.beta")]
    [InlineData("(user.x in ['a','b'])")]
    [InlineData("&anchor \"user.beta\"")]
    [InlineData("!!str user.beta")]
    [InlineData(">\n          user.region == 'eu'\n          && user.beta")]
    public void What_YAML_reads_as_meant_needs_no_quotes(string rule)
    {
        FlagSet set = Marked.Read($"features:\n  f:\n    enabled: true\n    targeting:\n      - rule: {rule}\n");

        Assert.Empty(set.Problems);
    }

    [Theory]
    [InlineData("- rule:«FLAG002:»", "'rule' has no value")]
    [InlineData("- «FLAG002:enabled: true»", "this targeting rule has no 'rule'")]
    [InlineData("- «FLAG002:user.beta»", "must be a mapping with 'rule'")]
    [InlineData("- rule: \"«FLAG004:»\"", "the rule is empty")]
    [InlineData("- rule: user.x\n        percentage: «FLAG005:120»", "'percentage' must be from 0 to 100")]
    [InlineData("- rule: user.x\n        «FLAG002:percent»: 50", "did you mean 'percentage'?")]
    [InlineData("- rule: user.x\n        «FLAG002:variant»: blue", "'variant' needs a flag with 'variants'")]
    [InlineData("- rule: user.x\n        «FLAG002:value»: 5", "'value' needs a flag with a 'type'")]
    public void Errors_in_targeting(string rule, string message)
    {
        Marked.Errors(Around(rule, closed: false), message);
    }

    [Fact]
    public void A_rule_cannot_ask_for_a_flag_that_another_service_evaluates()
    {
        Marked.Errors(Around("- rule: \"flag('«FLAG004:external»')\"") + "  external: { provider: split }\n", "which split evaluates");
    }

    [Fact]
    public void Rules_name_their_own_value_percentage_or_variant()
    {
        FlagSet set = Marked.Valid("""
            features:
              f:
                type: int
                default: 1
                value: 2
                enabled: true
                targeting:
                  - { rule: "user.a", value: 7 }
                  - { rule: "user.b", percentage: 50 }
                  - { rule: "user.c", enabled: false }
              g:
                variants: { x: 50, y: 50 }
                enabled: true
                targeting: [ { rule: "user.a", variant: y } ]
            """);

        EquatableArray<TargetingRule> rules = set.Flag("f").Base.Rules;
        Assert.Equal((7, true, null), (rules[0].Value?.Int32, rules[0].Enabled, rules[0].Threshold));
        Assert.Equal(((int?)null, true, (ulong?)2147483648UL), (rules[1].Value?.Int32, rules[1].Enabled, rules[1].Threshold));
        Assert.False(rules[2].Enabled);
        Assert.Equal("y", set.Flag("g").Base.Rules[0].Value?.String);
    }

    [Fact]
    public void A_flag_that_asks_for_a_broken_segment_is_off()
    {
        FlagSet set = Marked.Errors("""
            segments:
              broken: "user.x «FLAG004:=» 1"
              outer: "!segment.broken"
            features:
              f: { enabled: true, targeting: [ { rule: "!segment.outer" } ] }
              g: { enabled: true, targeting: [ { rule: "user.y" } ] }
            """);

        Assert.Equal((true, false, false), (set.Flag("f").HasErrors, set.Flag("f").Base.Enabled, set.Flag("g").HasErrors));
    }

    private static string Around(string rule, bool closed = true)
    {
        string context = closed ? "context: { region: string, x: string, y: string, beta: bool, user: bool }\nsegments: { staff: \"user.beta\" }\n" : "";
        return $"{context}features:\n  f:\n    enabled: true\n    targeting:\n      {rule}\n    rollout: {{ percentage: 10 }}\n  other-flag: {{ enabled: true }}\n";
    }
}
