namespace FlagAnalyzers.Removal.Tests;

public class ConditionalTests
{
    [Theory]
    [InlineData("F ? A() : B()", "A()", "B()")]
    [InlineData("F ? 1 : 2.0", "(double)1", "2.0")]
    [InlineData("F ? -1 : 2.0", "(double)-1", "2.0")]
    [InlineData("F ? null : \"x\"", "(string?)null", "\"x\"")]
    [InlineData("F ? default : 5", "default(int)", "5")]
    [InlineData("(F ? A() : B()) + 1", "A() + 1", "B() + 1")]
    [InlineData("(F ? x : y) && z", "x && z", "y && z")]
    [InlineData("(F ? x || y : y) && z", "(x || y) && z", "y && z")]
    [InlineData("!F ? A() : B()", "B()", "A()")]
    [InlineData("x ? F ? 1 : 2 : 3", "x ? 1 : 3", "x ? 2 : 3")]
    [InlineData("$\"{(F ? \"a\" : \"b\")}c\"", "$\"ac\"", "$\"bc\"")]
    [InlineData("$\"{(F ? \"a\" : \"b\"),3}{(F ? \"{\" : \"\")}\"", "$\"{\"a\",3}{\"{\"}\"", "$\"{\"b\",3}\"")]
    [InlineData("$\"a {(F ? \"\" : \"x\")} b\"", "$\"a  b\"", "$\"a x b\"")]
    [InlineData("x ? F : false", "x", "false")]
    [InlineData("x ? false : F", "!x", "false")]
    [InlineData("x ? F : y", "x || y", "x ? false : y")]
    [InlineData("x || y ? y : F", "x || y ? y : true", "(x || y) && y")]
    [InlineData("(F ? 1 : 2) switch { 1 => x, _ => y }", "x", "y")]
    [InlineData("(F ? true : x) && y", "y", "x && y")]
    [InlineData("(F ? \"a\" : \"b\") == \"a\"", "true", "false")]
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

    [Theory]
    [InlineData("if (F ? int.TryParse(\"1\", out var n) : Old(out n)) Use(n);", "if (int.TryParse(\"1\", out var n)) Use(n);", "if (Old(out var n)) Use(n);")]
    [InlineData("if (F && int.TryParse(\"1\", out int n) || Old(out n)) Use(n);", "if (int.TryParse(\"1\", out int n) || Old(out n)) Use(n);", "if (Old(out int n)) Use(n);")]
    [InlineData("if (F && int.TryParse(\"1\", out var n)) Use(n); else { Old(out n); Use(n); }", "if (int.TryParse(\"1\", out var n)) Use(n); else { Old(out n); Use(n); }", "Old(out var n); Use(n);")]
    [InlineData("if (F ? Given(out var n, 1L) : Given(out n, 2)) Use(n);", "if (Given(out var n, 1L)) Use(n);", "if (Given(out long n, 2)) Use(n);")]
    public Task Declares_a_variable_where_it_is_first_set_now(string before, string whenOn, string whenOff)
    {
        const string Helpers = "bool Old(out int r) { r = 1; return Eff(); }\nbool Given<T>(out T r, T value) { r = value; return Eff(); }\n";
        return MethodTest.BodyAsync(Helpers + before + "\nint last;\nUse(Old(out last) || Given(out last, 1));", Helpers + whenOn + "\nint last;\nUse(Old(out last) || Given(out last, 1));", Helpers + whenOff + "\nint last;\nUse(Old(out last) || Given(out last, 1));");
    }

    [Fact]
    public Task Needs_no_cast_where_the_place_gives_the_type() =>
        MethodTest.BodyAsync("double d = F ? 1 : 2.0;\nUse(d);", "double d = 1;\nUse(d);", "double d = 2.0;\nUse(d);");

