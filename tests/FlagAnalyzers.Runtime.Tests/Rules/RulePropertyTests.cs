using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

/// <summary>Properties over random rules and users; a failure names the seed.</summary>
public sealed class RulePropertyTests
{
    private const int Rules = 1500;
    private const int UsersPerRule = 12;

    [Fact]
    public void The_interpreter_follows_Kleene()
    {
        for (int seed = 0; seed < Rules; seed++)
        {
            var random = new Random(seed);
            RandomRule rule = RandomRule.Create(random, random.Next(5));
            BoundRule bound = RuleTesting.Bind(rule.Text);
            for (int i = 0; i < UsersPerRule; i++)
            {
                TestUser user = RandomRule.User(random);
                bool? expected = rule.Meaning(user);
                Assert.True(expected == RuleInterpreter.Evaluate(bound, ref user), $"seed {seed}, user {i}: {rule.Text} should be {expected?.ToString() ?? "unknown"}");
            }
        }
    }

    [Fact]
    public void A_printed_rule_is_the_same_rule()
    {
        for (int seed = 0; seed < Rules; seed++)
        {
            var random = new Random(seed);
            BoundRule rule = RuleTesting.Bind(RandomRule.Create(random, random.Next(6)).Text);

            string printed = rule.ToString();
            BoundRule again = RuleTesting.Bind(printed);

            Assert.True(rule.Equals(again) && rule.GetHashCode() == again.GetHashCode(), $"seed {seed}: {rule.Text} -> {printed} -> {again}");
            Assert.Equal(printed, again.ToString());
        }
    }

    [Fact]
    public void A_folded_rule_is_the_rule_with_the_flag_forced()
    {
        int folded = 0;
        for (int seed = 0; seed < Rules; seed++)
        {
            var random = new Random(seed);
            RandomRule rule = RandomRule.Create(random, random.Next(6));
            string key = RuleTesting.Schema.Flags[random.Next(3)];
            bool isOn = random.Next(2) == 0;
            string text = RuleFolding.Fold(RuleParser.Parse(rule.Text), key, isOn)!;
            RuleSyntax syntax = RuleParser.Parse(text);
            BoundRule bound = RuleTesting.Bind(text);

            string step = $"seed {seed}: {rule.Text}, '{key}' {isOn} -> {text}";
            Assert.False(syntax.Names.Any(name => name.Kind == RuleNameKind.Flag && name.Name == key), step);
            folded += text == rule.Text ? 0 : 1;
            for (int i = 0; i < UsersPerRule; i++)
            {
                TestUser user = RandomRule.User(random);
                bool? actual = RuleInterpreter.Evaluate(bound, ref user);
                if (isOn)
                    user.FlagsOn.Add(key);
                else
                    user.FlagsOn.Remove(key);
                Assert.True(rule.Meaning(user) == actual, step);
            }
        }

        Assert.True(folded > 100, $"only {folded} rules named the flag");
    }

    [Fact]
    public void A_finding_is_never_wrong()
    {
        int findings = 0;
        for (int seed = 0; seed < Rules; seed++)
        {
            var random = new Random(seed);
            RandomRule[] rules = [.. Enumerable.Range(0, 4).Select(_ => RandomRule.Create(random, random.Next(3)))];
            BoundRule[] bound = [.. rules.Select(rule => RuleTesting.Bind(rule.Text))];
            Dictionary<int, RuleFinding> byRule = RuleAnalysis.Examine(bound).ToDictionary(finding => finding.Rule);
            bool[] never = [.. bound.Select(RuleAnalysis.NeverMatches)], always = [.. bound.Select(RuleAnalysis.AlwaysMatches)];
            findings += byRule.Count;
            for (int i = 0; i < 40; i++)
            {
                TestUser user = RandomRule.User(random);
                int first = Array.FindIndex(rules, rule => rule.Meaning(user) == true);
                Assert.False(first >= 0 && byRule.ContainsKey(first), $"seed {seed}: {string.Join(" | ", rules.Select(rule => rule.Text))}: rule {first + 1} matches, but {byRule.GetValueOrDefault(first)?.Message}");
                for (int index = 0; index < bound.Length; index++)
                {
                    bool matches = rules[index].Meaning(user) == true;
                    Assert.False(matches && never[index], $"seed {seed}: {bound[index]} matches");
                    Assert.False(!matches && always[index], $"seed {seed}: {bound[index]} does not match");
                }
            }
        }

        Assert.True(findings > 100, $"only {findings} findings: the rules are too different for this test to mean anything");
    }
}
