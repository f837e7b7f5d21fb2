using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>What is wrong in a flags file is reported where it stands, and takes nothing else away.</summary>
public sealed class FlagsFileDiagnosticsTests
{
    [Theory]
    [InlineData("FLAG001", "features:\n  a: { enabled: true }\n  b: { enabled: tr[|\n|]", null)]
    [InlineData("FLAG002", "features:\n  a:\n    [|rolout|]: { percentage: 5 }\n", "rollout")]
    [InlineData("FLAG003", "features:\n  a-b: { enabled: true }\n  [|a_b|]: { enabled: true }\n", null)]
    [InlineData("FLAG004", "context: { region: string }\nfeatures:\n  a:\n    targeting:\n      - rule: \"user.[|regoin|] == 'us'\"\n    enabled: true\n", "region")]
    [InlineData("FLAG005", "features:\n  a:\n    rollout: { percentage: [|101|] }\n", null)]
    [InlineData("FLAG006", "features:\n  a: { requires: [[|b|]], enabled: true }\n  b: { requires: [a], enabled: true }\n", null)]
    public void Each_problem_is_reported_at_its_place(string id, string marked, string? suggestion)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string yaml = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        GeneratedProject generated = TestProject.With(yaml).Generate().AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generated.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/repo/flags.yaml", diagnostic.Location.GetLineSpan().Path);
        if (id != "FLAG001")
            Assert.Equal(TextSpan.FromBounds(start, end), diagnostic.Location.SourceSpan);
        Assert.Equal(SourceText.From(yaml).Lines.GetLinePosition(diagnostic.Location.SourceSpan.Start), diagnostic.Location.GetLineSpan().StartLinePosition);
        Assert.Equal(suggestion, diagnostic.Properties.GetValueOrDefault("Suggestion"));
        Assert.Contains("docs/rules/" + id, diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_file_are_reported()
    {
        GeneratedProject generated = TestProject.WithFeatures(
            """
            a: { rolout: { percentage: 5 } }
            b: { rollout: { percentage: -1 } }
            c: { requires: [nobody], enabled: true }
            d: { type: int, enabled: true }
            """).Generate().AssertCompiles();

        Assert.Equal([1, 2, 3, 4], generated.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Distinct().Order());
    }

    [Fact]
    public void Flag_with_an_error_keeps_its_accessor_and_is_off()
    {
        TestProject project = TestProject.WithFeatures(
            """
            good: { kind: ops, enabled: true }
            bad: { kind: ops, enabled: true, rollout: { percentage: 500 } }
            bad-rule: { kind: ops, rollout: { percentage: 100 }, targeting: [{ rule: "user.region ==", enabled: false }] }
            bad-size: { kind: ops, type: int, default: 20, value: many, enabled: true }
            bad-colour: { kind: ops, variants: { red: 50, blue: 60 }, default: blue, enabled: true }
            """);
        GeneratedProject generated = project.Generate();
        Assert.Equal(4, generated.Diagnostics.Count);

        Type flags = generated.Load().GetType("Shop.Flags")!;
        Assert.Equal(true, flags.GetProperty("Good")!.GetValue(null));
        Assert.Equal(false, flags.GetProperty("Bad")!.GetValue(null));
        Assert.Equal(false, flags.GetProperty("BadRule")!.GetValue(null));
        Assert.Equal(20, flags.GetProperty("BadSize")!.GetValue(null));
        Assert.Equal("Blue", flags.GetProperty("BadColour")!.GetValue(null)!.ToString());
    }

    [Fact]
    public void Entries_after_a_syntax_error_are_generated()
    {
        GeneratedProject generated = TestProject.With("features:\n  a: { kind: ops, enabled: true }\n  b: { enabled: [ }\n  c: { kind: ops, enabled: true }\n").Generate().AssertCompiles();

        Assert.Equal("FLAG001", Assert.Single(generated.Diagnostics).Id);
        INamedTypeSymbol flags = generated.Compilation.GetTypeByMetadataName("Shop.Flags")!;
        Assert.NotEmpty(flags.GetMembers("A"));
        Assert.NotEmpty(flags.GetMembers("C"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    [InlineData("features:")]
    [InlineData("features: []")]
    [InlineData("- a\n- b\n")]
    [InlineData("\tfeatures:\n\t\ta: 1")]
    [InlineData("features: &a { x: *a }")]
    [InlineData("---\n---\n")]
    [InlineData("class: 1.5\nnamespace: a..b\nfeatures: { a: { enabled: true } }")]
    [InlineData("class: 'A B'\nfeatures: { a: { enabled: true } }")]
    [InlineData("class: FlagContext\nfeatures: { a: { enabled: true } }")]
    [InlineData("class: String\nnamespace: System\nfeatures: { a: { enabled: true } }")]
    [InlineData("context: { a b: string, A-B: string, user_id: string, equals: int, flag_context: bool, '1': date }\nfeatures: { a: { enabled: true } }")]
    [InlineData("context: { tier: { values: [] }, flags: { values: [a, a, A] }, x: { values: ['', ' ', '1', '-'], type_name: 'a b' } }\nfeatures: { a: { enabled: true } }")]
    public void Odd_files_never_break_the_generator(string yaml)
    {
        GeneratedProject generated = TestProject.With(yaml).Generate();
        Assert.Null(generated.Result.Exception);
        generated.AssertCompiles();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_files_never_break_the_generator(int seed)
    {
        string[] files = ["shop", "hostile", "types"];
        var random = new Random(seed);
        for (int round = 0; round < 12; round++)
        {
            string yaml = Damage(GoldenTests.Yaml(files[round % files.Length]), random);
            GeneratedProject generated = TestProject.With(yaml).Generate();
            Assert.True(generated.Result.Exception is null, $"seed {seed}, round {round}: {generated.Result.Exception}\n{yaml}");
            Diagnostic[] errors = generated.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
            Assert.True(errors.Length == 0, $"seed {seed}, round {round}: {string.Join("\n", errors.Take(5).Select(error => error.ToString()))}\n{yaml}");
            Assert.DoesNotContain(generated.Diagnostics, diagnostic => diagnostic.GetMessage().Contains("Exception", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Too_many_flags_are_one_error_and_no_code_that_takes_minutes()
    {
        string yaml = "features:\n" + string.Concat(Enumerable.Range(0, 20_001).Select(number => $"  flag-{number}: {{ kind: ops, enabled: true }}\n"));

        GeneratedProject generated = TestProject.With(yaml).Generate().AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generated.Diagnostics);
        Assert.Equal("FLAG002", diagnostic.Id);
        Assert.Equal(20_001, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain(generated.Result.GeneratedSources, source => source.SourceText.Length > 20_000);
    }

    [Fact]
    public void Lists_that_no_assembly_can_hold_are_reported_and_their_flag_is_off()
    {
        string ids = string.Concat(Enumerable.Range(0, 200_000).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"      - user-{number}-01234567890123456789012345678901\n")));
        Assembly assembly = LoadDespite(TestProject.With("features:\n  good: { kind: ops, enabled: true }\n  big:\n    kind: ops\n    rollout: { percentage: 100 }\n    allowlist:\n" + ids), "FLAG002");

        Type flags = assembly.GetType("Shop.Flags")!;
        Assert.Equal(true, flags.GetProperty("Good")!.GetValue(null));
        Assert.Equal(false, flags.GetProperty("Big")!.GetValue(null));
    }

    public static TheoryData<string> HugeFiles() => ["description", "value", "garbage", "brackets", "levels", "aliases", "one line"];

    [Theory]
    [MemberData(nameof(HugeFiles))]
    public void Huge_files_end_in_a_diagnostic_or_in_code_that_compiles(string kind)
    {
        const int TenMillion = 10_000_000;
        string yaml = kind switch
        {
            "description" => "features:\n  a: { kind: ops, enabled: true, description: \"" + new string('x', TenMillion) + "\" }\n",
            "value" => "features:\n  a: { kind: ops, type: string, default: \"" + new string('x', TenMillion) + "\", value: y, enabled: true }\n",
            "garbage" => string.Concat(Enumerable.Repeat("a: [b, {c: \"d]\n", TenMillion / 15)),
            "brackets" => "features: " + new string('[', 100_000),
            "levels" => string.Concat(Enumerable.Range(0, 3_000).Select(level => new string(' ', level) + "a:\n")),
            "aliases" => "a: &a [x, x]\n" + string.Concat(Enumerable.Range('b', 24).Select(name => $"{(char)name}: &{(char)name} [*{(char)(name - 1)}, *{(char)(name - 1)}]\n")) + "features: *y\n",
            _ => "features: { " + string.Concat(Enumerable.Repeat("a: { enabled: true }, ", TenMillion / 220)) + "}",
        };
        GeneratedProject generated = TestProject.With(yaml).Generate();

        Assert.Null(generated.Result.Exception);
        Assert.True(kind == "description" || generated.Diagnostics.Count > 0);
        Assert.DoesNotContain(generated.Diagnostics, diagnostic => diagnostic.GetMessage().Contains("Exception", StringComparison.Ordinal));
        generated.AssertCompiles();
    }

    private static Assembly LoadDespite(TestProject project, string id)
    {
        GeneratedProject generated = project.Generate();
        Assert.Equal(id, Assert.Single(generated.Diagnostics).Id);
        return generated.Load();
    }

    private static string Damage(string yaml, Random random)
    {
        string[] lines = yaml.Split('\n');
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            int line = random.Next(lines.Length);
            int column = random.Next(lines[line].Length + 1);
            lines[line] = random.Next(6) switch
            {
                0 => "",
                1 => lines[random.Next(lines.Length)],
                2 => lines[line][..column],
                3 => lines[line].Insert(column, "\"'{}[]:,&*!#|>%@`\\\0\t- \u2028🚀"[random.Next(20)].ToString()),
                4 => "  " + lines[line],
                _ => column < lines[line].Length ? lines[line].Remove(column, 1) : lines[line],
            };
        }

        return string.Join('\n', lines);
    }
}
