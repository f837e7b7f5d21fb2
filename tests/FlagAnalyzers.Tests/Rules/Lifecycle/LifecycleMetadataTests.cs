using System.Globalization;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules.Lifecycle;

/// <summary>Dates that a project knows only from a referenced assembly's [Flag].</summary>
public class LifecycleMetadataTests
{
    // Cleanup by 2028-02-29, a leap day; due soon two weeks before; grace two weeks.
    private const string Leap = "\"old\", Owner = \"team-a\", CleanupBy = \"2028-02-29\", DueSoonOn = \"2028-02-15\", OverdueOn = \"2028-03-15\"";
    private const string Settled = "\"old\", Kind = \"release\", Settled = \"enabled\", SettledOn = \"2026-11-16\"";

    [Theory]
    [InlineData("2028-02-14", null, null)]
    [InlineData("2028-02-15", "FLAG202", "The flag 'old' is to be gone by 2028-02-29, in 14 days (owner: team-a): plan its removal, or move its cleanup date")]
    [InlineData("2028-02-28", "FLAG202", "The flag 'old' is to be gone by 2028-02-29, in 1 day (owner: team-a): plan its removal, or move its cleanup date")]
    [InlineData("2028-02-29", "FLAG202", "The flag 'old' is to be gone by 2028-02-29, today (owner: team-a): plan its removal, or move its cleanup date")]
    [InlineData("2028-03-01", "FLAG201", "The flag 'old' was to be gone by 2028-02-29, 1 day ago (owner: team-a): remove it, or move its cleanup date")]
    [InlineData("2028-03-14", "FLAG201", "The flag 'old' was to be gone by 2028-02-29, 14 days ago (owner: team-a): remove it, or move its cleanup date")]
    [InlineData("2028-03-15", "FLAG204", "The flag 'old' was to be gone by 2028-02-29, 15 days ago, longer than the grace period allows (owner: team-a): remove it, or move its cleanup date")]
    [InlineData("2030-01-01", "FLAG204", "The flag 'old' was to be gone by 2028-02-29, 672 days ago, longer than the grace period allows (owner: team-a): remove it, or move its cleanup date")]
    [InlineData("2028-02-30", null, null)]
    [InlineData("01.03.2028", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public Task Each_day_has_at_most_one_finding(string? today, string? id, string? message) => VerifyAsync(Leap, today, id, message);

    [Theory]
    [InlineData("2026-11-15", null, null)]
    [InlineData("2026-11-16", "FLAG203", "The flag 'old' is on for everybody; it has counted as finished since 2026-11-16, for 1 day (no owner): remove it and keep what it gives")]
    [InlineData("2026-11-20", "FLAG203", "The flag 'old' is on for everybody; it has counted as finished since 2026-11-16, for 5 days (no owner): remove it and keep what it gives")]
    public Task A_flag_at_its_end_is_settled_after_a_while(string today, string? id, string? message) => VerifyAsync(Settled, today, id, message);

    [Theory]
    [InlineData(Settled + ", CleanupBy = \"2026-12-01\", DueSoonOn = \"2026-11-17\", OverdueOn = \"2026-12-15\"", "2026-11-20", "FLAG203")]
    [InlineData(Settled + ", CleanupBy = \"2026-11-19\", DueSoonOn = \"2026-11-05\", OverdueOn = \"2026-12-04\"", "2026-11-20", "FLAG201")]
    [InlineData(Settled + ", CleanupBy = \"2026-11-01\", DueSoonOn = \"2026-10-18\", OverdueOn = \"2026-11-16\"", "2026-11-20", "FLAG204")]
    [InlineData("\"old\", Kind = \"ops\", Settled = \"enabled\", SettledOn = \"2026-11-16\"", "2026-11-20", null)]
    [InlineData("\"old\"", "2026-11-20", null)]
    public Task The_gravest_finding_wins(string attribute, string today, string? id) => VerifyAsync(attribute, today, id, null);

    [Theory]
    [InlineData("2028-03-01", null, DiagnosticSeverity.Warning)]
    [InlineData("2028-03-01", "false", DiagnosticSeverity.Warning)]
    [InlineData("2028-03-01", "overdue", DiagnosticSeverity.Warning)]
    [InlineData("2028-03-01", "true", DiagnosticSeverity.Error)]
    [InlineData("2028-03-15", "false", DiagnosticSeverity.Warning)]
    [InlineData("2028-03-15", "overdue", DiagnosticSeverity.Error)]
    [InlineData("2028-03-15", "True", DiagnosticSeverity.Error)]
    [InlineData("2028-02-29", "true", DiagnosticSeverity.Info)]
    public Task FlagsStrict_decides_what_breaks_the_build(string today, string? strict, DiagnosticSeverity severity)
    {
        var test = Test("class C { bool M() => Shop.Flags.{|#0:Old|}; }", Leap, today);
        test.TestState.GlobalOptions["build_property.FlagsStrict"] = strict;
        test.ExpectedDiagnostics.Add(new DiagnosticResult(severity == DiagnosticSeverity.Info ? "FLAG202" : today == "2028-03-15" ? "FLAG204" : "FLAG201", severity).WithLocation(0));
        return test.RunAsync();
    }

    [Fact]
    public Task An_editorconfig_has_the_last_word()
    {
        var test = Test("class C { bool M() => Shop.Flags.Old; }", Leap, "2028-03-15");
        test.TestState.GlobalOptions["build_property.FlagsStrict"] = "true";
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.FLAG204.severity = none\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Every_kind_of_read_counts() => Test("""
        using Shop;
        using static Shop.Flags;

        class C
        {
            bool A(FlagValues flags) => flags.{|FLAG201:Old|} && Flags.IsEnabled({|FLAG201:"old"|}) && Flags.IsEnabled({|FLAG201:Flags.Keys.Old|});
            bool B(FlagValues? flags) => flags?.{|FLAG201:Old|} == true && {|FLAG201:Old|};
            bool D(FlagValues flags) => flags is { {|FLAG201:Old|}: true };
            string E() => nameof(Flags.Old) + Flags.Keys.Old;
            /// <summary><see cref="Flags.Old"/></summary>
            bool F(Other other) => other.Old;
        }

        class Other { public bool Old => true; }
        """, Leap, "2028-03-01").RunAsync();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public async Task The_culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await VerifyAsync(Leap, "2028-03-01", "FLAG201", "The flag 'old' was to be gone by 2028-02-29, 1 day ago (owner: team-a): remove it, or move its cleanup date");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public Task Flags_of_a_package_are_only_hinted_at()
    {
        var test = All("class C { bool M() => Shop.Flags.{|#0:Old|}; }");
        test.TestState.GlobalOptions["build_property.FlagsToday"] = "2028-03-15";
        test.TestState.GlobalOptions["build_property.FlagsStrict"] = "true";
        test.TestState.AdditionalReferences.Add(FlagLibrary.Package(("Old", "bool", Leap)));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLAG204", DiagnosticSeverity.Hidden).WithLocation(0));
        return test.RunAsync();
    }

    private static Task VerifyAsync(string attribute, string? today, string? id, string? message)
    {
        var test = Test("class C { bool M() => Shop.Flags.{|#0:Old|}; }", attribute, today);
        if (id is not null)
        {
            var expected = new DiagnosticResult(id).WithLocation(0);
            test.ExpectedDiagnostics.Add(message is null ? expected : expected.WithMessage(message));
        }

        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<ExpiredFlagAnalyzer> Test(string source, string attribute, string? today)
    {
        var test = All(source).WithLibrary(("Old", "bool", attribute));
        test.TestState.GlobalOptions["build_property.FlagsToday"] = today;
        return test;
    }

    private static CSharpAnalyzerTest<ExpiredFlagAnalyzer> All(string source)
    {
        var test = new CSharpAnalyzerTest<ExpiredFlagAnalyzer> { TestCode = source };
        test.AdditionalAnalyzers.AddRange(new DiagnosticAnalyzer[] { new FlagDueSoonAnalyzer(), new SettledFlagAnalyzer(), new OverdueFlagAnalyzer() });
        return test;
    }
}
