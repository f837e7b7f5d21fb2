namespace FlagAnalyzers.Removal.Tests;

public class LogicalOperatorTests
{
    [Theory]
    [InlineData("F && x", "x", "false")]
    [InlineData("x && F", "x", "false")]
    [InlineData("F || x", "true", "x")]
    [InlineData("x || F", "true", "x")]
    [InlineData("!F", "false", "true")]
    [InlineData("!F && x", "false", "x")]
    [InlineData("!(F && x)", "!x", "true")]
    [InlineData("F && x && y", "x && y", "false")]
    [InlineData("x && F && y", "x && y", "false")]
    [InlineData("F && (x || y)", "x || y", "false")]
    [InlineData("(F && (x || y)) && z", "(x || y) && z", "false")]
    [InlineData("x == (F && (y && z))", "x == (y && z)", "x == false")]
    [InlineData("(F && x) == y", "x == y", "false == y")]
    [InlineData("F & x", "x", "false")]
    [InlineData("F | x", "true", "x")]
    [InlineData("F && F", "true", "false")]
    public Task Drops_the_flag_from(string before, string whenOn, string whenOff) =>
        MethodTest.ExpressionAsync(before, whenOn, whenOff == "false == y" ? "!y" : whenOff == "x == false" ? "!x" : whenOff);

    [Theory]
    [InlineData("Use(Eff() || F);", "Eff();\nUse(true);", "Use(Eff());")]
    [InlineData("Use(Eff() && F);", "Use(Eff());", "Eff();\nUse(false);")]
    [InlineData("A2(A2(Eff() && F, 1) > 0, 2);", "A2(A2(Eff(), 1) > 0, 2);", "Eff();\nA2(A2(false, 1) > 0, 2);")]
    [InlineData("if (x)\n    Use(Eff() && F);", "if (x)\n    Use(Eff());", "if (x)\n{\n    Eff();\n    Use(false);\n}")]
    [InlineData("while (A2(Eff() && F, 1) > 0) A();", "while (A2(Eff(), 1) > 0) A();", "while (A2(Eff() && false, 1) > 0) A();")]
    public Task Puts_an_effect_in_front_of_a_call(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Fact]
    public Task Hoists_an_effect_in_front() =>
        MethodTest.BodyAsync("var result = Eff() || F;\nUse(result);", "Eff();\nUse(true);", "var result = Eff();\nUse(result);");

    [Fact]
    public Task Keeps_the_effect_of_a_non_short_circuit_operator() =>
        MethodTest.BodyAsync("var result = F & Eff();\nUse(result);", "var result = Eff();\nUse(result);", "Eff();\nUse(false);");

    [Theory]
    [InlineData("F == x", "x", "!x")]
    [InlineData("x == F", "x", "!x")]
    [InlineData("F != x", "!x", "x")]
    [InlineData("F ^ x", "!x", "x")]
    [InlineData("F == (x || y)", "x || y", "!(x || y)")]
    [InlineData("!(F != x)", "x", "!x")]
    [InlineData("F == true", "true", "false")]
    [InlineData("false != F", "true", "false")]
    [InlineData("F.Equals(true)", "true", "false")]
    [InlineData("true.Equals(F)", "true", "false")]
    [InlineData("(o is string) == F", "o is string", "o is not string")]
    [InlineData("count == 1 != F", "count != 1", "count == 1")]
    [InlineData("F.Equals(count == 1) switch { true => 1, false => 2 }", "(count == 1) switch { true => 1, false => 2 }", "(count != 1) switch { true => 1, false => 2 }")]
    [InlineData("(F == (count == 1)).ToString()", "(count == 1).ToString()", "(count != 1).ToString()")]
    [InlineData("x == (F == (y == z))", "x == (y == z)", "x == (y != z)")]
    [InlineData("F.Equals(x)", "x", "!x")]
    [InlineData("x.Equals(F)", "x", "!x")]
    [InlineData("F is true", "true", "false")]
    [InlineData("F is not false", "true", "false")]
    [InlineData("F is not true", "false", "true")]
    public Task Compares(string before, string whenOn, string whenOff) => MethodTest.ExpressionAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("F == maybe", "true == maybe", "false == maybe")]
    [InlineData("maybe != F", "maybe != true", "maybe != false")]
    [InlineData("F ^ maybe", "true ^ maybe", "false ^ maybe")]
    [InlineData("F.ToString()", "true.ToString()", "false.ToString()")]
    public Task Puts_only_the_literal_where_the_other_side_is_nullable(string before, string whenOn, string whenOff) =>
        MethodTest.ExpressionAsync(before, whenOn, whenOff);

    [Fact(Timeout = 60_000)]
    public Task A_long_chain_of_calls_takes_no_longer_than_its_links()
    {
        const string Frame = "class B\n{\n    public B Add(string s) => this;\n}\n\nclass C\n{\n    public B M() => new B().Add(@)";
        var links = string.Concat(Enumerable.Repeat(".Add(\"x\")", 40)) + ";\n}\n";
        return FileTest.OnAsync(Frame.Replace("@", "F ? \"a\" : \"b\"", StringComparison.Ordinal) + links, Frame.Replace("@", "\"a\"", StringComparison.Ordinal) + links);
    }
}
