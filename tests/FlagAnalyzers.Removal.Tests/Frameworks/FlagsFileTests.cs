using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal.Tests;

public class FlagsFileTests
{
    private const string Yaml = """
        # our flags
        features:
          # the new one
          new-checkout:
            owner: team-payments
            rollout: { percentage: 100 }

          page-size:
            type: int
            default: 20
            value: 50
            rollout: { percentage: 10 }   # ramping

          button-color:
            variants: { control: 50, blue: 50 }
            default: control

        """;

    private static async Task<FlagRemovalResult> RunAsync(Solution solution, string key, FlagOutcome outcome)
    {
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(key, outcome));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        return result;
    }

    [Fact]
    public async Task Typed_accessors_and_the_entry_go()
    {
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", """
            using System;
            using App;

            class C
            {
                private readonly IFlags _flags;
                private readonly string _user;

                public C(IFlags flags, string user)
                {
                    _flags = flags;
                    _user = user;
                }

                public int M() => _flags.NewCheckout ? 1 : 2;

                public void N()
                {
                    if (Flags.NewCheckout)
                    {
                        Console.WriteLine("new");
                    }

                    if (!Flags.For(new FlagContext(_user)).NewCheckout)
                    {
                        Console.WriteLine("old");
                    }
                }
            }
            """));
        var result = await RunAsync(solution, "new-checkout", FlagOutcome.Enabled);
        Assert.Equal(Yaml.Replace("  # the new one\n  new-checkout:\n    owner: team-payments\n    rollout: { percentage: 100 }\n\n", "", StringComparison.Ordinal), await YamlSolution.YamlOfAsync(result.Solution));
        Assert.True(result.IsDefinitionRemoved, result.ToText());
        Assert.Equal("""
            using System;

            class C
            {
                public int M() => 1;

                public void N()
                {
                    Console.WriteLine("new");
                }
            }
            """, (await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs")).Replace("string user", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_variant_and_its_enum_go()
    {
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", """
            using App;

            class C
            {
                public string M(FlagValues flags) => flags.ButtonColor switch
                {
                    ButtonColor.Blue => "b",
                    _ => "c",
                };

                public string N() => Flags.ButtonColor == ButtonColor.Blue ? "b" : "c";
            }
            """));
        var result = await RunAsync(solution, "button-color", FlagOutcome.ForVariant("blue"));
        Assert.Equal("""
            using App;

            class C
            {
                public string M(FlagValues flags) => "b";

                public string N() => "b";
            }
            """, await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.True(result.IsDefinitionRemoved, result.ToText());
    }

    [Fact]
    public async Task A_value_flag_becomes_its_value()
    {
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", "using App;\n\nclass C\n{\n    public int M()\n    {\n        int size = Flags.PageSize;\n        return size > 30 ? size : 0;\n    }\n}\n"));
        var result = await RunAsync(solution, "page-size", FlagOutcome.Enabled);
        Assert.Equal("class C\n{\n    public int M()\n    {\n        int size = 50;\n        return size;\n    }\n}\n", await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.True(result.IsDefinitionRemoved, result.ToText());
    }

    [Theory]
    [InlineData("uint u", "u + Flags.PageSize", "u + (long)50")]
    [InlineData("uint u", "u << Flags.PageSize", "u << 50")]
    [InlineData("long l", "l + Flags.PageSize", "l + 50")]
    [InlineData("uint u", "Math.Max(u, Flags.PageSize)", "Math.Max(u, (long)50)")]
    [InlineData("int n", "Flags.PageSize > 30 ? n : 0", "n")]
    [InlineData("int n", "30 >= Flags.PageSize ? n : 0", "0")]
    [InlineData("int n", "Flags.PageSize > n ? n : 0", "50 > n ? n : 0")]
    [InlineData("int n", "Flags.PageSize > 30.5 ? n : 0", "n")]
    public async Task A_value_is_written_so_that_it_means_the_same(string parameter, string before, string after)
    {
        string Code(string expression, string usings) => "using System;\n" + usings + "\nclass C\n{\n    public object M(" + parameter + ") => " + expression + ";\n    public double N() => Math.Sqrt(2);\n}\n";
        var result = await RunAsync(YamlSolution.Create(Yaml, ("/App/Code.cs", Code(before, "using App;\n"))), "page-size", FlagOutcome.Enabled);
        Assert.Equal(Code(after, ""), await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.True(result.IsDefinitionRemoved, result.ToText());
    }

    [Theory]
    [InlineData("Flags.Theme ?? \"none\"", "\"dark\"")]
    [InlineData("Flags.Theme == null ? 1 : 2", "2")]
    [InlineData("null != Flags.Theme ? 1 : 2", "1")]
    [InlineData("Flags.Theme is null ? 1 : 2", "2")]
    [InlineData("string.IsNullOrEmpty(Flags.Theme) ? 1 : 2", "2")]
    [InlineData("string.IsNullOrWhiteSpace(Flags.Theme) ? 1 : 2", "2")]
    public async Task A_text_is_not_null(string before, string after)
    {
        string Code(string expression, string usings) => usings + "class C\n{\n    public object M() => " + expression + ";\n}\n";
        var result = await RunAsync(
            YamlSolution.Create("features:\n  theme:\n    type: string\n    default: light\n    value: dark\n    rollout: { percentage: 10 }\n", ("/App/Code.cs", Code(before, "using App;\n\n"))), "theme", FlagOutcome.Enabled);
        Assert.Equal(Code(after, ""), await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
    }

    [Fact]
    public async Task A_read_that_is_left_keeps_the_entry()
    {
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", "using App;\n\nclass C\n{\n    public bool M(IFlags? flags) => flags?.NewCheckout ?? false;\n}\n"));
        var result = await RunAsync(solution, "new-checkout", FlagOutcome.Enabled);
        Assert.False(result.IsDefinitionRemoved);
        Assert.Equal(Yaml, await YamlSolution.YamlOfAsync(result.Solution));
        Assert.Equal(1, result.Count(RemovalStatus.Left));
    }

    [Fact]
    public async Task Razor_keeps_the_entry()
    {
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", "using App;\n\nclass C\n{\n    public bool M() => Flags.NewCheckout;\n}\n"));
        solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(solution.ProjectIds[0]), "Page.razor", "@if (Flags.NewCheckout)\n{\n}\n", filePath: "/App/Page.razor");
        var result = await RunAsync(solution, "new-checkout", FlagOutcome.Enabled);
        Assert.False(result.IsDefinitionRemoved);
        Assert.Equal("/App/Page.razor", Assert.Single(result.Sites, site => site.Status == RemovalStatus.Left).Path);
    }

    [Fact]
    public async Task Code_that_does_not_bind_keeps_the_entry()
    {
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", "class C\n{\n    bool A() => App.Flags.NewCheckout;\n    bool B() => Missing.Flags.NewCheckout;\n}\n"));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("new-checkout", FlagOutcome.Enabled));
        Assert.Equal("class C\n{\n    bool A() => true;\n    bool B() => Missing.Flags.NewCheckout;\n}\n", await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.False(result.IsDefinitionRemoved);
    }

    [Theory]
    [InlineData("Flags.Override(Flags.Keys.NewCheckout, true)", true)]
    [InlineData("Flags.Override(Flags.Keys.NewCheckout, false)", false)]
    public async Task Test_overrides(string call, bool goes)
    {
        var code = "using System;\nusing App;\n\nclass Tests\n{\n    public void Test()\n    {\n        using var _ = " + call + ";\n        var stub = new FlagsStub { NewCheckout = true };\n        Console.WriteLine(stub);\n    }\n}\n";
        var result = await RunAsync(YamlSolution.Create(Yaml, ("/App/Code.cs", code)), "new-checkout", FlagOutcome.Enabled);
        Assert.Equal(goes, result.IsDefinitionRemoved);
        Assert.Equal(!goes, (await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs")).Contains("Override", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("class Fake : IFlags\n{\n    bool IFlags.NewCheckout => true;\n    public int PageSize => 1;\n    public ButtonColor ButtonColor => default;\n    public FlagEvaluation Explain(string key) => default!;\n    public bool IsEnabled(string key) => true;\n    public int GetInt32(string key, int value) => 1;\n    public double GetDouble(string key, double value) => 1;\n    public string GetString(string key, string value) => value;\n}\n", true)]
    [InlineData("class Fake : IFlags\n{\n    public bool NewCheckout => true;\n    public int PageSize => 1;\n    public ButtonColor ButtonColor => default;\n    public FlagEvaluation Explain(string key) => default!;\n    public bool IsEnabled(string key) => true;\n    public int GetInt32(string key, int value) => 1;\n    public double GetDouble(string key, double value) => 1;\n    public string GetString(string key, string value) => value;\n}\n", false)]
    [InlineData("class Fake : FlagsStub\n{\n    public override bool NewCheckout => true;\n}\n", true)]
    public async Task A_fake_that_needs_the_member_keeps_the_entry(string fake, bool keeps)
    {
        var solution = YamlSolution.Create(Yaml, ("/App/Code.cs", "using FlagAnalyzers;\nusing App;\n\n" + fake));
        var result = await RunAsync(solution, "new-checkout", FlagOutcome.Enabled);
        Assert.Equal(keeps, !result.IsDefinitionRemoved);
    }

    [Fact]
    public async Task Several_flags_come_to_the_same_text_in_any_order()
    {
        const string Two = "features:\n  a:\n    rollout: { percentage: 100 }\n\n  b:\n    rollout: { percentage: 100 }\n\n  # stays\n  c:\n    rollout: { percentage: 5 }\n";
        const string Code = "using System;\nusing App;\n\nclass C\n{\n    private bool Both => Flags.A && Flags.B;\n\n    public int M()\n    {\n        // why\n        if (Flags.A)\n        {\n            if (Flags.B || Flags.C)\n            {\n                Console.WriteLine(1);\n            }\n\n            if (!Flags.B) return 3;\n        }\n        else\n        {\n            return Old();\n        }\n\n        return Both ? 1 : 2;\n    }\n\n    private int Old() => Flags.B ? 1 : 2;\n}\n";
        var texts = new HashSet<string>();
        foreach (var order in new[] { new[] { "a", "b" }, ["b", "a"] })
        {
            var solution = YamlSolution.Create(Two, ("/App/Code.cs", Code));
            foreach (var key in order)
            {
                solution = (await RunAsync(solution, key, FlagOutcome.Enabled)).Solution;
            }

            texts.Add(await RemovalTest.TextOfAsync(solution, "/App/Code.cs") + await YamlSolution.YamlOfAsync(solution));
        }

        Assert.Equal(
            "using System;\n\nclass C\n{\n    public int M()\n    {\n        // why\n        Console.WriteLine(1);\n\n        return 1;\n    }\n}\nfeatures:\n  # stays\n  c:\n    rollout: { percentage: 5 }\n",
            Assert.Single(texts));
    }
}
