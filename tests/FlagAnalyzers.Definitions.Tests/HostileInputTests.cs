using System.Text;

namespace FlagAnalyzers.Definitions.Tests;

/// <summary>Whatever stands in the file: no exception, no hang, a diagnostic or the right result.</summary>
public class HostileInputTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[\n")]
    [InlineData("&a [")]
    [InlineData("!a [")]
    public void Deep_nesting_is_one_error(string open)
    {
        foreach (int levels in (int[])[100, 10_000, 100_000])
        {
            FlagSet set = Marked.Read("x: " + Repeat(open, levels));
            Assert.Contains(set.Problems, problem => problem.Id == ProblemId.InvalidYaml);
            Assert.InRange(set.Problems.Count, 1, 2);

            FlagSet inFlag = Marked.Read("features:\n  a: { enabled: true }\n  b:\n    allowlist: " + Repeat(open, levels) + "\n  c: { enabled: true }\n");
            Assert.Single(inFlag.Problems, problem => problem.Id == ProblemId.InvalidYaml);
            Assert.False(inFlag.Flag("a").HasErrors);
        }
    }

    [Fact]
    public void Deep_indentation_is_one_error()
    {
        StringBuilder text = new("features:\n  a: { enabled: true }\n");
        for (int i = 0; i < 3_000; i++)
        {
            text.Append(' ', i + 2).Append("b:\n");
        }

        FlagSet set = Marked.Read(text.ToString());

        Assert.Single(set.Problems, problem => problem.Id == ProblemId.InvalidYaml);
        Assert.False(set.Flag("a").HasErrors);
    }

    [Fact]
    public void Nesting_of_64_levels_is_read()
    {
        Assert.DoesNotContain(Marked.Read("x: " + Repeat("[", 60) + Repeat("]", 60)).Problems, problem => problem.Id == ProblemId.InvalidYaml);
    }

    [Fact]
    public void Aliases_that_expand_are_an_error()
    {
        StringBuilder text = new("x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 12; i++)
        {
            text.Append($"x{i}: &x{i} [{string.Join(", ", Enumerable.Repeat($"*x{i - 1}", 10))}]\n");
        }

        FlagSet set = Marked.Read(text + "features:\n  a: { enabled: true, allowlist: *x11 }\n");

        Assert.Single(set.Problems, problem => problem.Message.Contains("expand to more than a million", StringComparison.Ordinal));
        Assert.True(set.Flag("a").HasErrors);
    }

    [Fact]
    public void Merge_keys_that_expand_are_an_error()
    {
        StringBuilder text = new("features:\n");
        for (int i = 0; i < 3_000; i++)
        {
            text.Append($"  f{i}: &f{i} {{ <<: *f{i - 1}, k{i}: 1 }}\n");
        }

        Assert.Contains(Marked.Read(text.ToString()).Problems, problem => problem.Message.Contains("expand to more than a million", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    [InlineData(0xFFFE)]
    public void Characters_that_YAML_does_not_allow(int code)
    {
        char character = (char)code;
        string text = $"features:\n  a: {{ enabled: true }}\n  b: {{ enabled: true, description: \"x{character}y\" }}\n  c: {{ enabled: true }}\n";
        FlagSet set = Marked.Read(text);

        Problem problem = Assert.Single(set.Problems);
        Assert.Equal((ProblemId.InvalidYaml, text.IndexOf(character)), (problem.Id, problem.Span.Start));
        Assert.Equal(["a", "b", "c"], set.Flags.Select(flag => flag.Key.Value));
    }

    [Fact]
    public void Bytes_that_were_no_text_stay_what_they_became()
    {
        Assert.Equal("x\uFFFDy", Marked.Valid("features:\n  a: { enabled: true, description: \"x\uFFFDy\" }\n").Flag("a").Description);
    }

    [Fact]
    public void Large_files_are_read()
    {
        StringBuilder text = new("features:\n");
        for (int i = 0; text.Length < 10_000_000; i++)
        {
            text.Append("  flag-").Append(i).Append(":\n    description: ").Append('x', 500).Append("\n    rollout: { percentage: 25 }\n");
        }

        FlagSet set = Marked.Valid(text.ToString());

        Assert.True(set.Flags.Count > 15_000);
        Assert.All(set.Flags, flag => Assert.Equal(1073741824UL, flag.Base.Threshold));
    }

    [Theory]
    [InlineData("features: {", "a: {}, ", 300_000)]
    [InlineData("features:\n  a: { enabled: true, allowlist: [", "x, ", 1_000_000)]
    [InlineData("features:\n  a:\n    description: \"", "abcdefghi ", 500_000)]
    [InlineData("features:\n", "  a\n", 100_000)]
    [InlineData("features:\n", "  a: {\n", 30_000)]
    [InlineData("", "%", 1_000_000)]
    [InlineData("", "---\n", 200_000)]
    [InlineData("", "\n", 2_000_000)]
    [InlineData("", "# flags:disable FLAG008\n", 20_000)]
    [InlineData("", "a: b\n", 200_000)]
    [InlineData("features:\n", "  - x\n", 200_000)]
    [InlineData("", "'", 500_000)]
    public void Long_texts_end(string start, string repeated, int count)
    {
        string text = start + Repeat(repeated, count);

        foreach (Problem problem in Marked.Read(text).Problems)
        {
            Assert.InRange(problem.Span.Start, 0, text.Length);
            Assert.InRange(problem.Span.End, problem.Span.Start, text.Length);
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
