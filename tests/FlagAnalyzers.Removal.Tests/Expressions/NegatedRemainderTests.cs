namespace FlagAnalyzers.Removal.Tests;

/// <summary>An operand with an effect that has to stay where it is, negated.</summary>
public class NegatedRemainderTests
{
    private const string Code = "class S\n{\n    [FlagAnalyzers.Flag(\"f\")]\n    public bool IsF => State.Value;\n}\n\nclass C\n{\n    public static S Make() => new S();\n\n    public static bool Eff() => State.Value;\n\n    public bool M(bool on) => @;\n}\n";

    [Theory]
    [InlineData("on && F.Equals(Make().IsF || Eff())", "on && !(Make().IsF || Eff())")]
    [InlineData("on && F == (Make().IsF || Eff())", "on && false == (Make().IsF || Eff())")]
    [InlineData("on && !(Make().IsF || Eff())", "on && !(Make().IsF || Eff())")]
    [InlineData("on ? Make().IsF || Eff() : !F", "on ? Make().IsF || Eff() : true")]
    public Task Covers_the_whole_operand(string before, string after) =>
        FileTest.OffAsync(Code.Replace("@", before, StringComparison.Ordinal), Code.Replace("@", after, StringComparison.Ordinal));
}
