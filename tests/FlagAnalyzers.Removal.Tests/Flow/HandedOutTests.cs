using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Reads such as <c>TryGetSwitch("key", out var isOn)</c>: the variable has the flag's value, the call itself says that there is one.</summary>
public class HandedOutTests
{
    private const string Frame = "public static class Switches\n{\n    public static bool TryGet([FlagAnalyzers.FlagKey] string key, out bool isOn) { isOn = State.Value; return true; }\n\n    public static bool Cached([FlagAnalyzers.FlagKey] string key, ref int cache) => cache++ > 0;\n}\n\npublic class C\n{\n    public static int A() => 1;\n\n    public static int B() => 2;\n\n    public static void Use(object? o) { }\n\n    public object? M()\n    {\n@        return null;\n    }\n}\n";

    [Theory]
    [InlineData("if (Switches.TryGet(\"f\", out var isOn) && isOn)\n    A();\nelse\n    B();", "A();", "B();")]
    [InlineData("Use(!Switches.TryGet(\"f\", out var isOn) || isOn);", "Use(true);", "Use(false);")]
    [InlineData("Use(Switches.TryGet(\"f\", out bool isOn) ? isOn : B() > 1);", "Use(true);", "Use(false);")]
    [InlineData("bool isOn;\nif (!Switches.TryGet(\"f\", out isOn))\n{\n    isOn = true;\n}\n\nUse(isOn ? A() : B());", "Use(A());", "Use(B());")]
    [InlineData("Switches.TryGet(\"f\", out bool isOn);\nif (isOn)\n{\n    A();\n}", "A();", "")]
    [InlineData("if (Switches.TryGet(\"f\", out _)) A();", "A();", "A();")]
    [InlineData("Func<bool> isOn = () => Switches.TryGet(\"f\", out var value) && value;\nUse(isOn);", "Func<bool> isOn = () => true;\nUse(isOn);", "Func<bool> isOn = () => false;\nUse(isOn);")]
    public async Task Variable_has_the_flags_value(string before, string whenOn, string whenOff)
    {
        Assert.Equal(Wrap(whenOn), await RemovalTest.RewriteAsync(Wrap(before), FlagOutcome.Enabled));
        Assert.Equal(Wrap(whenOff), await RemovalTest.RewriteAsync(Wrap(before), FlagOutcome.Disabled));
    }

    [Theory]
    [InlineData("Switches.TryGet(\"f\", out bool isOn);\nUse(isOn);\nisOn = A() > 1;\nUse(isOn);", "other values")]
    [InlineData("bool isOn;\nSwitches.TryGet(\"f\", out isOn);\nSwitches.TryGet(\"other\", out isOn);\nUse(isOn);", "other values")]
    [InlineData("var cache = 0;\nif (Switches.Cached(\"f\", ref cache)) A();\nUse(cache);", "gives a variable")]
    public async Task Variable_that_is_more_than_the_flag_keeps_the_read(string body, string reason)
    {
        var (text, result) = await RemovalTest.RunAsync(Wrap(body), FlagOutcome.Disabled);
        Assert.Equal(Wrap(body), text);
        Assert.Contains(result.Sites, site => site.Status == RemovalStatus.Left && site.Reason!.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_must_stay_holds_nothing_else_up()
    {
        var (text, result) = await RemovalTest.RunAsync(
            Wrap("if (F) A();\nSwitches.TryGet(\"f\", out bool isOn);\nisOn = A() > 1;\nUse(isOn);"), FlagOutcome.Enabled);
        Assert.Equal(Wrap("A();\nSwitches.TryGet(\"f\", out bool isOn);\nisOn = A() > 1;\nUse(isOn);"), text);
        Assert.Equal(1, result.Count(RemovalStatus.Left));
    }

    [Fact]
    public Task Field_that_holds_it_goes() =>
        FileTest.OffAsync(
            Wrap("Use(s_isOn ? A() : B());").Replace("public static int A()", "private static readonly bool s_isOn =\n        Switches.TryGet(\"f\", out var isOn) && isOn;\n\n    public static int A()", StringComparison.Ordinal),
            Wrap("Use(B());"));

    private static string Wrap(string body) =>
        Frame.Replace("@", body.Length == 0 ? "" : "        " + body.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal) + "\n", StringComparison.Ordinal);
}