    [Theory]
    [InlineData("Use(Math.Sqrt(F ? 1 : 2.0));", "Use(Math.Sqrt(1));")]
    [InlineData("new List<string>().AddRange(F ? [\"a\"] : [\"b\"]);", "new List<string>().AddRange([\"a\"]);")]
    [InlineData("Use(new List<int>(F switch { true => [1], _ => [2] }));", "Use(new List<int>([1]));")]
    [InlineData("Use(Math.Abs(F ? 1 : 2.0));", "Use(Math.Abs((double)1));")]
    [InlineData("Use(string.Concat(F ? 'a' : (object)\"b\", o));", "Use(string.Concat('a', o));")]
    [InlineData("Use(F ? 1 : 2.0);", "Use((double)1);")]
    public Task Casts_an_argument_only_where_another_member_would_be_called(string before, string after) => MethodTest.VoidAsync(before, after);

    [Theory]
    [InlineData("scoped Span<int> s = F ? [1, 2] : [3];\nUse(s.Length);", "scoped Span<int> s = [1, 2];\nUse(s.Length);")]
    [InlineData("var a = new int[][] { F ? [1] : [2, 3], [4] };\nUse(a);", "var a = new int[][] { [1], [4] };\nUse(a);")]
    [InlineData("var a = new object[] { F ? 1 : 2.0 };\nUse(a);", "var a = new object[] { (double)1 };\nUse(a);")]
    [InlineData("var a = new double[] { F ? 1 : 2.0 };\nUse(a);", "var a = new double[] { 1 };\nUse(a);")]
    [InlineData("EventHandler? h = null;\nh += F ? (s, e) => A() : (s, e) => B();\nh(null, EventArgs.Empty);", "EventHandler? h = null;\nh += (s, e) => A();\nh(null, EventArgs.Empty);")]
    public Task Needs_no_cast_in_an_array_or_a_scoped_variable(string before, string after) => MethodTest.VoidAsync(before, after);

    [Fact]
    public Task Casts_where_the_place_converts_again() =>
        MethodTest.BodyAsync("object d = F ? 1 : 2.0;\nUse(d);", "object d = (double)1;\nUse(d);");

    [Theory]
    [InlineData("static string D(Func<int> f) => \"i\"; static string D(Func<double> f) => \"d\";", "(double)1")]
    [InlineData("static string D(Func<double> f) => \"d\";", "1")]
    public Task Casts_what_chooses_between_overloads(string overloads, string branch) =>
        FileTest.OnAsync($"class C\n{{\n    {overloads}\n    string M() => D(() => F ? 1 : 2.0);\n}}\n", $"class C\n{{\n    {overloads}\n    string M() => D(() => {branch});\n}}\n");

    [Theory]
    [InlineData("u + (F ? 1 : 2)", "u + (long)1")]
    [InlineData("u == (F ? -1 : 2)", "u == -1")]
    [InlineData("u >> (F ? 1 : 2)", "u >> 1")]
    [InlineData("n + (F ? 1 : 2)", "n + 1")]
    [InlineData("l + (F ? 1 : 2)", "l + 1")]
    [InlineData("O(F ? 1 : 2)", "O((long)1)")]
    [InlineData("O(F ? n : 2)", "O(n)")]
    [InlineData("Math.Max(l, F ? 1 : 2)", "Math.Max(l, 1)")]
    [InlineData("new D(F ? 1 : 2)", "new D((long)1)")]
    public Task Casts_a_constant_that_would_be_converted_to_something_else(string before, string after)
    {
        const string Frame = "class D\n{\n    public D(byte b) { }\n    public D(long l) { }\n}\n\nclass C\n{\n    static string O(byte b) => \"b\";\n    static string O(long l) => \"l\";\n    static void Keep<T>(T value) { }\n    public void M(uint u, int n, long l)\n    {\n        Keep(O(3));\n        Keep(new D(3));\n        Keep(O(l));\n        Keep(new D(l));\n        Keep(@);\n    }\n}\n";
        return FileTest.OnAsync(Frame.Replace("@", before, StringComparison.Ordinal), Frame.Replace("@", after, StringComparison.Ordinal));
    }

    [Fact]
    public Task Chooses_between_references() =>
        MethodTest.BodyAsync(
            "int a = 1, b = 2;\nref int r = ref (F ? ref a : ref b);\nr = 3;\nUse(a + b);",
            "int a = 1, b = 2;\nref int r = ref a;\nr = 3;\nUse(a + b);");

    [Fact]
    public Task Throws_where_the_branch_throws() =>
        MethodTest.AllAsync("return F ? throw new Exception() : A();", "throw new Exception();");

