using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class TestRowTests
{
    private const string Body = "\n{\n    var flags = Substitute.For<IFlags>();\n    flags.F.Returns(on);\n    Assert.Equal(on ? 1 : 2, new Cart(flags).Run());\n}\n";
    private const string OnBody = "\n{\n    var flags = Substitute.For<IFlags>();\n    Assert.Equal(1, new Cart(flags).Run());\n}\n";
    private const string OffBody = "\n{\n    var flags = Substitute.For<IFlags>();\n    Assert.Equal(2, new Cart(flags).Run());\n}\n";

    [Theory]
    [InlineData("[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)", "[Fact]\npublic void T()")]
    [InlineData("/// <summary>Runs.</summary>\n/// <param name=\"on\">The flag.</param>\n[Theory]\n[InlineData(false)]\n[InlineData(true)]\npublic void T(bool on)", "/// <summary>Runs.</summary>\n[Fact]\npublic void T()")]
    [InlineData("[Theory, InlineData(true), InlineData(false)]\npublic void T(bool on)", "[Fact]\npublic void T()")]
    [InlineData("[Theory][InlineData(true)][InlineData(false)] public void T(bool on)", "[Fact] public void T()")]
    [InlineData("[Xunit.TheoryAttribute(DisplayName = \"x\")]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)", "[Xunit.FactAttribute(DisplayName = \"x\")]\npublic void T()")]
    [InlineData("[Theory]\n[InlineData(true, TestDisplayName = \"new\")]\n[InlineData(false, TestDisplayName = \"old\")]\npublic void T(bool on)", "[Fact(DisplayName = \"new\")]\npublic void T()", "[Fact(DisplayName = \"old\")]\npublic void T()")]
    [InlineData("[Theory]\n[InlineData(true, Skip = \"flaky\")]\n[InlineData(false, Skip = \"flaky\")]\npublic void T(bool on)", "[Fact(Skip = \"flaky\")]\npublic void T()")]
    [InlineData("[Test]\n[TestCase(true)]\n[TestCase(false)]\npublic void T(bool on)", "[Test]\npublic void T()")]
    [InlineData("[TestCase(true)]\n[TestCase(false)]\npublic void T(bool on)", "[Test]\npublic void T()")]
    [InlineData("[DataTestMethod]\n[DataRow(true)]\n[DataRow(false)]\npublic void T(bool on)", "[TestMethod]\npublic void T()")]
    [InlineData("[TestMethod]\n[DataRow(true, DisplayName = \"a\")]\n[DataRow(false, DisplayName = \"a\")]\npublic void T(bool on)", "[TestMethod(\"a\")]\npublic void T()")]
    [InlineData("[Theory, BitAutoData(true), BitAutoData(false)]\npublic void T(bool on, object made)", "[Theory, BitAutoData]\npublic void T(object made)")]
    public async Task Rows_of_the_other_state_go_and_the_column_with_them(string head, string whenOn, string? whenOff = null)
    {
        await TestFrameworks.OnAsync(head + Body, whenOn + OnBody);
        await TestFrameworks.OffAsync(head + Body, (whenOff ?? whenOn) + OffBody);
    }

    [Theory]
    [InlineData("[Theory]\n[InlineData(true, 1)]\n[InlineData(false, 2)]\n[InlineData(true, 3)]\npublic void T(bool on, int n)", "[Theory]\n[InlineData(1)]\n[InlineData(3)]\npublic void T(int n)", "[Theory]\n[InlineData(2)]\npublic void T(int n)")]
    [InlineData("[TestCase(1, true)]\n[TestCase(2, false)]\npublic void T(int n, bool on)", "[TestCase(1)]\npublic void T(int n)", "[TestCase(2)]\npublic void T(int n)")]
    [InlineData("[TestMethod]\n[DataRow(1, true, DisplayName = \"a\")]\n[DataRow(2, false, DisplayName = \"b\")]\npublic void T(int n, bool on)", "[TestMethod]\n[DataRow(1, DisplayName = \"a\")]\npublic void T(int n)", "[TestMethod]\n[DataRow(2, DisplayName = \"b\")]\npublic void T(int n)")]
    public async Task Other_columns_stay(string head, string whenOn, string whenOff)
    {
        const string Uses = "\n{\n    var flags = new Mock<IFlags>();\n    flags.Setup(x => x.F).Returns(on);\n    Assert.Equal(n, new Cart(flags.Object).Run());\n}\n";
        const string Left = "\n{\n    var flags = new Mock<IFlags>();\n    Assert.Equal(n, new Cart(flags.Object).Run());\n}\n";
        await TestFrameworks.OnAsync(head + Uses, whenOn + Left);
        await TestFrameworks.OffAsync(head + Uses, whenOff + Left);
    }

    [Fact]
    public async Task An_expected_result_stays()
    {
        const string Before = "[TestCase(true, ExpectedResult = 1)]\n[TestCase(false, ExpectedResult = 2)]\npublic int T(bool on)\n{\n    var flags = new FlagsStub { F = on };\n    return new Cart(flags).Run();\n}\n";
        await TestFrameworks.OnAsync(Before, "[TestCase(ExpectedResult = 1)]\npublic int T()\n{\n    var flags = new FlagsStub();\n    return new Cart(flags).Run();\n}\n");
        await TestFrameworks.OffAsync(Before, "[TestCase(ExpectedResult = 2)]\npublic int T()\n{\n    var flags = new FlagsStub();\n    return new Cart(flags).Run();\n}\n");
    }

    [Fact]
    public async Task A_column_that_only_the_other_state_used_goes_too_and_rows_that_become_the_same_are_one()
    {
        const string Before = "[Theory]\n[InlineData(true, 1, \"a\")]\n[InlineData(true, 2, \"a\")]\n[InlineData(false, 3, \"a\")]\npublic void T(bool on, int old, string name)\n{\n    using var _ = Flags.Override(Flags.Keys.F, on);\n    Assert.Equal(name, on ? \"\" : old.ToString());\n}\n";
        await TestFrameworks.OnAsync(Before, "[Theory]\n[InlineData(\"a\")]\npublic void T(string name)\n{\n    Assert.Equal(name, \"\");\n}\n");
    }

    [Fact]
    public async Task A_negated_parameter_is_the_opposite()
    {
        const string Before = "[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool legacy)\n{\n    using (Flags.Override(Flags.Keys.F, !legacy))\n    {\n        var n = 1;\n        if (legacy)\n        {\n            n = 2;\n        }\n\n        Assert.Equal(n, 1);\n    }\n}\n";
        await TestFrameworks.OnAsync(Before, "[Fact]\npublic void T()\n{\n    var n = 1;\n\n    Assert.Equal(n, 1);\n}\n");
        await TestFrameworks.OffAsync(Before, "[Fact]\npublic void T()\n{\n    var n = 2;\n\n    Assert.Equal(n, 1);\n}\n");
    }

    [Fact]
    public async Task Rows_of_the_other_state_only_take_the_test_along() =>
        await TestFrameworks.OnAsync(
            "[Fact]\npublic void Other() => Assert.True(true);\n\n[Theory]\n[InlineData(false)]\npublic void T(bool on)" + Body, "[Fact]\npublic void Other() => Assert.True(true);\n");

    [Fact]
    public async Task Documentation_names_no_parameter_that_went()
    {
        const string Head = "[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)";
        await TestFrameworks.OnAsync("/// <summary>Runs with <paramref name=\"on\"/>.</summary>\n" + Head + Body, "/// <summary>Runs with on.</summary>\n[Fact]\npublic void T()" + OnBody);
    }

    [Fact]
    public async Task A_switch_over_the_state_and_more_is_what_is_expected() =>
        await TestFrameworks.OffAsync(
            "[Theory]\n[InlineData(true, true)]\n[InlineData(true, false)]\n[InlineData(false, false)]\npublic void T(bool on, bool member)\n{\n    var flags = new FlagsStub { F = on, Other = member };\n    var expected = (on, member) switch\n    {\n        (true, true) => 1,\n        (true, false) => 2,\n        _ => 3,\n    };\n    Assert.Equal(expected, new Cart(flags).Run());\n}\n",
            "[Theory]\n[InlineData(false)]\npublic void T(bool member)\n{\n    var flags = new FlagsStub { Other = member };\n    var expected = 3;\n    Assert.Equal(expected, new Cart(flags).Run());\n}\n");

    [Theory]
    [InlineData("Xunit.Assert.Equal(on, cart.Run() == 1);", "Xunit.Assert.True(cart.Run() == 1);", "Xunit.Assert.False(cart.Run() == 1);")]
    [InlineData("Xunit.Assert.Equal(cart.Run() == 2, !on);", "Xunit.Assert.False(cart.Run() == 2);", "Xunit.Assert.True(cart.Run() == 2);")]
    [InlineData("Xunit.Assert.Equal<object>(on, cart.Run());", "Xunit.Assert.Equal<object>(true, cart.Run());", "Xunit.Assert.Equal<object>(false, cart.Run());")]
    [InlineData("Xunit.Assert.True(on == (cart.Run() == 1));", "Xunit.Assert.True(cart.Run() == 1);", "Xunit.Assert.True(cart.Run() != 1);")]
    [InlineData("Xunit.Assert.Equal($\"is {on}\", cart.ToString());", "Xunit.Assert.Equal($\"is {true}\", cart.ToString());", "Xunit.Assert.Equal($\"is {false}\", cart.ToString());")]
    public async Task Checks_say_what_they_would_have_said(string check, string whenOn, string whenOff)
    {
        string Test(string head, string arrange, string body) => head + "\n{\n    " + arrange + "\n    " + body + "\n}\n";
        var before = Test("[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)", "var flags = new FlagsStub { F = on };\n    var cart = new Cart(flags);", check);
        await TestFrameworks.OnAsync(before, Test("[Fact]\npublic void T()", "var flags = new FlagsStub();\n    var cart = new Cart(flags);", whenOn));
        await TestFrameworks.OffAsync(before, Test("[Fact]\npublic void T()", "var flags = new FlagsStub();\n    var cart = new Cart(flags);", whenOff));
    }

    [Fact]
    public async Task A_file_in_two_projects_changes_alike()
    {
        const string Code = "using Xunit;\n\npublic class Tests\n{\n    [Fact]\n    public void Off() { var flags = new FlagsStub { F = false }; }\n\n    [Theory]\n    [InlineData(true)]\n    [InlineData(false)]\n    public void Rows(bool on) { var flags = new FlagsStub { F = on }; Assert.True(on); }\n}\n";
        var solution = (await TestFrameworks.RunAsync("class Empty { }\n", FlagOutcome.Enabled, ("/App/Tests.cs", Code))).Before;
        var first = solution.Projects.Single();
        var second = Microsoft.CodeAnalysis.ProjectId.CreateNewId();
        solution = solution.AddProject(Microsoft.CodeAnalysis.ProjectInfo.Create(second, Microsoft.CodeAnalysis.VersionStamp.Default, "App2", "App2", Microsoft.CodeAnalysis.LanguageNames.CSharp, compilationOptions: first.CompilationOptions, parseOptions: first.ParseOptions, metadataReferences: first.MetadataReferences));
        foreach (var document in first.Documents)
        {
            solution = solution.AddDocument(Microsoft.CodeAnalysis.DocumentId.CreateNewId(second), document.Name, await document.GetTextAsync(), filePath: document.FilePath);
        }

        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(RemovalTest.Key, FlagOutcome.Enabled));
        var texts = new HashSet<string>();
        foreach (var id in result.Solution.GetDocumentIdsWithFilePath("/App/Tests.cs"))
        {
            texts.Add((await result.Solution.GetDocument(id)!.GetTextAsync()).ToString());
        }

        Assert.Equal("using Xunit;\n\npublic class Tests\n{\n    [Fact]\n    public void Rows() { var flags = new FlagsStub(); Assert.True(true); }\n}\n", Assert.Single(texts));
    }

    [Fact]
    public async Task Rows_by_variant()
    {
        const string Code = "[Theory]\n[InlineData(Color.Blue, 1)]\n[InlineData(Color.Control, 2)]\n[InlineData(Color.Green, 3)]\npublic void T(Color hue, int n)\n{\n    var flags = new FlagsStub { Hue = hue };\n    Assert.Equal(n, new Cart(flags).Run());\n}\n";
        var (text, _, _) = await TestFrameworks.RunAsync("using Xunit;\n\npublic class CartTests\n{\n" + Code + "}\n", FlagOutcome.Enabled);
        Assert.Contains("hue", text, StringComparison.Ordinal);
        var solution = (await TestFrameworks.RunAsync("using Xunit;\n\npublic class CartTests\n{\n" + Code + "}\n", FlagOutcome.Enabled)).Result.Solution;
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("color", FlagOutcome.ForVariant("blue")));
        Assert.Equal(
            "using Xunit;\n\npublic class CartTests\n{\n[Theory]\n[InlineData(1)]\npublic void T(int n)\n{\n    var flags = new FlagsStub();\n    Assert.Equal(n, new Cart(flags).Run());\n}\n}\n",
            await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
    }

    [Theory]
    [InlineData("[Theory]\n[MemberData(nameof(Rows))]\npublic void T(bool on)")]
    [InlineData("[Theory]\n[InlineData(true)]\n[MemberData(nameof(Rows))]\npublic void T(bool on)")]
    [InlineData("[TestCaseSource(nameof(Rows))]\npublic void T(bool on)")]
    [InlineData("[Theory, CombinatorialData]\npublic void T(bool on)")]
    [InlineData("[Test]\npublic void T([Values] bool on)")]
    [InlineData("[Theory]\n[BitAutoData]\npublic void T(bool on)")]
    public Task Rows_from_elsewhere_stay(string head) =>
        TestFrameworks.StaysAsync(head + "\n{\n    var flags = new FlagsStub { F = on };\n    Assert.Equal(on ? 1 : 2, new Cart(flags).Run());\n}\n\npublic static object[] Rows => [];\n", "come from elsewhere");

    [Theory]
    [InlineData("var flags = new FlagsStub { F = on, Other = on };")]
    [InlineData("var flags = new FlagsStub { F = on };\n    Prepare(on);")]
    public Task A_parameter_that_says_more_stays(string arrange) =>
        TestFrameworks.StaysAsync(
            "[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)\n{\n    " + arrange + "\n    Assert.Equal(on ? 1 : 2, new Cart(flags).Run());\n}\n\nprivate static void Prepare(bool value) => Console.WriteLine(value);\n",
            "says more than");

    [Fact]
    public Task A_parameter_that_may_set_the_flag_stays() =>
        TestFrameworks.StaysAsync(
            "[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)\n{\n    var flags = new FlagsStub();\n    if (on)\n    {\n        flags.F = true;\n    }\n\n    Assert.Equal(on ? 1 : 2, new Cart(flags).Run());\n}\n",
            "depends on something");

    [Fact]
    public async Task A_helper_that_takes_the_state_is_followed()
    {
        const string Before = "[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void Rows(bool on) => Assert.Equal(on ? 1 : 2, Create(on).Run());\n\n[Fact]\npublic void On() => Assert.Equal(1, Create(true).Run());\n\n[Fact]\npublic void Off() => Assert.Equal(2, Create(on: false).Run());\n\nprivate static Cart Create(bool on)\n{\n    var flags = new FlagsStub { F = on };\n    return new Cart(flags);\n}\n";
        await TestFrameworks.OnAsync(Before, "[Fact]\npublic void Rows() => Assert.Equal(1, Create().Run());\n\n[Fact]\npublic void On() => Assert.Equal(1, Create().Run());\n\nprivate static Cart Create()\n{\n    var flags = new FlagsStub();\n    return new Cart(flags);\n}\n");
        await TestFrameworks.OffAsync(Before, "[Fact]\npublic void Rows() => Assert.Equal(2, Create().Run());\n\n[Fact]\npublic void Off() => Assert.Equal(2, Create().Run());\n\nprivate static Cart Create()\n{\n    var flags = new FlagsStub();\n    return new Cart(flags);\n}\n");
    }

    [Fact]
    public async Task A_helper_that_forces_the_other_state_goes_with_the_tests_that_call_it()
    {
        const string Before = "private readonly FlagsStub _flags = new();\n\n[Fact]\npublic void Off()\n{\n    Disable();\n    Assert.Equal(2, new Cart(_flags).Run());\n}\n\n[Fact]\npublic void Other() => Assert.Equal(1, new Cart(_flags).Run());\n\nprivate void Disable() => Set();\n\nprivate void Set()\n{\n    _flags.F = false;\n}\n";
        const string After = "private readonly FlagsStub _flags = new();\n\n[Fact]\npublic void Other() => Assert.Equal(1, new Cart(_flags).Run());\n";
        await TestFrameworks.OnAsync(Before, After);
        await TestFrameworks.OnAsync(Before.Replace("Disable() => Set();\n\nprivate void Set()", "Disable()", StringComparison.Ordinal), After);
        await TestFrameworks.StaysAsync("private readonly FlagsStub _flags = new();\n\npublic CartTests() => Disable();\n\n[Fact]\npublic void Other() => Assert.Equal(1, new Cart(_flags).Run());\n\nprivate void Disable() => _flags.F = false;\n", "");
    }

    [Fact]
    public Task A_local_function_that_takes_the_state_is_followed() =>
        TestFrameworks.OnAsync(
            "[Theory]\n[InlineData(true)]\n[InlineData(false)]\npublic void T(bool on)\n{\n    Assert.Equal(on ? 1 : 2, Create(on).Run());\n\n    Cart Create(bool value)\n    {\n        var flags = new FlagsStub { F = value };\n        return new Cart(flags);\n    }\n}\n",
            "[Fact]\npublic void T()\n{\n    Assert.Equal(1, Create().Run());\n\n    Cart Create()\n    {\n        var flags = new FlagsStub();\n        return new Cart(flags);\n    }\n}\n");

    [Fact]
    public Task A_helper_that_somebody_asks_for_either_state_stays() =>
        TestFrameworks.StaysAsync(
            "private readonly Cart _cart = Create(DateTime.Now.Year > 2000);\n\n[Fact]\npublic void On() => Assert.Equal(1, Create(true).Run());\n\nprivate static Cart Create(bool on)\n{\n    var flags = new FlagsStub { F = on };\n    return new Cart(flags);\n}\n",
            "forces the state that is gone");
}
