using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class LayoutTests
{
    private const string Before = "class C\n{\n\tpublic int M(bool x)\n\t{\n\t\t// why\n\t\tif (F)\n\t\t{\n\t\t\tif (x)\n\t\t\t{\n\t\t\t\treturn 1;\n\t\t\t}\n\n\t\t\treturn 2;\n\t\t}\n\n\t\treturn 3;\n\t}\n}\n";

    private const string After = "class C\n{\n\tpublic int M(bool x)\n\t{\n\t\t// why\n\t\tif (x)\n\t\t{\n\t\t\treturn 1;\n\t\t}\n\n\t\treturn 2;\n\t}\n}\n";

    [Fact]
    public Task Tabs_stay_tabs() => FileTest.OnAsync(Before, After);

    [Fact]
    public Task Line_endings_stay() =>
        FileTest.OnAsync(Before.Replace("\n", "\r\n", StringComparison.Ordinal), After.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public Task Same_line_braces() =>
        FileTest.OnAsync(
            "class C {\n    public void M(bool x) {\n        if (x) {\n            M(x);\n        } else if (F) {\n            M(true);\n        } else {\n            M(false);\n        }\n    }\n}\n",
            "class C {\n    public void M(bool x) {\n        if (x) {\n            M(x);\n        } else {\n            M(true);\n        }\n    }\n}\n");

    [Fact]
    public Task Regions_stay_balanced() =>
        FileTest.OnAsync(
            "class C\n{\n    public void M()\n    {\n        #region a\n        if (F)\n        {\n            M();\n        }\n        #endregion\n        if (!F)\n        {\n            #region b\n            M();\n            #endregion\n        }\n    }\n}\n",
            "class C\n{\n    public void M()\n    {\n        #region a\n        M();\n        #endregion\n    }\n}\n");

    [Theory]
    [InlineData("        if (!F)\n        {\n            #region old\n            M();\n            return;\n        }\n        #endregion\n\n        M();\n", "        M();\n")]
    [InlineData("        #region a\n        if (!F)\n        {\n            M();\n            #endregion\n        }\n\n        M();\n", "        M();\n")]
    [InlineData("        if (!F)\n        {\n            #region a\n            M();\n        }\n\n        M();\n        #endregion\n", "        #region a\n        M();\n        #endregion\n")]
    [InlineData("        if (F)\n        {\n            #region a\n            M();\n        }\n        else\n        {\n            #endregion\n            Use(1);\n        }\n", "        #region a\n        M();\n        #endregion\n")]
    [InlineData("        #region a\n        if (F)\n        {\n            M();\n        #endregion\n        }\n        else\n        {\n        #region b\n            Use(1);\n        }\n        #endregion\n", "        #region a\n        M();\n        #endregion\n")]
    [InlineData("        if (F)\n        {\n            M();\n        }\n        else\n        {\n#pragma warning disable CS0618\n            Use(1);\n        }\n\n        Use(2);\n", "        M();\n#pragma warning disable CS0618\n\n        Use(2);\n")]
    [InlineData("#pragma warning disable CS0618\n        if (!F)\n        {\n            M();\n        }\n#pragma warning restore CS0618\n        else\n        {\n            Use(1);\n        }\n", "        Use(1);\n")]
    [InlineData("        if (F)\n        {\n#line 5 \"x.tt\"\n            M();\n#line default\n        }\n        else\n        {\n#line hidden\n            Use(1);\n#line default\n        }\n", "#line 5 \"x.tt\"\n        M();\n#line default\n")]
    public Task What_begins_on_one_side_of_a_brace_and_ends_on_the_other_keeps_that_line(string before, string after) =>
        FileTest.OnAsync(Frame(before), Frame(after));

    [Fact]
    public Task Mixed_tabs_and_spaces_move_by_columns() =>
        FileTest.OnAsync(
            Frame("\t\tif (F)\n\t\t{\n            Use(1);\n\t\t\tUse(2 +\n\t\t\t    3);\n\t        Use(4);\n\t\t}\n\t\telse\n\t\t{\n\t\t\tM();\n\t\t}\n"),
            Frame("        Use(1);\n\t\tUse(2 +\n\t\t    3);\n        Use(4);\n"));

    private static string Frame(string body) => "class C\n{\n    public void M()\n    {\n" + body + "    }\n\n    public void Use(int n) { }\n}\n";

    [Theory]
    [InlineData("#region a\n@\n        A();\n#endregion\n", "#region a\n        A();\n#endregion\n")]
    [InlineData("#region a\n        A();\n\n@#endregion\n", "#region a\n        A();\n#endregion\n")]
    [InlineData("#region a\n\n@\n        A();\n\n#endregion\n", "#region a\n\n        A();\n\n#endregion\n")]
    [InlineData("#region a\n\n@\n#endregion\n", "")]
    [InlineData("#if NEVER\n        A();\n#else\n@#endif\n", "#if NEVER\n        A();\n#endif\n")]
    public Task Blank_lines_beside_directives_stay_as_they_were(string before, string after) =>
        FileTest.OffAsync(
            "class C\n{\n    public void A()\n    {\n" + before.Replace("@", "        if (F)\n        {\n            A();\n        }\n", StringComparison.Ordinal) + "    }\n}\n",
            "class C\n{\n    public void A()\n    {\n" + after + "    }\n}\n");

    [Theory]
    [InlineData("#region a", "#endregion", true)]
    [InlineData("#if !NEVER", "#endif", true)]
    [InlineData("#pragma warning disable CS0618 // old", "#pragma warning restore CS0618", true)]
    [InlineData("#pragma warning disable CS0618", "#pragma warning restore CS0219", false)]
    public Task Directives_around_nothing_go(string first, string last, bool goes) =>
        FileTest.OffAsync(
            $"class C\n{{\n    public void M()\n    {{\n        Console.WriteLine();\n\n{first}\n        if (F)\n        {{\n            M();\n        }}\n{last}\n\n        Console.WriteLine();\n    }}\n}}\n",
            $"class C\n{{\n    public void M()\n    {{\n        Console.WriteLine();\n\n{(goes ? "" : $"{first}\n{last}\n\n")}        Console.WriteLine();\n    }}\n}}\n");

    [Fact]
    public Task Condition_cut_by_a_directive_keeps_its_shape() =>
        FileTest.OnAsync(
            "class C\n{\n    public void M(bool x)\n    {\n#if !NEVER\n        if (F)\n#else\n        if (x)\n#endif\n        {\n            M(x);\n        }\n    }\n}\n",
            "class C\n{\n    public void M(bool x)\n    {\n#if !NEVER\n        if (true)\n#else\n        if (x)\n#endif\n        {\n            M(x);\n        }\n    }\n}\n");

    [Theory]
    [InlineData("var on = F;\nif (on)\n{\n    var n = 1;\n    Console.WriteLine(n);\n}\nelse\n{\n    Console.WriteLine(2);\n}\n", "var n = 1;\nConsole.WriteLine(n);\n")]
    [InlineData("if (F)\n{\n    Console.WriteLine(1);\n    return;\n}\n\nConsole.WriteLine(2);\n", "Console.WriteLine(1);\n")]
    [InlineData("if (!F)\n{\n    Console.WriteLine(1);\n}\n", "return;\n")]
    public async Task Top_level_statements(string before, string after)
    {
        var solution = RemovalTest.CreateSolution(
            Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, ("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", before));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        Assert.Equal(after, await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
    }

    [Fact]
    public async Task Generated_part_of_a_class_stays_and_keeps_what_it_names()
    {
        const string Generated = "// <auto-generated/>\npartial class C\n{\n    public int N() => On ? A() : B();\n}\n";
        var solution = RemovalTest.CreateSolution(
            ("/App/Prelude.cs", RemovalTest.Prelude),
            ("/App/C.g.cs", Generated),
            ("/App/Code.cs", "partial class C\n{\n    private bool On => F;\n    private int A() => 1;\n    private int B() => 2;\n    public int M() => On ? A() : B();\n}\n"));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        Assert.Equal(Generated, await RemovalTest.TextOfAsync(result.Solution, "/App/C.g.cs"));
        Assert.Equal("partial class C\n{\n    private bool On => true;\n    private int A() => 1;\n    private int B() => 2;\n    public int M() => A();\n}\n", await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
    }

    [Fact]
    public async Task Code_that_is_not_compiled_is_reported()
    {
        var (_, result) = await RemovalTest.RunAsync("class C\n{\n#if NEVER\n    bool M() => F;\n#endif\n}\n", FlagOutcome.Enabled);
        Assert.Equal(RemovalStatus.Left, Assert.Single(result.Sites, site => site.Path == "/App/Code.cs").Status);
    }

    [Theory]
    [InlineData("class C\n{\n    public int M()\n    {\n#if OTHER\n        if (F)\n        {\n            return 1;\n        }\n#else\n        if (!F)\n        {\n            return 2;\n        }\n#endif\n        return F ? 3 : 4;\n    }\n}\n")]
    [InlineData("class C\n{\n    public int M()\n    {\n#if OTHER\n        return F ? 3 : 4;\n#else\n        return 5;\n#endif\n    }\n}\n")]
    [InlineData("class C\n{\n    public int M()\n    {\n#if OTHER\n        if (F)\n        {\n            return 4;\n        }\n#endif\n        if (!F)\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n}\n")]
    public async Task A_file_of_two_target_frameworks_gets_one_text(string code)
    {
        var texts = await TextsAsync(code);
        Assert.Equal(2, texts.Count);
        Assert.Equal(texts[0], texts[1]);
        Assert.DoesNotContain("true", texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("(F", texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("F ?", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_that_differ_in_one_place_agree_on_the_others()
    {
        const string Code = "#if OTHER\nusing N = System.Int64;\n#else\nusing N = System.Int32;\n#endif\nclass C\n{\n    public object M(N k)\n    {\n        var n = F ? 4 : k;\n        var m = F ? 1 : 2.5;\n        return (F ? n : m, m);\n    }\n}\n";
        var texts = await TextsAsync(Code);
        Assert.Equal(Code.Replace("n = F ? 4", "n = true ? 4", StringComparison.Ordinal).Replace("F ? 1 : 2.5", "(double)1", StringComparison.Ordinal).Replace("F ? n : m", "(double)n", StringComparison.Ordinal), texts[0]);
        Assert.Equal(texts[0], texts[1]);
    }

    private static async Task<List<string>> TextsAsync(string code)
    {
        var solution = RemovalTest.WithCopy(RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", code)), "OTHER");
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        var texts = new List<string>();
        foreach (var id in result.Solution.GetDocumentIdsWithFilePath("/App/Code.cs"))
        {
            texts.Add((await result.Solution.GetDocument(id)!.GetTextAsync()).ToString());
        }

        return texts;
    }

    [Fact]
    public async Task Left_sites_say_where_they_were()
    {
        var (_, result) = await RemovalTest.RunAsync("class C\n{\n    int M()\n    {\n        if (F)\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n\n    string N() => nameof(F);\n}\n", FlagOutcome.Enabled);
        Assert.Equal((13, 26), Assert.Single(result.Sites.Where(site => site is { Path: "/App/Code.cs", Status: RemovalStatus.Left }).Select(site => (site.Line, site.Column))));
    }

    [Theory]
    [InlineData("if (!F) A(); if (!F) B(); Use(o);", "Use(o);")]
    [InlineData("var a = F; var b = F; if (a && b) A(); // one line", "A(); // one line")]
    [InlineData("A(); if (!F) A(); if (!F) B(); Use(o);", "A(); Use(o);")]
    public Task Leaves_no_blank_before_what_is_left_of_a_line(string before, string after) => MethodTest.VoidAsync(before, after);
}
