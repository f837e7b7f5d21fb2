using System.Globalization;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

/// <summary>A random rule, and what it means by the book: comparisons with an unset attribute are unknown, the rest are Kleene's tables.</summary>
internal sealed record RandomRule(string Text, Func<TestUser, bool?> Meaning, RandomRule.Level Binding = RandomRule.Level.Leaf)
{
    private static readonly string[] Texts = ["us", "eu", "", "us-west", "a'b"];

    internal enum Level
    {
        Or,
        And,
        Not,
        Leaf,
    }

    public static RandomRule Create(Random random, int depth)
    {
        int kind = depth == 0 ? 9 : random.Next(10);
        switch (kind)
        {
            case 0 or 1 or 2:
                return Join(random, depth, isAnd: true);
            case 3 or 4 or 5:
                return Join(random, depth, isAnd: false);
            case 6:
                RandomRule negated = Create(random, depth - 1);
                return random.Next(2) == 0
                    ? new("not " + Wrap(random, negated, Level.Not), user => !negated.Meaning(user), Level.Not)
                    : new($"!({negated.Text})", user => !negated.Meaning(user));
            case 7:
                RandomRule compared = Create(random, depth - 1);
                return random.Next(2) == 0
                    ? new($"({compared.Text}) == false", user => !compared.Meaning(user))
                    : new($"true == ({compared.Text})", compared.Meaning);
            default:
                return Leaf(random);
        }
    }

    public static TestUser User(Random random)
    {
        var user = new TestUser { UserId = random.Next(3) switch { 0 => null, 1 => "us", _ => "eu" } };
        foreach (RuleAttribute attribute in RuleTesting.Schema.Attributes)
        {
            if (random.Next(3) > 0)
                user[attribute.Name] = Value(random, attribute);
        }

        user.Segments.UnionWith(RuleTesting.Schema.Segments.Where(_ => random.Next(2) == 0));
        user.FlagsOn.UnionWith(RuleTesting.Schema.Flags.Where(_ => random.Next(2) == 0));
        return user;
    }

    private static AttributeValue Value(Random random, RuleAttribute attribute) => attribute.Type switch
    {
        RuleType.String => AttributeValue.From(Texts[random.Next(Texts.Length)]),
        RuleType.Int => AttributeValue.From(random.Next(-2, 3)),
        RuleType.Double => AttributeValue.From(random.Next(-4, 5) / 2.0),
        RuleType.Bool => AttributeValue.From(random.Next(2) == 0),
        RuleType.StringList => AttributeValue.From(Texts.Where(_ => random.Next(2) == 0).ToArray()),
        RuleType.Version => AttributeValue.From((FlagVersion)$"1.{random.Next(3)}{(random.Next(2) == 0 ? "-rc" : "")}"),
        RuleType.Date => AttributeValue.From(new FlagDate(2026, 1, random.Next(1, 5))),
        _ => AttributeValue.FromEnum(random.Next(3)),
    };