    [Theory]
    [InlineData("var a = F ? throw new Exception() : A();\nreturn a;", "throw new Exception();")]
    [InlineData("Use(F ? throw new Exception() : A());\nreturn null;", "throw new Exception();")]
    [InlineData("Keep((Eff(), F ? throw new Exception() : A()));\nreturn null;", "Keep((Eff(), true ? throw new Exception() : A()));\nreturn null;")]
    [InlineData("return o ?? (F ? throw new Exception() : A());", "return o ?? throw new Exception();")]
    public Task Throws_first_or_in_its_place(string before, string after) => MethodTest.AllAsync(before, after);

    [Theory]
    [InlineData("return F\n    // new\n    ? A()\n    // old\n    : B();", "// new\nreturn A();", "// old\nreturn B();")]
    [InlineData("return F\n    ? A() // new\n    : B();", "return A(); // new", "return B();")]
    [InlineData("return F // why\n    ? A() // new\n    : B(); // old", "return A(); // new", "return B(); // old")]
    [InlineData("return new[]\n{\n    F\n        ? A() // new\n        : B(), // old\n};", "return new[]\n{\n    A(), // new\n};", "return new[]\n{\n    B(), // old\n};")]
    [InlineData("return x // this\n    && F; // the flag", "return x; // this", "return false; // the flag")]
    [InlineData("return new[] { 1 }\n    .Where(_ => F) // all\n    .Where(i => i > 1) // big\n    .ToList();",
        "return new[] { 1 }\n    .Where(i => i > 1) // big\n    .ToList();", "return new[] { 1 }\n    .Where(_ => false) // all\n    .Where(i => i > 1) // big\n    .ToList();")]
    [InlineData("return /* why */ F && /* new */ x;", "return /* why */ /* new */ x;", "return /* why */ false;")]
    [InlineData("return F\n    ? Math.Max(\n        1,\n        2)\n    : B();", "return Math.Max(\n    1,\n    2);", "return B();")]
    public async Task Keeps_comments_and_the_shape_of_lines(string before, string whenOn, string whenOff)
    {
        await MethodTest.AllAsync(before, whenOn);
        await MethodTest.AllAsync(before, whenOff, on: false);
    }

    [Fact]
    public Task Keeps_a_copy_that_is_changed() =>
        MethodTest.BodyAsync(
            "var a = new List<int>().GetEnumerator();\nvar b = a;\nUse((F ? a : b).MoveNext());",
            "var a = new List<int>().GetEnumerator();\nvar b = a;\nUse((true ? a : b).MoveNext());");

    [Fact]
    public Task Passes_a_constant_to_another_constructor() =>
        FileTest.OnAsync(
            "class B\n{\n    public B(Color c) => C = c;\n    public Color C { get; set; }\n}\n\nclass C : B\n{\n    public C() : base(F ? Color.Blue : Color.Green) { }\n}\n\nclass D(int n) : B(F ? Color.Blue : Color.Green)\n{\n    public int N => n;\n}\n",
            "class B\n{\n    public B(Color c) => C = c;\n    public Color C { get; set; }\n}\n\nclass C : B\n{\n    public C() : base(Color.Blue) { }\n}\n\nclass D(int n) : B(Color.Blue)\n{\n    public int N => n;\n}\n");

    [Theory]
    [InlineData("var t = (F ? Color.Blue : Color.Green, 1);\nUse(t.Item1 == Color.Blue);", "var t = (Color.Blue, 1);\nUse(t.Item1 == Color.Blue);")]
    [InlineData("var t = (A: F ? x : y, F ? z : y);\nUse(t.A);\nUse(t.Item2);", "var t = (A: x, z);\nUse(t.A);\nUse(t.Item2);")]
    public Task May_give_an_element_a_name(string before, string after) => MethodTest.VoidAsync(before, after);

    [Fact]
    public Task Decides_by_the_number_of_a_member() =>
        MethodTest.VoidAsync("var c = F ? Color.Blue : Color.Green;\nUse((int)c == 1);\nUse(c > Color.Control);\nUse((int)c + 1);", "var c = Color.Blue;\nUse(true);\nUse(true);\nUse((int)c + 1);");
}
