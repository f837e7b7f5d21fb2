using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>The definition goes where nothing needs it; where something does, the report says what and where.</summary>
public class DefinitionTests
{
    private const string B = "  b:\n    enabled: true\n";

    [Theory]
    [InlineData("  a: &base\n    enabled: true\n  b: *base\n", "another place in flags.yaml uses an anchor", "")]
    [InlineData("  a:\n    variants: { x: 50, y: 50 }\n    enabled: true\n  b:\n    enabled: true\n    requires: &r [a]\n  c:\n    enabled: true\n    requires: *r\n", "'b' requires the flag, which is off from now on, and cannot be rewritten: do it by hand first", "/App/flags.yaml(7,19)")]
    public async Task What_asks_for_the_flag_keeps_it(string features, string reason, string place)
    {
        var outcome = features.Contains("variants", StringComparison.Ordinal) ? FlagOutcome.ForVariant("x") : FlagOutcome.Enabled;
        var (yaml, result) = await RunAsync("features:\n" + features, "", outcome);
        Assert.Equal("features:\n" + features, yaml);
        Assert.Contains(reason, result.DefinitionReason, StringComparison.Ordinal);
        Assert.Contains("; definition kept (" + reason, result.ToText(), StringComparison.Ordinal);
        Assert.Equal(place.Length == 0 ? null : place + ": left: " + result.DefinitionReason, result.Sites.FirstOrDefault()?.ToString());
    }

    [Theory]
    [InlineData("    enabled: true\n    targeting:\n      - rule: \"flag('a') and user.beta\"\n", "", true, "    enabled: true\n    targeting:\n      - rule: \"user.beta\"\n", "/App/flags.yaml(7,22): rewritten: a rule of 'b' asks for the flag")]
    [InlineData("    enabled: true\n    targeting:\n      - rule: \"flag('a') and user.beta\"\n", "", false, "    enabled: true\n    targeting: []\n", "/App/flags.yaml(7,22): rewritten: a rule of 'b' asks for the flag")]
    [InlineData("    enabled: true\nsegments:\n  s: \"flag('a')\"\n", "", true, "    enabled: true\nsegments:\n  s: \"true\"\n", "/App/flags.yaml(7,13): rewritten: the rule of a segment asks for the flag")]
    [InlineData("    enabled: true\n    requires: [a]\n", "", true, "    enabled: true\n", "/App/flags.yaml(6,16): rewritten: 'b' requires the flag, which is on from now on")]
    [InlineData("    enabled: true\n    requires: [a]\n", "", false, "    enabled: false\n", "/App/flags.yaml(6,16): rewritten: 'b' requires the flag, which is off from now on")]
    [InlineData("    enabled: true\n    requires: [a]\n", "#if OTHER\nclass C { bool M() => Flags.A; }\n#endif\n", false, "    enabled: true\n    requires: [a]\n", null)]
    public async Task What_asks_for_the_flag_is_answered(string b, string otherCode, bool isOn, string expected, string? site)
    {
        var (yaml, result) = await RunAsync("features:\n  a:\n    enabled: true\n  b:\n" + b, otherCode, isOn ? FlagOutcome.Enabled : FlagOutcome.Disabled);
        Assert.Equal("features:\n" + (site is null ? "  a:\n    enabled: true\n" : "") + "  b:\n" + expected, yaml);
        Assert.Equal(site is not null, result.IsDefinitionRemoved);
        Assert.Equal(site, result.Sites.FirstOrDefault(static found => found.Path == "/App/flags.yaml")?.ToString());
    }

    [Theory]
    [InlineData("    requires: [a]\n")]
    [InlineData("    targeting:\n      - rule: \"flag('a') and user.beta\"\n")]
    [InlineData("    requires: [a]\n    environments: { staging: { enabled: true } }\n")]
    public async Task One_after_the_other_goes_in_any_order(string dependency)
    {
        var files = new List<string>();
        foreach (var order in new[] { new[] { "a", "b" }, ["b", "a"] })
        {
            var solution = YamlSolution.Create("features:\n  a:\n    enabled: true\n  b:\n    enabled: true\n" + dependency + "  c:\n    enabled: true\n");
            foreach (var key in order)
            {
                solution = (await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(key, FlagOutcome.Disabled))).Solution;
            }

            files.Add(await YamlSolution.YamlOfAsync(solution));
        }

