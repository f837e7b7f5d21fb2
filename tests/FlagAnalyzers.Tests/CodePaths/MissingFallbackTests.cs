using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.CodePaths;

public class MissingFallbackTests
{
    [Theory]
    [InlineData("string? M() { if ([|Flags.NewCheckout|]) return New(); return null; }")]
    [InlineData("string? M() { if ([|Flags.NewCheckout|]) { A(); return New(); } return default; }")]
    [InlineData("string? M() { if ([|Flags.NewCheckout|]) return New(); return null!; }")]
    [InlineData("string? M() { try { if ([|Flags.NewCheckout|]) return New(); } catch { A(); } return null; }")]
    [InlineData("Task<string?> M() { if ([|Flags.NewCheckout|]) return Task.FromResult<string?>(New()); return Task.FromResult<string?>(null); }")]
    [InlineData("string? M() { if (![|Flags.NewCheckout|]) return null; return New(); }")]
    [InlineData("string? M() { if (![|Flags.NewCheckout|]) { return default; } A(); return New(); }")]
    [InlineData("void M() { if (![|Flags.NewCheckout|]) return; A(); }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|] == false) { return; } A(); }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|] is false) return; A(); }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|] is not true) return; A(); }")]
    [InlineData("void M(bool x) { if (x || !([|Flags.NewCheckout|])) return; A(); }")]
    [InlineData("void M(bool x) { if (!([|Flags.NewCheckout|] && x)) return; A(); }")]
    [InlineData("Task M() { if (![|Flags.NewCheckout|]) return Task.CompletedTask; return AAsync(); }")]
    [InlineData("async Task M() { if (![|Flags.NewCheckout|]) return; await AAsync(); }")]
    [InlineData("async Task M(IManager m) { if (!await [|m.IsOnAsync(\"new-checkout\")|]) return; await AAsync(); }")]
    [InlineData("async Task M(IManager m) { if (!await [|m.IsOnAsync(Flags.Keys.NewCheckout)|].ConfigureAwait(false)) return; await AAsync(); }")]
    [InlineData("void M(IManager m) { if (![|m.IsOnAsync(\"new-checkout\")|].Result) return; A(); }")]
    [InlineData("void M(IManager m) { if (![|m.IsOnAsync(\"new-checkout\")|].GetAwaiter().GetResult()) return; A(); }")]
    [InlineData("void M(string[] items) { foreach (var i in items) { if (![|Flags.NewCheckout|]) continue; A(); } }")]
    [InlineData("IEnumerable<string> M() { if (![|Flags.NewCheckout|]) yield break; yield return New(); }")]
    [InlineData("void M() { bool on = Flags.NewCheckout; if (![|on|]) return; A(); }")]
    [InlineData("void M() { var on = Flags.NewCheckout; var really = on; if (![|really|]) return; A(); }")]
    [InlineData("void M(bool x) { var on = Flags.NewCheckout && x; if (![|on|]) return; A(); }")]
    [InlineData("async Task M(IManager m) { var on = await m.IsOnAsync(\"new-checkout\"); if (![|on|]) return; A(); }")]
    [InlineData("async Task M(IManager m) { var task = m.IsOnAsync(\"new-checkout\"); if (!await [|task|]) return; A(); }")]
    [InlineData("void M(FlagValues flags) { if (![|flags.NewCheckout|]) return; A(); }")]
    [InlineData("void M(IFlags? flags) { if (!(flags?[|.NewCheckout|] ?? false)) return; A(); }")]
    [InlineData("Action M() => () => { if (![|Flags.NewCheckout|]) return; A(); };")]
    [InlineData("void M() { void Local() { if (![|Flags.NewCheckout|]) return; A(); } Local(); }")]
    [InlineData("IEnumerable<string?> M(string[] items) => items.Select(i => { if ([|Flags.NewCheckout|]) return New(); return null; });")]
    [InlineData("int P { set { if (![|Flags.NewCheckout|]) return; A(); } }")]
    [InlineData("string M() { string html = \"\"; if ([|Flags.NewCheckout|]) html = New(); return html; }")]
    [InlineData("string? M() { string? html = null; if ([|Flags.NewCheckout|]) { Log(\"new\"); html = New(); } return html; }")]
    [InlineData("int M() { int total = 0; if ([|Flags.NewCheckout|]) total = New().Length; return total; }")]
    [InlineData("string M() { var html = string.Empty; using (Flags.Use(\"u\")) { if ([|Flags.NewCheckout|]) html = New(); } return html; }")]
    [InlineData("void M() { switch ([|Flags.NewCheckout|]) { case true: A(); break; } }")]
    [InlineData("void M() { lock (this) { if (![|Flags.NewCheckout|]) return; A(); } }")]
    [InlineData("string? M(int x) { switch (x) { case 1: if ([|Flags.NewCheckout|]) return New(); break; } return null; }")]
    [InlineData("readonly string _s; public C() { if ([|Flags.NewCheckout|]) _s = New(); }")]
    [InlineData("void M(IManager m) { if (![|m.Detail(\"new-checkout\")|].Value) return; A(); }")]
    [InlineData("void M(IManager m) { var detail = m.Detail(\"new-checkout\"); if (![|detail|].Value) return; A(); }")]
    [InlineData("void M(FlagValues flags) { if (flags is not { [|NewCheckout|]: true }) return; A(); }")]
    [InlineData("void M(FlagValues flags) { if (flags is { [|NewCheckout|]: false }) return; A(); }")]
    [InlineData("Guid M() { var id = Guid.Empty; if ([|Flags.NewCheckout|]) id = Guid.NewGuid(); return id; }")]
    public Task A_missing_result_is_a_warning(string member) => VerifyAsync(DiagnosticSeverity.Warning, member);

