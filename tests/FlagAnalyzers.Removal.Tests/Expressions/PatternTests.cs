namespace FlagAnalyzers.Removal.Tests;

public class PatternTests
{
    [Theory]
    [InlineData("(F, count) is (true, > 3)", "count is > 3", "false")]
    [InlineData("(F, Eff()) is (true, _)", "(true, Eff()) is (true, _)", "(false, Eff()) is (true, _)")]
    [InlineData("(F, count) switch { (true, 1) => 1, (false, 1) => 2, _ => 3 }", "count switch { 1 => 1, _ => 3 }", "count switch { 1 => 2, _ => 3 }")]
    public Task Takes_the_flag_out_of_a_tuple(string before, string whenOn, string whenOff) => MethodTest.ExpressionAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("service is { IsF: true, N: 3 }", "service is { N: 3 }", "false")]
    [InlineData("service is { N: 3, IsF: true }", "service is { N: 3 }", "false")]
    [InlineData("service is { IsF: true }", "service is { }", "false")]
    public async Task Takes_the_flag_out_of_a_property_pattern(string before, string whenOn, string whenOff)
    {
        const string Frame = "public class Service\n{\n    [FlagAnalyzers.Flag(\"f\")] public bool IsF => State.Value;\n    public int N;\n}\n\nclass C\n{\n    public bool M(Service service) => @;\n}\n";
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
}
