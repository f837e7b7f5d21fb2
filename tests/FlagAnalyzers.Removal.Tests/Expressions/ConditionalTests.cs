namespace FlagAnalyzers.Removal.Tests;

public class ConditionalTests
{
    [Theory]
    [InlineData("F ? A() : B()", "A()", "B()")]
    [InlineData("F ? 1 : 2.0", "(double)1", "2.0")]
    [InlineData("F ? -1 : 2.0", "(double)-1", "2.0")]
    [InlineData("F ? null : \"x\"", "(string?)null", "\"x\"")]
    [InlineData("(F ? A() : B()) + 1", "A() + 1", "B() + 1")]
    [InlineData("(F ? x : y) && z", "x && z", "y && z")]
    [InlineData("(F ? x || y : y) && z", "(x || y) && z", "y && z")]
    [InlineData("!F ? A() : B()", "B()", "A()")]
    [InlineData("x ? F ? 1 : 2 : 3", "x ? 1 : 3", "x ? 2 : 3")]
    [InlineData("$\"{(F ? \"a\" : \"b\")}c\"", "$\"{\"a\"}c\"", "$\"{\"b\"}c\"")]
    public Task Keeps_the_branch_with_its_type(string before, string whenOn, string whenOff) => MethodTest.ExpressionAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("-(F ? -count : count)", "-(-count)", "-count")]
    [InlineData("count-(F ? -count : count)", "count-(-count)", "count-count")]
    [InlineData("+(F ? +count : count)", "+(+count)", "+count")]
    public Task Does_not_glue_operators(string before, string whenOn, string whenOff) => MethodTest.ExpressionAsync(before, whenOn, whenOff);

    [Theory]
    [InlineData("return(F ? count : 2);", "return count;")]
    [InlineData("return!F;", "return false;")]
    [InlineData("return(F)&&x;", "return x;")]
    [InlineData("return(F ? o : 2)is string;", "return o is string;")]
    public Task Does_not_glue_words(string before, string after) => MethodTest.AllAsync(before, after);

    [Fact]
    public Task Needs_no_cast_where_the_place_gives_the_type() =>
        MethodTest.BodyAsync("double d = F ? 1 : 2.0;\nUse(d);", "double d = 1;\nUse(d);", "double d = 2.0;\nUse(d);");

    [Fact]
    public Task Casts_where_the_place_converts_again() =>
        MethodTest.BodyAsync("object d = F ? 1 : 2.0;\nUse(d);", "object d = (double)1;\nUse(d);");

    [Fact]
    public Task Chooses_between_references() =>
        MethodTest.BodyAsync(
            "int a = 1, b = 2;\nref int r = ref (F ? ref a : ref b);\nr = 3;\nUse(a + b);",
            "int a = 1, b = 2;\nref int r = ref a;\nr = 3;\nUse(a + b);");

    [Fact]
    public Task Throws_where_the_branch_throws() =>
        MethodTest.AllAsync("return F ? throw new Exception() : A();", "throw new Exception();");

    [Fact]
    public Task Keeps_a_copy_that_is_changed() =>
        MethodTest.BodyAsync(
            "var a = new List<int>().GetEnumerator();\nvar b = a;\nUse((F ? a : b).MoveNext());",
            "var a = new List<int>().GetEnumerator();\nvar b = a;\nUse((true ? a : b).MoveNext());");
}
