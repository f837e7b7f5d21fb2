using System.Globalization;
using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using static FlagAnalyzers.Removal.Tests.TranslationValidationTests;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>
/// Two flags of a random program come out as the same text whichever goes first, or both at once, and the program does what it did.
/// A few texts may differ: an effect in the middle of an expression holds back what stands around it, and the other flag with it.
/// <c>FLAG_REMOVAL_PROGRAMS</c> and <c>FLAG_REMOVAL_SEED</c> as for <see cref="TranslationValidationTests"/>.
/// </summary>
public class RemovalOrderTests
{
    private const int BatchSize = 25;

    [Fact]
    public async Task Two_flags_go_in_either_order_and_at_once()
    {
        var count = Number("FLAG_REMOVAL_PROGRAMS", 75) / 3;
        var seed = Number("FLAG_REMOVAL_SEED", 20261120) + 5000000;
        for (var start = 0; start < count; start += BatchSize)
        {
            var programs = await CompilingAsync(Enumerable.Range(seed + start, BatchSize).ToDictionary(NameOf, static value => new ProgramWriter(value, "F", "G").WriteShort(NameOf(value))));
            Assert.True(programs.Count > BatchSize / 3, "too many programs do not compile");
            foreach (var (f, g) in new[] { (true, true), (true, false), (false, true), (false, false) })
            {
                if (await FailureAsync(programs, f, g) is var (name, _))
                {
                    var small = await new ProgramShrinker(async text => (await FailureInOneAsync(name, text, f, g)) is not null).ShrinkAsync(programs[name]);
                    Assert.Fail($"{name} with F = {f}, G = {g}: {await FailureInOneAsync(name, small, f, g)}\n--- before\n{small}");
                }
            }
        }
    }

    private static string NameOf(int seed) => "P" + seed.ToString(CultureInfo.InvariantCulture);

    private static async Task<string?> FailureInOneAsync(string name, string text, bool f, bool g)
    {
        var one = await CompilingAsync(new() { [name] = text });
        return one.Count == 1 ? (await FailureAsync(one, f, g))?.Reason : null;
    }

    private static async Task<(string Name, string Reason)?> FailureAsync(Dictionary<string, string> programs, bool f, bool g)
    {
        var before = Create(programs);
        FlagRemovalRequest first = new("f", f ? FlagOutcome.Enabled : FlagOutcome.Disabled), second = new("g", g ? FlagOutcome.Enabled : FlagOutcome.Disabled);
        var forth = await RemoveAsync(await RemoveAsync(before, first), second);
        var back = await RemoveAsync(await RemoveAsync(before, second), first);
        var atOnce = await FlagRemover.RemoveAsync(before, new[] { second, first });
        var differing = new List<(string Name, string Reason)>();
        foreach (var name in programs.Keys)
        {
            var texts = new[] { await TextAsync(forth, name), await TextAsync(back, name), await TextAsync(atOnce, name) };
            if (texts.Distinct().Count() > 1)
            {
                differing.Add((name, $"the order matters\n--- f, g\n{texts[0]}\n--- g, f\n{texts[1]}\n--- at once\n{texts[2]}"));
            }
        }

        if (differing.Count > programs.Count / 8)
        {
            return differing[0];
        }

        if (await RemovalTest.ErrorsAsync(forth) is [var error, ..])
        {
            return (programs.Keys.FirstOrDefault(name => error.Contains(name, StringComparison.Ordinal)) ?? programs.Keys.First(), error);
        }

        var expected = await ProgramRunner.RunAsync(before, f, g);
        foreach (var after in differing.Count > 0 ? new[] { forth, back } : [forth])
        {
            var actual = await ProgramRunner.RunAsync(after, f, g);
            foreach (var (name, trace) in expected)
            {
                if (actual[name] != trace)
                {
                    return (name, "the trace differs\n" + Difference(trace, actual[name]) + "\n--- after\n" + await TextAsync(after, name));
                }
            }
        }

        return null;
    }

    private static async Task<Solution> RemoveAsync(Solution solution, FlagRemovalRequest request) => (await FlagRemover.RemoveAsync(solution, request)).Solution;

    private static Task<string> TextAsync(Solution solution, string name) => RemovalTest.TextOfAsync(solution, "/App/" + name + ".cs");
}
