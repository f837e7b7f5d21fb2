using System.Globalization;
using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>
/// Random programs do the same before and after a removal. <c>FLAG_REMOVAL_PROGRAMS</c> runs more of them,
/// <c>FLAG_REMOVAL_SEED</c> starts elsewhere.
/// </summary>
public class TranslationValidationTests
{
    private const int BatchSize = 25;

    [Fact]
    public async Task Random_programs_keep_their_results_and_effects()
    {
        var count = Number("FLAG_REMOVAL_PROGRAMS", 75);
        var seed = Number("FLAG_REMOVAL_SEED", 20261120);
        for (var start = 0; start < count; start += BatchSize)
        {
            var batch = Enumerable.Range(seed + start, BatchSize).ToDictionary(value => "P" + value.ToString(CultureInfo.InvariantCulture), value => new ProgramWriter(value).Write("P" + value.ToString(CultureInfo.InvariantCulture)));
            await CheckAsync(batch);
        }
    }

    internal static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static async Task CheckAsync(Dictionary<string, string> programs)
    {
        programs = await CompilingAsync(programs);
        Assert.True(programs.Count > BatchSize / 2, "too many programs do not compile");
        var solution = Create(programs);
        foreach (var value in new[] { true, false })
        {
            var failures = await FailuresAsync(solution, value);
            if (failures.Count > 0)
            {
                var (name, reason) = failures[0];
                var small = await new ProgramShrinker(text => FailsAsync(name, text, value)).ShrinkAsync(programs[name]);
                var result = await FlagRemover.RemoveAsync(Create(new() { [name] = small }), new FlagRemovalRequest("f", value ? FlagOutcome.Enabled : FlagOutcome.Disabled));
                var after = (await result.Solution.Projects.Single().Documents.Single(document => document.Name == name + ".cs").GetTextAsync()).ToString();
                Assert.Fail($"{name} with F = {value}: {reason}\n--- before\n{small}\n--- after\n{after}\n--- report\n{result.ToText()}");
            }
        }
    }

    private static async Task<bool> FailsAsync(string name, string text, bool value)
    {
        var one = await CompilingAsync(new() { [name] = text });
        return one.Count == 1 && (await FailuresAsync(Create(one), value)).Count > 0;
    }

    private static async Task<List<(string Name, string Reason)>> FailuresAsync(Solution solution, bool value)
    {
        var expected = await ProgramRunner.RunAsync(solution, value);
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", value ? FlagOutcome.Enabled : FlagOutcome.Disabled));
        var failures = new List<(string, string)>();
        var compilation = await result.Solution.Projects.Single().GetCompilationAsync();
        foreach (var error in compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            failures.Add((Path.GetFileNameWithoutExtension(error.Location.SourceTree?.FilePath ?? ""), error.ToString()));
        }

        if (failures.Count > 0)
        {
            return failures;
        }

        // What is left of the flag must not matter: it now says the opposite, unless the report admits to a read.
        var actual = await ProgramRunner.RunAsync(result.Solution, result.Count(RemovalStatus.Left) > 0 ? value : !value);
        foreach (var pair in expected)
        {
            if (!actual.TryGetValue(pair.Key, out var trace) || trace != pair.Value)
            {
                failures.Add((pair.Key, "the trace differs\n" + Difference(pair.Value, trace ?? "")));
            }
        }

        return failures;
    }

    internal static string Difference(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var index = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i]);
        return index < right.Length ? "expected " + left[index] + "\nactual   " + right[index] : "";
    }

    internal static async Task<Dictionary<string, string>> CompilingAsync(Dictionary<string, string> programs)
    {
        var kept = new Dictionary<string, string>(programs);
        while (kept.Count > 0)
        {
            var compilation = await Create(kept).Projects.Single().GetCompilationAsync();
            var broken = compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => Path.GetFileNameWithoutExtension(diagnostic.Location.SourceTree!.FilePath)).Distinct().ToList();
            if (broken.Count == 0)
            {
                return kept;
            }

            broken.ForEach(name => kept.Remove(name));
        }

        return kept;
    }

    internal static Solution Create(Dictionary<string, string> programs) =>
        RemovalTest.CreateSolution([("/App/Traced.cs", Traced.Source), .. programs.Select(pair => ("/App/" + pair.Key + ".cs", pair.Value))]);
}
