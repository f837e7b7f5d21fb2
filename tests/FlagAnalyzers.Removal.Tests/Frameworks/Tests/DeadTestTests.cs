using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

public class DeadTestTests
{
    private const string Other = "[Fact]\npublic void Other() => Assert.True(true);\n";

    /// <summary>Each forces one state, in a test of its own.</summary>
    [Theory]
    [InlineData("var flags = new FlagsStub { F = @ };", "var flags = new FlagsStub();")]
    [InlineData("var flags = new FlagsStub { F = @, Other = true };", "var flags = new FlagsStub { Other = true };")]
    [InlineData("var flags = new FlagsStub();\n    flags.F = @;", "var flags = new FlagsStub();")]
    [InlineData("var flags = Substitute.For<IFlags>();\n    flags.F.Returns(@);", "var flags = Substitute.For<IFlags>();")]
    [InlineData("var flags = A.Fake<IFlags>();\n    A.CallTo(() => flags.F).Returns(@);", "var flags = A.Fake<IFlags>();")]
    [InlineData("const bool on = @;\n    var flags = A.Fake<IFlags>();\n    A.CallTo(() => flags.F).Returns(on);", "var flags = A.Fake<IFlags>();")]
    [InlineData("var flags = Mock.Of<IFlags>(x => x.F == @);", "var flags = Mock.Of<IFlags>();")]
    [InlineData("var flags = Mock.Of<IFlags>(x => x.Other && x.F == @);", "var flags = Mock.Of<IFlags>(x => x.Other);")]
    public async Task A_test_goes_that_forces_the_other_state_and_an_arrangement_that_says_the_outcome(string arrange, string left)
    {
        foreach (var on in new[] { true, false })
        {
            string Test(string arranged) => "/// <summary>Says it.</summary>\n[Fact]\npublic void T()\n{\n    " + arranged + "\n    Assert.Equal(1, new Cart(flags).Run());\n}\n\n";
            var outcome = on ? FlagOutcome.Enabled : FlagOutcome.Disabled;
            var result = await TestFrameworks.MembersAsync(Test(arrange.Replace("@", on ? "false" : "true", StringComparison.Ordinal)) + Other, Other, outcome);
            Assert.Contains(result.Sites, site => site.Status == RemovalStatus.Rewritten && site.Reason == "the test forced the state that is gone");
            Assert.Contains("the test forced the state that is gone", result.ToText(), StringComparison.Ordinal);
            await TestFrameworks.MembersAsync(Test(arrange.Replace("@", on ? "true" : "false", StringComparison.Ordinal)) + Other, Test(left) + Other, outcome);
        }
    }

    [Theory]
    [InlineData("private readonly Mock<IFeatureManager> _mock = new();\n\n[Fact]\npublic void T()\n{\n    _mock.Setup(x => x.IsEnabledAsync(\"f\")).ReturnsAsync(false);\n    Assert.NotNull(_mock.Object);\n}\n\n")]
    [InlineData("private readonly Mock<IFeatureManager> _mock = new();\n\n[Test]\npublic async Task T()\n{\n    _mock.Setup(x => x.IsEnabledAsync(\"f\")).Returns(Task.FromResult(false));\n    await Task.Yield();\n    Assert.NotNull(_mock.Object);\n}\n\n")]
    [InlineData("[TestMethod]\npublic void T()\n{\n    var flags = new Mock<IFeatureService>();\n    flags.Setup(x => x.IsEnabled(Flags.Keys.F)).Returns(() => false).Verifiable();\n    Help(flags.Object);\n}\n\nprivate static void Help(IFeatureService service) => Console.WriteLine(service);\n\n")]
    [InlineData("[Theory, BitAutoData]\npublic void T(SutProvider<Cart> sutProvider)\n{\n    sutProvider.GetDependency<IFeatureService>().IsEnabled(Flags.Keys.F).Returns(false);\n    Assert.Equal(2, sutProvider.Sut.Run());\n}\n\n")]
    [InlineData("[Fact]\npublic void T()\n{\n    using (Flags.Override(Flags.Keys.F, false))\n    {\n        Assert.Equal(2, new Cart(null!).Run());\n    }\n}\n\n")]
    [InlineData("[Fact]\npublic void T()\n{\n    using var scope = Flags.Override(\"f\", false);\n    Assert.Equal(2, new Cart(null!).Run());\n}\n\n")]
    public async Task What_only_that_test_needed_goes_along(string members)
    {
        members = members.Replace("Assert.NotNull(", "Console.WriteLine(", StringComparison.Ordinal);
        await TestFrameworks.OnAsync(members + Other, Other);
    }

