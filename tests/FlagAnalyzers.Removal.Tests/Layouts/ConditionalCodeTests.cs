using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Under <c>#if</c> the configurations that are not compiled here must come out right too.</summary>
public class ConditionalCodeTests
{
    [Theory]
    [InlineData("#if !NEVER\n        if (F) return 1;\n#endif\n        return 2;\n", "#if !NEVER\n        return 1;\n#endif\n        return 2;\n")]
    [InlineData("#if !NEVER\n        if (F)\n        {\n            return 1;\n        }\n\n        M(x);\n        return 2;\n#else\n        return 3;\n#endif\n", "#if !NEVER\n        return 1;\n#else\n        return 3;\n#endif\n")]
    [InlineData("        while (F)\n        {\n#if NEVER\n            break;\n#endif\n            M(x);\n        }\n\n        return 1;\n", "        while (true)\n        {\n#if NEVER\n            break;\n#endif\n            M(x);\n        }\n\n        return 1;\n")]
    [InlineData("        if (F) goto end;\n        M(x);\n#if NEVER\n        goto end;\n#endif\n        end:\n        return 1;\n", "#if NEVER\n        goto end;\n#endif\n        end:\n        return 1;\n")]
    [InlineData("        if (F)\n        {\n#if NEVER\n            M(x);\n            return 3;\n#else\n            return 2;\n#endif\n        }\n\n        return 1;\n", "#if NEVER\n        M(x);\n        return 3;\n#else\n        return 2;\n#endif\n")]
    [InlineData("        if (F)\n        {\n#if NEVER\n            M(x);\n#else\n            return 2;\n#endif\n        }\n\n        return 1;\n", "#if NEVER\n        M(x);\n#else\n        return 2;\n#endif\n\n        return 1;\n")]
    [InlineData("        if (F)\n        {\n#if NEVER\n            M(x);\n#endif\n            return 2;\n        }\n\n        return 1;\n", "#if NEVER\n        M(x);\n#endif\n        return 2;\n")]
    [InlineData("        if (F)\n        {\n            M(x);\n            return 2;\n        }\n\n        M(x);\n#if NEVER\n        M(true);\n#else\n        M(false);\n#endif\n        return 1;\n", "        M(x);\n        return 2;\n")]
    public Task What_follows_an_exit_goes_only_where_every_configuration_leaves(string before, string after) => BodyAsync(before, after);

    [Fact]
    public Task The_last_exit_stays_in_front_of_what_another_configuration_does() =>
        FileTest.OnAsync(
            "class C\n{\n    public void M()\n    {\n        if (F)\n        {\n            M();\n            return;\n        }\n#if NEVER\n        M();\n#endif\n    }\n}\n",
            "class C\n{\n    public void M()\n    {\n        M();\n        return;\n#if NEVER\n        M();\n#endif\n    }\n}\n");

    [Theory]
    [InlineData("        if (x\n#if !NEVER\n            && F\n#endif\n            )\n        {\n            M(x);\n        }\n", "        if (x\n            )\n        {\n            M(x);\n        }\n")]
    [InlineData("        if (\n#if !NEVER\n            F &&\n#endif\n            x)\n        {\n            M(x);\n        }\n", "        if (\n            x)\n        {\n            M(x);\n        }\n")]
    public Task Operand_that_one_configuration_adds_goes_with_its_directives(string before, string after) =>
        BodyAsync(before + "\n        return 2;\n", after + "\n        return 2;\n");

    [Theory]
    [InlineData("        var on = F;\n#if NEVER\n        on = x;\n#endif\n        return on ? 1 : 2;\n", "        var on = true;\n#if NEVER\n        on = x;\n#endif\n        return on ? 1 : 2;\n")]
    [InlineData("#if NEVER\n        var on = x;\n#else\n        var on = F;\n#endif\n        return on ? 1 : 2;\n", "#if NEVER\n        var on = x;\n#else\n        var on = true;\n#endif\n        return on ? 1 : 2;\n")]
    [InlineData("        var on = F;\n#if NEVER\n        M(on);\n#endif\n        return on ? 1 : 2;\n", "        var on = true;\n#if NEVER\n        M(on);\n#endif\n        return 1;\n")]
    public Task A_local_is_followed_only_where_no_other_configuration_sets_it(string before, string after) => BodyAsync(before, after);

