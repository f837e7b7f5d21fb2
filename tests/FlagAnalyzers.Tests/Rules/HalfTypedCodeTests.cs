using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules;

/// <summary>Whatever is typed, in code or in the flags file, no analyzer and no generator throws.</summary>
public class HalfTypedCodeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Damaged_code(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
            await AnalyzeAsync(Damage(WholeProgram.Code, random), WholeProgram.Yaml, seed);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Damaged_flags_files(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
            await AnalyzeAsync(WholeProgram.Code, Damage(WholeProgram.Yaml, random), seed);
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 30), text.Length - start);
            text = random.Next(3) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(random.Next(text.Length), text.Substring(start, length)),
                _ => text[..start],
            };
            if (text.Length == 0)
                return text;
        }

        return text;
    }

    private static async Task AnalyzeAsync(string code, string yaml, int seed)
    {
        var (compilation, options, run) = WholeProgram.Compile(code, yaml);
        Assert.All(run.Results, result => Assert.True(result.Exception is null, $"seed {seed}: {result.Exception}\n{code}\n{yaml}"));

        var diagnostics = await compilation.WithAnalyzers(WholeProgram.Analyzers, options).GetAnalyzerDiagnosticsAsync();
        var crash = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001");
        Assert.True(crash is null, $"seed {seed}: {crash}\n{code}\n{yaml}");
    }
}