    [Theory]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) A(); }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) { A(); } B(); }")]
    [InlineData("void M() { if ([|Flags.NewCheckout|]) { A(); return; } }")]
    [InlineData("void M(bool x) { if ([|Flags.NewCheckout|] && x) A(); }")]
    [InlineData("void M(bool x) { if (x && [|Flags.NewCheckout|] is true) A(); B(); }")]
    [InlineData("void M() { bool on = Flags.NewCheckout; if ([|on|]) A(); }")]
    [InlineData("void M(List<string> items) { if ([|Flags.NewCheckout|]) items.Add(New()); }")]
    [InlineData("int M(int total) { if ([|Flags.NewCheckout|]) total -= 3; return total; }")]
    [InlineData("int M() { int total = 0; if ([|Flags.NewCheckout|]) total = total + 3; return total; }")]
    [InlineData("void M(string[] items) { foreach (var i in items) { if ([|Flags.NewCheckout|]) A(); } }")]
    [InlineData("void M(string[] items) { foreach (var i in items) { if ([|Flags.NewCheckout|]) { A(); continue; } } B(); }")]
    [InlineData("IEnumerable<string> M() { yield return Old(); if ([|Flags.NewCheckout|]) yield return New(); }")]
    [InlineData("void M() { Action a = () => { if ([|Flags.NewCheckout|]) A(); }; a(); }")]
    [InlineData("string? _s; void M() { if ([|Flags.NewCheckout|]) _s = New(); }")]
    [InlineData("readonly string? _s; public C() { if ([|Flags.NewCheckout|]) _s = New(); }")]
    [InlineData("readonly string _s = \"\"; public C() { if ([|Flags.NewCheckout|]) _s = New(); }")]
    [InlineData("void M(IFlags flags) { if (flags is { [|NewCheckout|]: true }) A(); }")]
    [InlineData("void M(FlagValues flags) { if (flags is { [|NewCheckout|]: true, Color: Color.Red }) A(); }")]
    [InlineData("void M() { string? s = null; if ([|Flags.NewCheckout|]) s = New(); B(); if ([|Flags.NewCheckout|]) Log(s!); }")]
    public Task A_bare_addition_is_an_information(string member) => VerifyAsync(DiagnosticSeverity.Info, member);

    [Theory]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else B(); }")]
    [InlineData("void M(bool x) { if (Flags.NewCheckout) A(); else if (x) B(); }")]
    [InlineData("void M() { if (!Flags.NewCheckout) B(); else A(); }")]
    [InlineData("void M() { if (!Flags.NewCheckout) B(); }")]
    [InlineData("void M() { if (!Flags.NewCheckout) B(); A(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); if (!Flags.NewCheckout) B(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) A(); else { /* nothing to do */ } }")]
    [InlineData("string M() { if (Flags.NewCheckout) return New(); return Old(); }")]
    [InlineData("string M() { if (!Flags.NewCheckout) return Old(); return New(); }")]
    [InlineData("string M() { if (!Flags.NewCheckout) { return Old(); } A(); return New(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) { A(); return; } B(); }")]
    [InlineData("void M() { if (!Flags.NewCheckout) { B(); return; } A(); }")]
    [InlineData("void M() { if (!Flags.NewCheckout) {\n // Nothing to do for the old checkout.\n return; } A(); }")]
    [InlineData("void M() { if (!Flags.NewCheckout) throw new InvalidOperationException(); A(); }")]
    [InlineData("void M() { if (Flags.NewCheckout) throw new InvalidOperationException(); }")]
    [InlineData("string M() => Flags.NewCheckout ? New() : Old();")]
    [InlineData("string? M() => Flags.NewCheckout ? New() : null;")]
    [InlineData("string M() => Flags.NewCheckout switch { true => New(), false => Old() };")]
    [InlineData("string M() => Flags.NewCheckout switch { true => New(), _ => Old() };")]
    [InlineData("void M() { switch (Flags.NewCheckout) { case true: A(); break; default: B(); break; } }")]
    [InlineData("void M() { switch (Flags.NewCheckout) { case true: A(); break; case false: break; } }")]
    [InlineData("string M() { var html = Old(); if (Flags.NewCheckout) html = New(); return html; }")]
    [InlineData("string M(string html) { if (Flags.NewCheckout) html = New(); return html; }")]
    [InlineData("string M() { string? html = null; if (Flags.NewCheckout) html = New(); return html ?? Old(); }")]
    [InlineData("string M() { string? html = null; if (Flags.NewCheckout) html = New(); html ??= Old(); return html; }")]
    [InlineData("string M() { string? html = null; if (Flags.NewCheckout) html = New(); if (html is null) html = Old(); return html; }")]
    [InlineData("string M() { string? html = null; if (Flags.NewCheckout) html = Find(); if (html == null) return Old(); return html; }")]
    [InlineData("string? M() { if (Flags.NewCheckout) { var s = Find(); if (s is not null) return s; } return null; }")]
    [InlineData("string M() { if (Flags.NewCheckout) { var s = Find(); if (s is not null) return s; } return Old(); }")]
    [InlineData("string? M() { if (Flags.NewCheckout) return null; return null; }")]
    [InlineData("void M(string[] items) { foreach (var i in items) { if (Flags.NewCheckout) { A(); continue; } B(); } }")]
    [InlineData("void M(string[] items) { foreach (var i in items) { if (!Flags.NewCheckout) { B(); continue; } A(); } }")]
    [InlineData("string M() { try { if (Flags.NewCheckout) return New(); } finally { A(); } return Old(); }")]
    [InlineData("string M() { using (Flags.Use(\"u\")) { if (Flags.NewCheckout) return New(); } return Old(); }")]
    [InlineData("void M(int x) { switch (x) { case 1: if (Flags.NewCheckout) { A(); break; } B(); break; } }")]
    [InlineData("void M(bool x) { if (Flags.NewCheckout || x) A(); }")]
    [InlineData("void M(bool x) { if (!Flags.NewCheckout && x) return; A(); }")]
    [InlineData("bool M() => Flags.NewCheckout && New().Length > 0;")]
    [InlineData("bool M() { bool ok = Flags.NewCheckout; return ok; }")]
    [InlineData("bool M() { if (Flags.NewCheckout) return New().Length > 0; return false; }")]
    [InlineData("void M() { var on = Flags.NewCheckout; on = true; if (!on) return; A(); }")]
    [InlineData("void M(IFlags flags) { if (flags is { NewCheckout: false }) return; A(); }")]
    [InlineData("void M(FlagValues flags) { if (flags is { NewCheckout: false, Color: Color.Red }) return; A(); }")]
    [InlineData("void M() { while (Flags.NewCheckout) A(); }")]
    [InlineData("IEnumerable<string> M(string[] items) => items.Where(i => Flags.NewCheckout && i.Length > 0);")]
    [InlineData("void M() { Log(Flags.NewCheckout.ToString()); }")]
    [InlineData("void M(FlagValues flags) { if (flags.Equals(null)) return; A(); }")]
    [InlineData("void M() { if (!Flags.Never) return; A(); }")]
    [InlineData("void M() { if (!Flags.Kill) return; A(); }")]
    [InlineData("void M() { if (Flags.Kill) A(); }")]
    [InlineData("void M(IManager m) { if (!m.IsOn(\"unknown\")) return; A(); }")]
    [InlineData("void M(IManager m) { if (m.Detail(\"new-checkout\").Reason == \"x\") A(); }")]
    [InlineData("void M(IManager m) { if (m.Detail(\"new-checkout\") == null) return; A(); }")]
    [InlineData("readonly string _s; public C(string s) { _s = s; if (Flags.NewCheckout) return; A(); }")]
    [InlineData("void M(IManager m) { if (m.Text(\"new-checkout\") == \"x\") A(); }")]
    [InlineData("void M() { Action on = () => Log(nameof(Flags.NewCheckout)); if (on == null) return; A(); }")]
    public Task A_fallback_is_there_or_none_is_needed(string member) => VerifyAsync(DiagnosticSeverity.Warning, member);

    [Theory]
    [InlineData("void M() { if ([|Flags.Must|]) A(); }")]
    [InlineData("void M() { if (![|Flags.Must|]) return; A(); }")]
    public Task A_required_fallback_is_always_a_warning(string member) => VerifyAsync(DiagnosticSeverity.Warning, member);

    [Fact]
    public async Task The_message_says_what_is_missing()
    {
        var test = new FlagAnalyzers.Testing.CSharpAnalyzerTest<MissingFallbackAnalyzer>();
        test.TestState.Sources.Add(("Test0.cs", CodePathProgram.Around("string M() { string html = \"\"; if ({|#0:Flags.NewCheckout|}) html = New(); return html; }")));
        test.TestState.Sources.Add(("Flags.cs", CodePathProgram.Flags));
        test.ExpectedDiagnostics.Add(FlagAnalyzers.Testing.CSharpAnalyzerVerifier<MissingFallbackAnalyzer>.Diagnostic().WithLocation(0)
            .WithMessage("Nothing stands in for 'new-checkout' when it is off: 'html' keeps its placeholder; add a fallback, or declare 'fallback: none' in flags.yaml"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Top_level_statements()
    {
        var test = new FlagAnalyzers.Testing.CSharpAnalyzerTest<MissingFallbackAnalyzer>();
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.Sources.Add(("Program.cs", """
            System.Console.WriteLine();
            if (!{|FLAG301:Flags.NewCheckout|}) return;
            if (Flags.Other) { System.Console.WriteLine(); } else { System.Console.Write(""); }
            string? text = null;
            if ({|FLAG301:Flags.Must|}) text = "x";
            System.Console.WriteLine(text);
            """));
        test.TestState.Sources.Add(("Flags.cs", CodePathProgram.Flags));
        await test.RunAsync();
    }

    private static Task VerifyAsync(DiagnosticSeverity severity, string member) =>
        CodePathProgram.VerifyAsync<MissingFallbackAnalyzer>("FLAG301", severity, member);
}
