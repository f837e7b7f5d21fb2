using System.Collections.Immutable;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.CodePaths;

/// <summary>An editor analyses code while it is being typed: whatever is missing, no analyzer may fall over.</summary>
public class BrokenCodeTests
{
    private const string Members = """
        static readonly bool s_cached = Flags.NewCheckout;
        readonly Lazy<FlagValues> _lazy = new(() => Flags.For("u"));
        string? A1() { if (Flags.NewCheckout) return New(); return null; }
        void A2(string[] items) { foreach (var i in items) { if (!Flags.NewCheckout || i is null) continue; Log(i); } }
        async Task A3(IManager m) { var on = await m.IsOnAsync("new-checkout").ConfigureAwait(false); if (!on) return; await AAsync(); }
        string A4() => Flags.Color switch { Color.Red or Color.Green => New(), Color.Blue when s_cached => Old() };
        string A5(FlagValues flags) { string html = ""; if (flags.NewCheckout && flags is { NewCheckout: true }) html = New(); else if (flags.NewCheckout) html += Old(); return html ?? ""; }
        void A6() { switch (Flags.NewCheckout) { case true: A(); break; } try { using (Flags.Use("u")) { if (Flags.Must) throw new NotImplementedException(); } } finally { B(); } }
        int A7 { get { if (m_.IsOn(Flags.Keys.Must)) { if (m_.IsOn(Flags.Keys.Must)) return 1; } return 2; } }
        IManager m_ = null!;
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_analyzer_throws(int seed)
    {
        Random random = new(seed);
        SyntaxTree flags = CSharpSyntaxTree.ParseText(CodePathProgram.Flags);
        string whole = CodePathProgram.Around(Members);
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            new MissingFallbackAnalyzer(), new EmptyFallbackAnalyzer(), new IdenticalBranchesAnalyzer(),
            new CachedFlagAnalyzer(), new RedundantFlagCheckAnalyzer(), new NonExhaustiveVariantsAnalyzer(),
        ];
        for (int round = 0; round < 25; round++)
        {
            string code = whole;
            for (int damage = random.Next(1, 6); damage > 0; damage--)
            {
                int start = random.Next(code.Length);
                code = code.Remove(start, Math.Min(random.Next(1, 30), code.Length - start));
            }

            CSharpCompilation compilation = CSharpCompilation.Create(
                "Broken", [CSharpSyntaxTree.ParseText(code), flags], ReferenceSet.Net.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
            Diagnostic? crash = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001");
            Assert.True(crash is null, $"seed {seed}, round {round}: {crash}\n{code}");
        }
    }
}