    [Theory]
    [InlineData("flags => flags.IsEnabled(\"f\").Returns(@)")]
    [InlineData("flags =>\n        flags.IsEnabled(\"f\").Returns(@)")]
    public async Task Arrangement_that_is_all_a_lambda_does_leaves_it_empty(string lambda)
    {
        const string Code = "private static void Substitute<T>(Action<T> arrange) => arrange(default!);\n\n";
        string Make(string arrange) => Code + "[Fact]\npublic void T()\n{\n    Substitute<IFeatureService>(" + arrange + ");\n    Assert.Equal(2, new Cart(null!).Run());\n}\n\n" + Other;
        await TestFrameworks.OnAsync(Make(lambda.Replace("@", "true", StringComparison.Ordinal)), Make("flags => { }"));
        await TestFrameworks.OnAsync(Make(lambda.Replace("@", "false", StringComparison.Ordinal)), Other);
    }

    [Theory]
    [InlineData("private static void Enable(IFeatureService flags) => flags.IsEnabled(\"f\").Returns(true);")]
    [InlineData("private static void Enable(IFeatureService flags)\n{\n    flags.IsEnabled(\"f\").Returns(true);\n}")]
    public async Task Helper_that_only_arranges_the_outcome_goes_with_its_calls(string helper) =>
        await TestFrameworks.OnAsync(
            "[Fact]\npublic void T()\n{\n    var flags = Substitute.For<IFeatureService>();\n    Enable(flags);\n    Console.WriteLine(flags);\n    Assert.Equal(1, new Cart(null!).Run());\n}\n\n" + helper + "\n\n" + Other,
            "[Fact]\npublic void T()\n{\n    var flags = Substitute.For<IFeatureService>();\n    Console.WriteLine(flags);\n    Assert.Equal(1, new Cart(null!).Run());\n}\n\n" + Other);

    [Fact]
    public async Task Heading_of_the_checks_stays_with_those_that_stay() =>
        await TestFrameworks.OnAsync(
            "[Fact]\npublic void T()\n{\n    var flags = Substitute.For<IFeatureService>();\n    Console.WriteLine(flags);\n\n    // Assert\n    flags.Received(1).IsEnabled(\"f\");\n    Assert.Equal(1, new Cart(null!).Run());\n}\n",
            "[Fact]\npublic void T()\n{\n    var flags = Substitute.For<IFeatureService>();\n    Console.WriteLine(flags);\n\n    // Assert\n    Assert.Equal(1, new Cart(null!).Run());\n}\n");

    [Fact]
    public async Task In_the_other_direction_only_the_arrangement_goes()
    {
        await TestFrameworks.OffAsync(
            "[Theory, BitAutoData]\npublic void T(SutProvider<Cart> sutProvider)\n{\n    // off\n    sutProvider.GetDependency<IFeatureService>().IsEnabled(Flags.Keys.F).Returns(false);\n\n    Assert.Equal(2, sutProvider.Sut.Run());\n}\n",
            "[Theory, BitAutoData]\npublic void T(SutProvider<Cart> sutProvider)\n{\n    Assert.Equal(2, sutProvider.Sut.Run());\n}\n");
        await TestFrameworks.OffAsync(
            "[Fact]\npublic void T()\n{\n    using (Flags.Override(Flags.Keys.F, false))\n    using (Flags.Override(\"other\", true))\n    {\n        Assert.Equal(2, new Cart(null!).Run());\n    }\n}\n",
            "[Fact]\npublic void T()\n{\n    using (Flags.Override(\"other\", true))\n    {\n        Assert.Equal(2, new Cart(null!).Run());\n    }\n}\n");
    }

    [Fact]
    public async Task A_fake_by_hand_says_it_like_a_stub()
    {
        const string Fake = "private class Fake : IFlags { public bool F { get; init; } public bool Other { get; set; } public Color Hue => default; }\n\n";
        await TestFrameworks.OnAsync(
            Fake + "[Fact]\npublic void Off() => Assert.Equal(2, new Cart(new Fake { F = false }).Run());\n\n[Fact]\npublic void On() => Assert.Equal(1, new Cart(new Fake { F = true, Other = true }).Run());\n",
            Fake + "[Fact]\npublic void On() => Assert.Equal(1, new Cart(new Fake { Other = true }).Run());\n");
    }

