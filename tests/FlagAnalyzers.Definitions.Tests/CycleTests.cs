using System.Text;

namespace FlagAnalyzers.Definitions.Tests;

/// <summary>FLAG006.</summary>
public class CycleTests
{
    [Theory]
    [InlineData("features:\n  a: { enabled: true, requires: [«FLAG006:a»] }\n", "a -> a")]
    [InlineData("features:\n  a: { enabled: true, requires: [«FLAG006:b»] }\n  b: { enabled: true, requires: [a] }\n", "a -> b -> a")]
    [InlineData("features:\n  a: { enabled: true, requires: [x, «FLAG006:b»] }\n  x: { enabled: true }\n  b: { enabled: true, targeting: [ { rule: \"flag('c')\" } ] }\n  c: { enabled: true, requires: [a] }\n", "a -> b -> c -> a")]
    [InlineData("features:\n  a: { enabled: true, targeting: [ { rule: \"user.x && flag('«FLAG006:b»')\" } ] }\n  b: { enabled: true, requires: [a] }\n", "a -> b -> a")]
    [InlineData("segments: { s: \"segment.«FLAG006:t»\", t: \"user.x or segment.s\" }\nfeatures: {}\n", "segment.s -> segment.t -> segment.s")]
    [InlineData("segments: { s: \"flag('a')\" }\nfeatures:\n  a: { enabled: true, targeting: [ { rule: \"segment.«FLAG006:s»\" } ] }\n", "a -> segment.s -> a")]
    [InlineData("segments: { s: \"flag('a')\" }\nrings: [ { name: r, segment: s } ]\nfeatures:\n  a: { rollout: { ring: «FLAG006:r» } }\n", "a -> segment.s -> a")]
    [InlineData("features:\n  a: { enabled: true, requires: [«FLAG006:b»] }\n  b: { enabled: true, requires: [a] }\n  c: { enabled: true, requires: [«FLAG006:d»] }\n  d: { enabled: true, requires: [c] }\n", "c -> d -> c")]
    public void The_message_has_the_whole_cycle(string text, string cycle)
    {
        FlagSet set = Marked.Errors(text, cycle);

        Assert.All(set.Flags.Where(flag => cycle.Split(" -> ").Contains(flag.Key.Value)), flag => Assert.Equal((true, false), (flag.HasErrors, flag.Base.Enabled)));
    }

    [Fact]
    public void Environments_are_looked_at_one_by_one()
    {
        Marked.Valid("""
            features:
              a: { enabled: true, environments: { staging: { requires: [b] } } }
              b: { enabled: true, environments: { production: { requires: [a] } } }
            """);
        Marked.Errors("""
            features:
              a: { enabled: true, environments: { staging: { requires: [«FLAG006:b»] } } }
              b: { enabled: true, environments: { Staging: { requires: [a] } } }
            """, "in the environment 'staging': a -> b -> a");
    }

    [Fact]
    public void Diamonds_are_no_cycles()
    {
        Marked.Valid("features:\n  a: { enabled: true, requires: [b, c] }\n  b: { enabled: true, requires: [d] }\n  c: { enabled: true, requires: [d] }\n  d: { enabled: true }\n");
    }

    [Fact]
    public void Long_chains_do_not_exhaust_the_stack()
    {
        StringBuilder text = new("features:\n");
        for (int i = 0; i < 20_000; i++)
        {
            text.Append("  f").Append(i).Append(": { enabled: true, requires: [f").Append(i + 1).Append("] }\n");
        }

        Marked.Valid(text + "  f20000: { enabled: true }\n");
        Problem problem = Assert.Single(Marked.Read(text + "  f20000: { enabled: true, requires: [f0] }\n").Problems);
        Assert.Equal(ProblemId.CyclicPrerequisite, problem.Id);
        Assert.InRange(problem.Message.Length, 100, 2_000);
    }

    [Fact]
    public void Calls_that_multiply_are_refused()
    {
        StringBuilder text = new("features:\n  f0: { enabled: true }\n");
        for (int i = 1; i <= 12; i++)
        {
            text.Append($"  f{i}: {{ enabled: true, targeting: [ {{ rule: \"flag('f{i - 1}') && user.x{i} || flag('f{i - 1}')\" }} ] }}\n");
        }

        FlagSet set = Marked.Read(text.ToString());

        Assert.All(set.Problems, problem => Assert.Equal((ProblemId.InvalidRule, true), (problem.Id, problem.Message.Contains("more than 1000 flags", StringComparison.Ordinal))));
        Assert.Equal((false, true), (set.Flag("f5").HasErrors, set.Flag("f12").HasErrors));
    }
}
