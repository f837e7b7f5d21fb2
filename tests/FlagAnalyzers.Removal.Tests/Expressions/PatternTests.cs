namespace FlagAnalyzers.Removal.Tests;

public class PatternTests
{
    [Theory]
    [InlineData("(F, count) is (true, > 3)", "count is > 3", "false")]
    [InlineData("(F, x) is (true, true)", "x", "false")]
    [InlineData("(F, x) is (false, false)", "false", "!x")]
    [InlineData("(F, count, o) is (true, 1, string)", "(count, o) is (1, string)", "false")]
    [InlineData("(F, count) is (true, 1) or (false, 2)", "count is 1", "count is 2")]
    [InlineData("(F, count, o) switch { (true, 1, _) => 1, (false, _, null) => 2, _ => 3 }", "(count, o) switch { (1, _) => 1, _ => 3 }", "(count, o) switch { (_, null) => 2, _ => 3 }")]
    [InlineData("(F, count) switch { (true, var n) when n > 1 => n, (_, 1) => 1, var (f, n) => f ? n : 0 }", "(true, count) switch { (true, var n) when n > 1 => n, (_, 1) => 1, var (f, n) => f ? n : 0 }",
        "(false, count) switch { (true, var n) when n > 1 => n, (_, 1) => 1, var (f, n) => f ? n : 0 }")]
    [InlineData("(count, F) switch { (var n, true) when n > 1 => n, (_, true) => 0, (var n, false) => n }", "count switch { var n when n > 1 => n, _ => 0 }", "count switch { var n => n }")]
    [InlineData("count > 1 && o is string { Length: 3 } s && F", "count > 1 && o is string { Length: 3 } s", "false")]
    [InlineData("(F, Eff()) is (true, _)", "Eff(); true", "Eff(); false")]
    [InlineData("(F, count) switch { (true, 1) => 1, (false, 1) => 2, _ => 3 }", "count switch { 1 => 1, _ => 3 }", "count switch { 1 => 2, _ => 3 }")]
    public Task Takes_the_flag_out_of_a_tuple(string before, string whenOn, string whenOff) => MethodTest.ExpressionAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("service is { IsF: true, N: 3 }", "service is { N: 3 }", "false")]
    [InlineData("service is { N: 3, IsF: true }", "service is { N: 3 }", "false")]
    [InlineData("service is { IsF: true }", "service is { }", "false")]
    [InlineData("service is not null and { IsF: true }", "service is not null", "false")]
    [InlineData("service is { IsF: true } or { N: 3 }", "service is { } or { N: 3 }", "service is { N: 3 }")]
    [InlineData("(service, 1) is ({ IsF: true, N: 3 }, 1)", "(service, 1) is ({ N: 3 }, 1)", "(service, 1) is ({ IsF: true, N: 3 }, 1)")]
    [InlineData("service is { Inner.IsF: true, N: 3 }", "service is { Inner: { }, N: 3 }", "false")]
    [InlineData("service is { Inner: { IsF: true } }", "service is { Inner: { } }", "false")]
    public async Task Takes_the_flag_out_of_a_property_pattern(string before, string whenOn, string whenOff)
    {
        const string Frame = "public class Service\n{\n    [FlagAnalyzers.Flag(\"f\")] public bool IsF => State.Value;\n    public int N;\n    public Service? Inner;\n}\n\nclass C\n{\n    public bool M(Service service) => @;\n}\n";
        await FileTest.OnAsync(Frame.Replace("@", before, StringComparison.Ordinal), Frame.Replace("@", whenOn, StringComparison.Ordinal));
        await FileTest.OffAsync(Frame.Replace("@", before, StringComparison.Ordinal), Frame.Replace("@", whenOff, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nullable_receiver_stays_where_null_would_differ()
    {
        const string Frame = "public class Service\n{\n    [FlagAnalyzers.Flag(\"f\")] public bool IsF => State.Value;\n}\n\nclass C\n{\n    public bool M(Service? service) => @;\n}\n";
        var before = Frame.Replace("@", "service?.IsF ?? false", StringComparison.Ordinal);
        await FileTest.OnAsync(before, before);
        await FileTest.OffAsync(before, Frame.Replace("@", "false", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Service? s", "if (s is null) return false;\n        return s?.IsF ?? false;", "if (s is null) return false;\n        return true;")]
    [InlineData("int n", "var s = new Service();\n        return s?.IsF == true && s.ToString() != null;", "var s = new Service();\n        return s.ToString() != null;")]
    [InlineData("Service s", "return s?.IsF == true;", null)]
    [InlineData("Service? s", "if (s is null) return false;\n        s = Get();\n        return s?.IsF == true;", null)]
    [InlineData("int n", "var s = Get();\n        return s?.IsF == true;", null)]
    public async Task Null_must_be_impossible_not_only_undeclared(string parameter, string before, string? after)
    {
        var frame = "public class Service\n{\n    [FlagAnalyzers.Flag(\"f\")] public bool IsF => State.Value;\n}\n\nclass C\n{\n#nullable disable\n    static Service Get() => null;\n#nullable restore\n    public bool M(" + parameter + ")\n    {\n        @\n    }\n}\n";
        await FileTest.OnAsync(frame.Replace("@", before, StringComparison.Ordinal), frame.Replace("@", after ?? before, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("if (F is var on && on) A(); else B();", "A();", "B();")]
    [InlineData("Use(F is bool on ? on && x : y);", "Use(x);", "Use(false);")]
    [InlineData("Use(x && F is { } on && !on);", "Use(false);", "Use(x);")]
    [InlineData("if (F is var on && Eff()) A();", "if (Eff()) A();", "if (Eff()) A();")]
    public Task Knows_a_variable_that_a_pattern_declares(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("var t = ((F, 1), 2);\nUse(t.Item1.F);", "var t = ((F: true, 1), 2);\nUse(t.Item1.F);")]
    [InlineData("Use(((F, 1), 2));", "Use(((true, 1), 2));")]
    [InlineData("Keep((F, 1));", "Keep((F: true, 1));")]
    [InlineData("Use((F, x).F);\nUse((F, x).Equals((true, y)));", "Use((F: true, x).F);\nUse((true, x).Equals((true, y)));")]
    [InlineData("List<(bool, int)> l = [(F, 1)];\nUse(l);", "List<(bool, int)> l = [(true, 1)];\nUse(l);")]
    public Task Names_an_element_only_where_the_name_is_the_tuples_own(string before, string after) => MethodTest.VoidAsync(before, after);
}