        Assert.Equal(["features:\n  c:\n    enabled: true\n", "features:\n  c:\n    enabled: true\n"], files);
    }

    [Theory]
    [InlineData("public bool M() => Flags.For(new FlagContext(\"u\") { Region = \"us\" }).B;", "'Region'")]
    [InlineData("public bool M() => Flags.B;", null)]
    public async Task An_attribute_that_only_its_rules_speak_of_keeps_it(string member, string? name)
    {
        var (_, result) = await RunAsync(
            "features:\n  a:\n    targeting:\n      - rule: \"user.region == 'us'\"\n        enabled: true\n" + B,
            "using App;\n\nclass C\n{\n    public int N()\n    {\n        if (!Flags.A)\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n\n    " + member + "\n}\n");
        Assert.Equal(name is null, result.IsDefinitionRemoved);
        if (name is not null)
        {
            var site = Assert.Single(result.Sites, static site => site.Status == RemovalStatus.Left);
            Assert.Equal((15, name + " is generated for the flag, and still used"), (site.Line, site.Reason));
        }
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("private", true)]
    public async Task The_enum_of_its_variants_keeps_it_while_it_is_used(string access, bool goes)
    {
        var (_, result) = await RunAsync(
            "features:\n  a:\n    type_name: Color\n    variants: { control: 50, blue: 50 }\n    default: control\n    enabled: true\n" + B,
            "using App;\n\npublic class C\n{\n    public int M() => Width(Flags.A);\n\n    " + access + " int Width(Color color) => color == Color.Blue ? 1 : 2;\n}\n",
            FlagOutcome.ForVariant("blue"));
        Assert.Equal(goes, result.IsDefinitionRemoved);
        Assert.Equal(goes ? null : "'Color' is generated for the flag, and still used", result.DefinitionReason);
    }

    [Fact]
    public async Task A_requirement_in_another_file_goes_with_it()
    {
        var solution = Create(("/App/one.yaml", "features:\n  a:\n    enabled: true\n  c:\n    enabled: true\n"), ("/App/two.yaml", "features:\n  b:\n    enabled: true\n    requires: [a]\n"));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("a", FlagOutcome.Enabled));
        Assert.Equal(
            ["features:\n  c:\n    enabled: true\n", "features:\n  b:\n    enabled: true\n"],
            result.Solution.Projects.Single().AdditionalDocuments.Select(static file => file.GetTextAsync().Result.ToString()));
    }

    [Fact]
    public async Task Both_of_two_entries_go()
    {
        var (yaml, _) = await RunAsync("features:\n  a:\n    enabled: true\n" + B + "  a:\n    enabled: false\n", "", mayBeWrong: true);
        Assert.Equal("features:\n" + B, yaml);
    }

    [Fact]
    public async Task A_flag_without_a_definition_is_told()
    {
        var (_, result) = await RemovalTest.RunAsync("class C\n{\n    int M() => F ? 1 : 2;\n}\n", FlagOutcome.Enabled);
        Assert.Equal("f -> enabled: 1 rewritten, 0 partly, 0 left; no definition found\n", result.ToText());
    }

    [Theory]
    [InlineData("int M() { if (Flags.A { return 1; } return 2; }", "the code around it has syntax errors")]
    [InlineData("int M(Missing flags) => flags.IsEnabled(\"a\") ? 1 : 2;", "the code does not compile here, and may read the flag")]
    public async Task Code_that_does_not_compile_stays_and_keeps_it(string member, string reason)
    {
        var code = "using App;\n\nclass C\n{\n    " + member + "\n\n    int N() => Flags.A ? 1 : 2;\n}\n";
        var result = await FlagRemover.RemoveAsync(YamlSolution.Create("features:\n  a:\n    enabled: true\n" + B, ("/App/Code.cs", code)), new FlagRemovalRequest("a", FlagOutcome.Enabled));
        Assert.Equal(code.Replace("N() => Flags.A ? 1 : 2", "N() => 1", StringComparison.Ordinal), await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.Equal(reason, Assert.Single(result.Sites, static site => site.Status == RemovalStatus.Left).Reason);
        Assert.False(result.IsDefinitionRemoved);
    }

    [Fact]
    public async Task A_missing_brace_leaves_all_members()
    {
        const string Code = "class C\n{\n    int M()\n    {\n        if (F)\n        {\n            return 1;\n        return 2;\n    }\n}\n";
        var result = await FlagRemover.RemoveAsync(RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", Code)), new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Equal(Code, await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.Equal("the code around it has syntax errors", Assert.Single(result.Sites).Reason);
    }

    [Fact]
    public async Task Generated_code_is_left()
    {
        const string Code = "// <auto-generated/>\nclass C\n{\n    int M() => F ? 1 : 2;\n}\n";
        var (text, result) = await RemovalTest.RunAsync(Code, FlagOutcome.Enabled);
        Assert.Equal(Code, text);
        Assert.Equal("/App/Code.cs(4,16): left: generated code: change what it is generated from", Assert.Single(result.Sites).ToString());
    }

    private static Solution Create(params (string Path, string Text)[] files)
    {
        var solution = YamlSolution.Create(files[0].Text);
        var project = solution.Projects.Single();
        var options = project.AnalyzerConfigDocuments.Single();
        var text = options.GetTextAsync().Result.ToString();
        solution = solution.RemoveAdditionalDocument(project.AdditionalDocuments.Single().Id);
        foreach (var (path, content) in files)
        {
            text += "[" + path + "]\nbuild_metadata.AdditionalFiles.FlagsRole = flags\n";
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), Path.GetFileName(path), content, filePath: path);
        }

        return solution.WithAnalyzerConfigDocumentText(options.Id, SourceText.From(text));
    }

    private static async Task<(string Yaml, FlagRemovalResult Result)> RunAsync(string yaml, string code, FlagOutcome? outcome = null, bool mayBeWrong = false)
    {
        var solution = YamlSolution.Create(yaml, ("/App/Code.cs", code));
        if (!mayBeWrong)
        {
            Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        }

        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("a", outcome ?? FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        return (await YamlSolution.YamlOfAsync(result.Solution), result);
    }
}
