using System.Globalization;

namespace FlagAnalyzers.Definitions.Tests;

/// <summary>Random damage to valid files; the seed is in the message of a failure.</summary>
public class RandomEditTests
{
    internal const string Full = """
        version: 1
        class: Flags
        namespace: Shop

        policy:
          due_soon: 14d
          lifetimes: { release: 40d, experiment: 40d }

        context:
          region: string
          tier: { values: [free, premium, enterprise] }
          account_age_days: int
          email: string

        segments:
          staff: "user.email endsWith '@company.com'"

        rings:
          - { name: staff, segment: staff }
          - { name: canary, percentage: 5 }

        features:
          # A comment.
          new-checkout:
            description: One-page checkout 😀.
            kind: release
            owner: team-payments
            created: 2026-09-01
            cleanup_by: 2026-12-15
            enabled: true
            requires: [search-page-size]
            allowlist: [ { user_id: 123 }, user-456 ]
            targeting:
              - rule: "user.region == 'us-west' && user.account_age_days > 365"
                enabled: true
              - rule: 'segment.staff && user.tier == ''free'''
                percentage: 50
            rollout:
              percentage: 25
              since: 2026-11-01
            environments:
              staging: { rollout: { percentage: 100 } }

          search-page-size:
            type: int
            default: 20
            value: 50
            rollout: { ring: canary }

          button-color:
            kind: experiment
            variants: { control: 50, blue: 25, green: 25 }
            default: control
            description: |
              Literal
              text
            enabled: true

        """;

    private static readonly string[] Pieces =
        ["[", "]", "{", "}", "\"", "'", ":", ": ", "- ", "#", " #", "&", "*", "!", "|", ">", "%", "@", "\n", "\r\n", "\r", "\t", " ", "\0", "😀", "\uD83D", "\uFEFF", "<<: *a", "&a ", "? ", "---\n", "...\n", "user.", "flag('x')", "\n  x:", "\nfeatures:", "~", "null", "100", "-1", "é"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_files_give_problems_inside_the_file(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 400; round++)
        {
            string text = round % 3 == 0 ? Full.ReplaceLineEndings("\r\n") : Full;
            int edits = random.Next(1, 4);
            for (int i = 0; i < edits; i++)
            {
                text = Damage(text, random);
            }

            Check(text, FormattableString.Invariant($"seed {seed}, round {round}"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damage_inside_one_flag_stays_there(int seed)
    {
        Random random = new(seed);
        string[] pieces = [.. Pieces.Where(piece => piece.IndexOfAny(['\n', '\r']) < 0)];
        int start = Full.IndexOf("    type: int", StringComparison.Ordinal);
        int end = Full.IndexOf("\n\n  button-color", StringComparison.Ordinal);
        FlagSet whole = Marked.Valid(Full.Replace("requires: [search-page-size]", "requires: []", StringComparison.Ordinal));
        for (int round = 0; round < 400; round++)
        {
            int position = random.Next(start, end + 1);
            string text = Full.Insert(position, pieces[random.Next(pieces.Length)]).Replace("requires: [search-page-size]", "requires: []", StringComparison.Ordinal);
            FlagSet set = Marked.Read(text);
            foreach (string key in (string[])["new-checkout", "button-color"])
            {
                FlagDefinition? flag = set.Flags.FirstOrDefault(candidate => candidate.Key.Value == key);
                Assert.True(flag is { HasErrors: false } && flag.Base.Threshold == whole.Flag(key).Base.Threshold, FormattableString.Invariant($"seed {seed}, round {round}, {key}:\n{Marked.Describe(text, set.Problems)}\n{text}"));
            }
        }
    }

    [Fact]
    public void Every_beginning_of_a_file_is_read()
    {
        for (int length = 0; length <= Full.Length; length++)
        {
            Check(Full[..length], FormattableString.Invariant($"length {length}"));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_does_not_matter(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string text = Full + "  istanbul: { enabled: yes, rollout: { percentage: 12.5 }, type: itn, TITLE: 1 }\n  d: { type: double, default: -1.5, value: 1e3, rollout: { percentage: 101 } }\n  v: { variants: { i: 33.5, I: 33.5 }, enabled: true }\n";
        FlagSet expected = Marked.Read(text);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            FlagSet actual = Marked.Read(text);

            Assert.Equal(Marked.Describe(text, expected.Problems), Marked.Describe(text, actual.Problems));
            Assert.Equal(expected, actual);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Damage(string text, Random random)
    {
        int position = random.Next(text.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                return text.Insert(position, Pieces[random.Next(Pieces.Length)]);
            case 1:
                return text.Remove(position, Math.Min(random.Next(1, 12), text.Length - position));
            case 2:
                int from = random.Next(text.Length);
                return text.Insert(position, text.Substring(from, Math.Min(random.Next(1, 40), text.Length - from)));
            default:
                return position < text.Length ? text.Remove(position, 1).Insert(position, Pieces[random.Next(Pieces.Length)]) : text;
        }
    }

    private static void Check(string text, string round)
    {
        try
        {
            FlagsDocument document = FlagsReader.Read("flags.yaml", text);
            FlagSet set = FlagSet.Create([document]);
            foreach (Problem problem in set.Problems.Concat(set.Findings))
            {
                Assert.True(problem.Span.Start >= 0 && problem.Span.Length >= 0 && problem.Span.End <= text.Length, problem.ToString());
                Assert.True(problem.Message.Length > 0 && problem.Message.IndexOfAny(['\r', '\n']) < 0, problem.ToString());
            }

            bool isBroken = document.Problems.Any(problem => problem.Id == ProblemId.InvalidYaml);
            foreach (FlagDefinition flag in set.Flags)
            {
                Assert.True(flag.EntrySpan.Start >= 0 && flag.EntrySpan.End <= text.Length, flag.Key.ToString());
                Assert.True(!flag.HasErrors || !flag.Base.Enabled, flag.Key.ToString());
                string removed = FlagsFileEditor.Apply(text, FlagsFileEditor.RemoveFlag(document, flag.Key.Value));
                if (!isBroken && removed != text)
                {
                    FlagsDocument after = FlagsReader.Read("flags.yaml", removed);
                    Assert.DoesNotContain(after.Problems, problem => problem.Id == ProblemId.InvalidYaml);
                    List<string> keys = [.. document.File.Flags.Select(declaration => declaration.Key.Value)];
                    keys.Remove(flag.Key.Value);
                    Assert.True(keys.SequenceEqual(after.File.Flags.Select(declaration => declaration.Key.Value)), flag.Key + "\n" + removed);
                }
            }
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{round}: {exception}\n{text}");
        }
        catch (Xunit.Sdk.XunitException exception)
        {
            Assert.Fail($"{round}: {exception.Message}\n{text}");
        }
    }
}