    [Theory]
    [InlineData("[Fact]\npublic void T() => Assert.True(F);\n\n")]
    [InlineData("[Fact]\npublic void T()\n{\n    Assert.False(F);\n}\n\n")]
    [InlineData("[Fact]\npublic void T()\n{\n    using (Flags.Override(Flags.Keys.F, true))\n    {\n        Assert.True(F);\n    }\n\n    using (Flags.Override(Flags.Keys.F, false))\n        Assert.False(F);\n}\n\n")]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = new FlagsStub { F = true };\n    Assert.True(flags.F);\n}\n\n")]
    public async Task A_test_of_the_flag_itself_goes(string members)
    {
        var result = await TestFrameworks.MembersAsync(members + Other, Other, FlagOutcome.Enabled);
        Assert.Contains(result.Sites, site => site.Reason == "the test checked nothing but the flag");
    }

    [Fact]
    public async Task A_check_of_the_flag_among_others_goes() =>
        await TestFrameworks.OffAsync(
            "[Fact]\npublic void T()\n{\n    Assert.False(F);\n    Assert.Equal(1, new Cart(null!).Run());\n}\n",
            "[Fact]\npublic void T()\n{\n    Assert.Equal(1, new Cart(null!).Run());\n}\n");

    [Fact]
    public Task A_section_keeps_its_comment() =>
        TestFrameworks.OnAsync(
            "[Fact]\npublic void T()\n{\n    // Arrange\n    var flags = Substitute.For<IFlags>();\n    var cart = new Cart(flags);\n\n    // The flag is on.\n    flags.F.Returns(true);\n\n    // Act\n    flags.F.Returns(true);\n    cart.Run();\n}\n",
            "[Fact]\npublic void T()\n{\n    // Arrange\n    var flags = Substitute.For<IFlags>();\n    var cart = new Cart(flags);\n\n    // Act\n    cart.Run();\n}\n");

    [Fact]
    public async Task A_mock_of_a_member_that_only_gives_the_flag_is_a_mock_of_the_flag()
    {
        const string Code = "using Moq;\nusing Xunit;\n\npublic class Tests\n{\n    [Fact]\n    public void On()\n    {\n        var gates = new Mock<IGates>();\n        gates.Setup(x => x.UseNew()).Returns(true);\n        Assert.Equal(1, new Shop(gates.Object).Run());\n    }\n\n    [Fact]\n    public void Off()\n    {\n        var gates = new Mock<IGates>();\n        gates.Setup(x => x.UseNew()).Returns(false);\n        Assert.Equal(2, new Shop(gates.Object).Run());\n    }\n}\n";
        const string Shop = "public interface IGates { bool UseNew(); }\npublic class Gates : IGates { public bool UseNew() => F; }\npublic class Shop { private readonly IGates _gates; public Shop(IGates gates) { _gates = gates; } public int Run() => _gates.UseNew() ? 1 : 2; }\n";
        var (text, _, _) = await TestFrameworks.RunAsync(Code, FlagOutcome.Enabled, ("/App/Shop.cs", Shop));
        Assert.Equal("using Xunit;\n\npublic class Tests\n{\n    [Fact]\n    public void On()\n    {\n        Assert.Equal(1, new Shop().Run());\n    }\n}\n", text);
    }

    [Theory]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = new FlagsStub { F = true };\n    Assert.Equal(1, new Cart(flags).Run());\n    flags.F = false;\n    Assert.Equal(2, new Cart(flags).Run());\n}\n", "both ways")]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = new FlagsStub();\n    Assert.Equal(1, new Cart(flags).Run());\n    flags.F = false;\n    Assert.Equal(2, new Cart(flags).Run());\n}\n", "both ways")]
    [InlineData("[Fact]\npublic void T()\n{\n    using (Flags.Override(Flags.Keys.F, false))\n    {\n        Assert.Equal(2, new Cart(null!).Run());\n    }\n\n    Assert.True(F);\n}\n", "both ways")]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = new FlagsStub();\n    if (DateTime.Now.Year > 2000)\n    {\n        flags.F = false;\n    }\n}\n", "forces the state")]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = new FlagsStub();\n    Action act = () => flags.F = false;\n    act();\n}\n", "forces the state")]
    [InlineData("private readonly FlagsStub _flags = new FlagsStub();\n\npublic CartTests()\n{\n    _flags.F = false;\n}\n\n[Fact]\npublic void T() => Assert.Equal(2, new Cart(_flags).Run());\n", "forces the state")]
    [InlineData("private readonly FlagsStub _flags = new FlagsStub();\n\n[SetUp]\npublic void Prepare()\n{\n    _flags.F = false;\n}\n\n[Test]\npublic void T() => Assert.Equal(2, new Cart(_flags).Run());\n", "forces the state")]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = Substitute.For<IFlags>();\n    flags.F.Returns(false, true);\n    Assert.Equal(2, new Cart(flags).Run());\n}\n", "arranges")]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = new Mock<IFlags>();\n    flags.SetupSequence(x => x.F).Returns(false);\n    Assert.Equal(2, new Cart(flags.Object).Run());\n}\n", "arranges")]
    [InlineData("[Fact]\npublic void T()\n{\n    var flags = Substitute.For<IFeatureService>();\n    flags.IsEnabled(\"f\").ReturnsForAnyArgs(false);\n    Console.WriteLine(flags);\n}\n", "arranges")]
    public Task A_test_that_does_more_than_that_stays(string members, string reason) => TestFrameworks.StaysAsync(members, reason);

    [Fact]
    public async Task An_answer_for_every_flag_is_not_this_flag()
    {
        const string Code = "[Fact]\npublic void T()\n{\n    var flags = Substitute.For<IFeatureService>();\n    flags.IsEnabled(Arg.Any<string>()).Returns(false);\n    Console.WriteLine(flags);\n}\n";
        var result = await TestFrameworks.MembersAsync(Code, Code, FlagOutcome.Enabled);
        Assert.DoesNotContain(result.Sites, site => site.Path == "/App/Code.cs");
    }

    [Fact]
    public async Task A_test_that_other_code_names_stays() =>
        await TestFrameworks.StaysAsync("[Fact]\npublic void T()\n{\n    var flags = new FlagsStub { F = false };\n    Assert.Equal(2, new Cart(flags).Run());\n}\n\n[Fact]\npublic void U() => T();\n", "forces the state");

    [Fact]
    public async Task Checks_that_the_flag_is_read_go()
    {
        await TestFrameworks.OnAsync(
            "[Fact]\npublic async Task T()\n{\n    var features = new Mock<IFeatureManager>();\n    var flags = Substitute.For<IFlags>();\n    features.Setup(x => x.IsEnabledAsync(\"f\")).ReturnsAsync(true);\n    Assert.Equal(1, new Cart(flags).Run());\n    features.Verify(x => x.IsEnabledAsync(\"f\"), Times.Once);\n    await Task.Yield();\n    _ = flags.Received(1).F;\n}\n",
            "[Fact]\npublic async Task T()\n{\n    var flags = Substitute.For<IFlags>();\n    Assert.Equal(1, new Cart(flags).Run());\n    await Task.Yield();\n}\n");
    }

    [Fact]
    public async Task A_class_of_such_tests_goes_with_its_file()
    {
        const string Code = "using Xunit;\n\nnamespace App;\n\n/// <summary>The old cart.</summary>\npublic class OldCartTests : IDisposable\n{\n    private readonly FlagsStub _flags = new();\n\n    [Fact]\n    public void T()\n    {\n        _flags.F = false;\n        Assert.Equal(2, new Cart(_flags).Run());\n    }\n\n    public void Dispose() => Console.WriteLine();\n}\n";
        Assert.Equal("", (await TestFrameworks.RunAsync(Code, FlagOutcome.Enabled)).Text);
        var derived = await TestFrameworks.RunAsync(Code, FlagOutcome.Enabled, ("/App/More.cs", "class More : App.OldCartTests { }\n"));
        Assert.Contains("class OldCartTests", derived.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("void T()", derived.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_the_report_is_that_of_the_file_before()
    {
        var (_, result, _) = await TestFrameworks.RunAsync(
            "using Xunit;\n\nclass Tests\n{\n    [Fact]\n    public void T()\n    {\n        var flags = new FlagsStub { F = false };\n    }\n\n    [Fact]\n    public void U()\n    {\n        Console.WriteLine(F);\n    }\n}\n", FlagOutcome.Enabled);
        Assert.Equal([(8, 37), (14, 27)], result.Sites.Where(site => site.Path == "/App/Code.cs").Select(site => (site.Line, site.Column)));
    }
}