    [Theory]
    [InlineData("#if NEVER\n    private bool On => true;\n#else\n    private bool On => F;\n#endif\n    public int M() => On ? 1 : 2;\n", "#if NEVER\n    private bool On => true;\n#else\n    private bool On => true;\n#endif\n    public int M() => On ? 1 : 2;\n")]
    [InlineData("    private bool IsOn()\n    {\n#if NEVER\n        return false;\n#else\n        return F;\n#endif\n    }\n\n    public int M() => IsOn() ? 1 : 2;\n", "    private bool IsOn()\n    {\n#if NEVER\n        return false;\n#else\n        return true;\n#endif\n    }\n\n    public int M() => IsOn() ? 1 : 2;\n")]
    [InlineData("    public int M() => Inner(F);\n#if NEVER\n    public int N() => Inner(false);\n#endif\n    private int Inner(bool on) => on ? 1 : 2;\n", "    public int M() => Inner(true);\n#if NEVER\n    public int N() => Inner(false);\n#endif\n    private int Inner(bool on) => on ? 1 : 2;\n")]
    public Task A_member_is_followed_only_where_it_is_the_same_everywhere(string before, string after) =>
        FileTest.OnAsync("class C\n{\n" + before + "}\n", "class C\n{\n" + after + "}\n");

    [Theory]
    [InlineData("        if (F)\n        {\n            return 1;\n        }\n#if NEVER\n        else if (x)\n        {\n            return 4;\n        }\n#endif\n        else\n        {\n            return 2;\n        }\n", "        if (F)", "        if (false)")]
    [InlineData("        switch (F)\n        {\n#if NEVER\n            case false when x: return 3;\n#endif\n            case true: return 1;\n            default: return 2;\n        }\n", "(F)", "(false)")]
    [InlineData("        if (x\n#if !NEVER\n            && F\n#endif\n            && M(x) > 1)\n        {\n            M(x);\n        }\n\n        return 2;\n", "&& F", "&& false")]
    [InlineData("        if (F)\n        {\n            M(x);\n#if NEVER\n        }\n        if (x)\n        {\n#endif\n            M(true);\n        }\n\n        return 1;\n", "if (F)", "if (false)")]
    [InlineData("        if (F)\n        {\n            M(x);\n        }\n#if NEVER\n        else\n        {\n            return 4;\n        }\n#endif\n\n        return 2;\n", "if (F)", "if (false)")]
    public Task Parts_of_a_statement_that_only_another_configuration_has_stay(string before, string read, string value) =>
        BodyAsync(before, before.Replace(read, value, StringComparison.Ordinal), FlagOutcome.Disabled);

    [Fact]
    public Task All_of_a_kept_block_moves_to_the_left() =>
        BodyAsync(
            "        if (F)\n        {\n#if NEVER\n            M(false);\n            var s = @\"x\n            y\";\n            M(s == null);\n#else\n            M(true);\n            M(x);\n#endif\n        }\n\n        return 2;\n",
            "#if NEVER\n        M(false);\n        var s = @\"x\n            y\";\n        M(s == null);\n#else\n        M(true);\n        M(x);\n#endif\n\n        return 2;\n");

    [Fact]
    public Task Using_directive_stays_where_another_configuration_names_its_types() =>
        FileTest.OnAsync(
            "using System.Globalization;\nusing System.Text;\n\nclass C\n{\n    public object M() => F ? 1 : new StringBuilder().Append(CultureInfo.CurrentCulture);\n#if NEVER\n    public StringBuilder N() => new();\n#endif\n}\n",
            "using System.Text;\n\nclass C\n{\n    public object M() => 1;\n#if NEVER\n    public StringBuilder N() => new();\n#endif\n}\n");

    [Fact]
    public Task Async_stays_where_another_configuration_awaits() =>
        FileTest.OnAsync(
            "class C\n{\n    private static Task<int> A() => Task.FromResult(1);\n\n    private async Task<int> M()\n    {\n        if (!F)\n        {\n            return await A();\n        }\n#if NEVER\n        await A();\n#endif\n        return int.Parse(\"1\");\n    }\n\n    public async Task<int> N() => await M() + await A();\n}\n",
            "class C\n{\n    private static Task<int> A() => Task.FromResult(1);\n\n    private async Task<int> M()\n    {\n#if NEVER\n        await A();\n#endif\n        return int.Parse(\"1\");\n    }\n\n    public async Task<int> N() => await M() + await A();\n}\n");

    [Theory]
    [InlineData("        on = x;\n", 0)]
    [InlineData("        on = F;\n", 1)]
    public async Task Only_what_names_the_flag_is_reported(string disabled, int count)
    {
        var (_, result) = await RemovalTest.RunAsync(Frame("        var on = F;\n#if NEVER\n" + disabled + "#endif\n        return on ? 1 : 2;\n"), FlagOutcome.Enabled);
        Assert.Equal(count, result.Count(RemovalStatus.Left));
    }

    private static string Frame(string body) => "class C\n{\n    public int M(bool x)\n    {\n" + body + "    }\n}\n";

    private static async Task BodyAsync(string before, string after, FlagOutcome? outcome = null) =>
        Assert.Equal(Frame(after), await RemovalTest.RewriteAsync(Frame(before), outcome ?? FlagOutcome.Enabled));
}
