using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Cases that are a few statements in a method, or one expression.</summary>
internal static class MethodTest
{
    private const string Frame = """
        class C
        {
            public bool x, y, z;
            public bool? maybe;
            public int count;
            public static bool Eff() => true;
            public static bool Eff2() => true;
            public static int A() => 1;
            public static int B() => 2;
            public static int A2(bool on, int n) => n;
            public static void Use(object? o) { }
            public static void Keep<T>(T value) { }

        @    }
        }

        """;

    /// <summary>Statements of <c>object? M(object? o)</c>, which may return.</summary>
    public static async Task BodyAsync(string before, string whenOn, string? whenOff = null)
    {
        await CheckAsync("    public object? M(object? o)\n    {\n", before, whenOn, FlagOutcome.Enabled, "        return null;\n");
        if (whenOff is not null)
        {
            await CheckAsync("    public object? M(object? o)\n    {\n", before, whenOff, FlagOutcome.Disabled, "        return null;\n");
        }
    }

    /// <summary>All statements of <c>void M(object? o)</c>.</summary>
    public static Task VoidAsync(string before, string after, bool on = true) =>
        CheckAsync("    public void M(object? o)\n    {\n", before, after, on ? FlagOutcome.Enabled : FlagOutcome.Disabled, "");

    /// <summary>All statements of <c>object? M(object? o)</c>.</summary>
    public static Task AllAsync(string before, string after, bool on = true) =>
        CheckAsync("    public object? M(object? o)\n    {\n", before, after, on ? FlagOutcome.Enabled : FlagOutcome.Disabled, "");

    /// <summary>An expression whose type is inferred.</summary>
    public static async Task ExpressionAsync(string before, string whenOn, string? whenOff = null)
    {
        await ExpressionCoreAsync(before, whenOn, FlagOutcome.Enabled);
        if (whenOff is not null)
        {
            await ExpressionCoreAsync(before, whenOff, FlagOutcome.Disabled);
        }
    }

    private static async Task ExpressionCoreAsync(string before, string after, FlagOutcome outcome) =>
        await CheckAsync("    public void M(object? o)\n    {\n", $"Keep({before});", Kept(after), outcome, "");

    // What comes before a semicolon is a statement of its own.
    private static string Kept(string after) =>
        after.LastIndexOf("; ", StringComparison.Ordinal) is var end and >= 0 ? $"{after[..(end + 1)]}\nKeep({after[(end + 2)..]});" : $"Keep({after});";

    private static async Task CheckAsync(string head, string before, string after, FlagOutcome outcome, string tail)
    {
        var text = await RemovalTest.RewriteAsync(Wrap(head, before, tail), outcome);
        Assert.Equal(Wrap(head, after, tail), text);
    }

    private static string Wrap(string head, string body, string tail)
    {
        var lines = body.Split('\n').Select(line => line.Length == 0 ? line : "        " + line);
        var text = body.Length == 0 ? "" : string.Join("\n", lines) + "\n";
        return Frame.Replace("@", head + text + tail, StringComparison.Ordinal);
    }
}