    private static RandomRule Join(Random random, int depth, bool isAnd)
    {
        RandomRule[] parts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Create(random, depth - 1))];
        Level level = isAnd ? Level.And : Level.Or;
        string[] spellings = isAnd ? [" and ", "&&", " && "] : [" or ", "||", " || "];
        string text = Wrap(random, parts[0], level);
        foreach (RandomRule part in parts.Skip(1))
            text += spellings[random.Next(3)] + Wrap(random, part, level);

        return new(text, user => parts.Select(part => part.Meaning(user)).Aggregate((left, right) => isAnd ? left & right : left | right), level);
    }

    /// <summary>Parentheses where they are needed, and sometimes where they are not.</summary>
    private static string Wrap(Random random, RandomRule part, Level outer) =>
        part.Binding < outer || random.Next(5) == 0 ? $"({part.Text})" : part.Text;

    private static RandomRule Leaf(Random random)
    {
        switch (random.Next(15))
        {
            case 0:
                string segment = RuleTesting.Schema.Segments[random.Next(3)];
                return new("segment." + segment, user => user.Segments.Contains(segment));
            case 1:
                string key = RuleTesting.Schema.Flags[random.Next(3)];
                return new($"flag(\"{key}\")", user => user.FlagsOn.Contains(key));
            case 2:
                string name = RuleTesting.Schema.Attributes[random.Next(RuleTesting.Schema.Attributes.Count)].Name;
                bool isSet = random.Next(2) == 0;
                return new($"user.{name} is {(isSet ? "" : "not ")}set", user => user[name].IsSet == isSet);
            case 3:
                bool value = random.Next(4) > 0;
                return new(value ? "true" : "false", _ => value);
            case 4:
                return new("user.beta", user => user["beta"].IsSet ? user["beta"].Boolean : null);
            case 5:
                return Number(random, "age", random.Next(-3, 4).ToString(CultureInfo.InvariantCulture));
            case 6:
                return Number(random, "score", (random.Next(-6, 7) / 2.0).ToString(CultureInfo.InvariantCulture));
            case 7:
                string day = "2026-01-0" + random.Next(1, 6);
                Assert.True(FlagDate.TryParse(day, out FlagDate date));
                return Ordered(random, "signed_up", $"date('{day}')", user => user["signed_up"].Date.CompareTo(date));
            case 8:
                string spelling = $"1.{random.Next(3)}.0";
                return Ordered(random, "app", $"version('{spelling}')", user => user["app"].Version.CompareTo(spelling));
            case 9:
                int tier = random.Next(3);
                return OfAttribute("tier", $"user.tier == '{RuleTesting.Schema.Attributes[8].Values[tier]}'", user => user["tier"].Integer == tier);
            case 10:
                string item = Texts[random.Next(Texts.Length)];
                return OfAttribute("groups", "user.groups contains " + RuleText.Quote(item), user => user["groups"].List.Contains(item));
            case 11:
                return new(
                    "user.region == user.city",
                    user => user["region"].IsSet && user["city"].IsSet ? user["region"].Text == user["city"].Text : null);
            case 12:
                string id = Texts[random.Next(2)];
                return new($"user.id != '{id}'", user => user.UserId is { } actual ? actual != id : null);
            case 13:
                string bound = Texts[random.Next(Texts.Length)];
                return Ordered(random, "city", RuleText.Quote(bound), user => string.CompareOrdinal(user["city"].Text, bound));
            default:
                return OfText(random);
        }
    }

    private static RandomRule OfText(Random random)
    {
        string name = random.Next(2) == 0 ? "region" : "city";
        string text = Texts[random.Next(Texts.Length)], other = Texts[random.Next(Texts.Length)];
        (string Operator, Func<string, bool> Holds)[] operators =
        [
            ("== " + RuleText.Quote(text), value => value == text),
            ("!= " + RuleText.Quote(text), value => value != text),
            ("startsWith " + RuleText.Quote(text), value => value.StartsWith(text, StringComparison.Ordinal)),
            ("endsWith " + RuleText.Quote(text), value => value.EndsWith(text, StringComparison.Ordinal)),
            ("contains " + RuleText.Quote(text), value => value.Contains(text, StringComparison.Ordinal)),
            ($"in [{RuleText.Quote(text)},{RuleText.Quote(other)}]", value => value == text || value == other),
            ($"not in [{RuleText.Quote(text)}]", value => value != text),
            ("matches '^u'", value => value.StartsWith('u')),
        ];
        (string spelling, Func<string, bool> holds) = operators[random.Next(operators.Length)];
        return OfAttribute(name, $"user.{name} {spelling}", user => holds(user[name].Text));
    }

    private static RandomRule Number(Random random, string name, string literal)
    {
        double number = double.Parse(literal, CultureInfo.InvariantCulture);
        return Ordered(random, name, literal, user => user[name].Number.CompareTo(number));
    }

    private static RandomRule Ordered(Random random, string name, string literal, Func<TestUser, int> compare)
    {
        (string Operator, string Flipped, Func<int, bool> Holds)[] operators =
        [
            ("==", "==", order => order == 0), ("!=", "!=", order => order != 0), ("<", ">", order => order < 0),
            ("<=", ">=", order => order <= 0), (">", "<", order => order > 0), (">=", "<=", order => order >= 0),
        ];
        (string spelling, string flipped, Func<int, bool> holds) = operators[random.Next(operators.Length)];
        string text = random.Next(2) == 0 ? $"user.{name} {spelling} {literal}" : $"{literal} {flipped} user.{name}";
        return OfAttribute(name, text, user => holds(compare(user)));
    }

    private static RandomRule OfAttribute(string name, string text, Func<TestUser, bool> meaning) =>
        new(text, user => user[name].IsSet ? meaning(user) : null);
}
