namespace FlagAnalyzers.Removal.Tests;

/// <summary>A condition that must still run and declares what is used below.</summary>
public class DeclaringEffectTests
{
    [Theory]
    [InlineData("if (int.TryParse(\"1\", out var n) && F) Use(n); else Use(-n);", "if (int.TryParse(\"1\", out var n)) Use(n); else Use(-n);", "int.TryParse(\"1\", out var n);\nUse(-n);")]
    [InlineData("if (int.TryParse(\"1\", out var n) && F)\n{\n    Use(n);\n    return null;\n}\n\nUse(n);", "if (int.TryParse(\"1\", out var n))\n{\n    Use(n);\n    return null;\n}\n\nUse(n);", "int.TryParse(\"1\", out var n);\n\nUse(n);")]
    public Task Becomes_a_statement(string before, string whenOn, string whenOff) => MethodTest.BodyAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("Eff() || F || Eff2()", "Eff(); true", "Eff() || Eff2()")]
    [InlineData("Eff() && !F && Eff2()", "Eff(); false", "Eff() && Eff2()")]
    [InlineData("x && (Eff() || F || Eff2())", "x && (Eff() || true)", "x && (Eff() || Eff2())")]
    [InlineData("A() + (Eff() || F || Eff2() ? 1 : 2)", "A() + (Eff() || true ? 1 : 2)", "A() + (Eff() || Eff2() ? 1 : 2)")]
    [InlineData("A2(Eff() & F, count) > 1", "A2(Eff(), count) > 1", "Eff(); A2(false, count) > 1")]
    [InlineData("(Eff() & F ? A() : B()) switch { 1 => 2, _ => 3 }", "(Eff() ? A() : B()) switch { 1 => 2, _ => 3 }", "Eff(); B() switch { 1 => 2, _ => 3 }")]
    public Task Stays_without_what_never_runs(string before, string whenOn, string whenOff) => MethodTest.ExpressionAsync(before, whenOn, whenOff);
}
