namespace FlagAnalyzers.Removal.Tests;

public class MemberTests
{
    [Fact]
    public Task Private_property_that_returns_the_flag_goes() =>
        FileTest.OnAsync(
            "class C\n{\n    private bool IsOn => F;\n\n    public int M() => IsOn ? 1 : 2;\n}\n",
            "class C\n{\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Public_property_stays_and_its_readers_know() =>
        FileTest.OnAsync(
            "class C\n{\n    public bool IsOn => F;\n\n    public int M() => IsOn ? 1 : 2;\n}\n",
            "class C\n{\n    public bool IsOn => true;\n\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Private_method_goes_with_its_documentation() =>
        FileTest.OnAsync(
            "class C\n{\n    int _n;\n\n    /// <summary>On?</summary>\n    private bool IsOn(int user)\n    {\n        return F;\n    }\n\n    public int M() => IsOn(_n) ? 1 : 2;\n}\n",
            "class C\n{\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Readonly_field_goes() =>
        FileTest.OnAsync(
            "class C\n{\n    private readonly bool _on = F;\n    private readonly int _n;\n\n    public C(int n) => _n = n;\n\n    public int M() => _on ? _n : 2;\n}\n",
            "class C\n{\n    private readonly int _n;\n\n    public C(int n) => _n = n;\n\n    public int M() => _n;\n}\n");

    [Fact]
    public Task Field_set_by_every_constructor_goes() =>
        FileTest.OnAsync(
            "class C\n{\n    private bool _on;\n\n    public C()\n    {\n        _on = F;\n    }\n\n    public int M() => _on ? 1 : 2;\n}\n",
            "class C\n{\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Field_not_set_by_every_constructor_stays() =>
        FileTest.OnAsync(
            "class C\n{\n    private bool _on;\n\n    public C()\n    {\n    }\n\n    public C(int n)\n    {\n        _on = F;\n    }\n\n    public int M() => _on ? 1 : 2;\n}\n",
            "class C\n{\n    private bool _on;\n\n    public C()\n    {\n    }\n\n    public C(int n)\n    {\n        _on = true;\n    }\n\n    public int M() => _on ? 1 : 2;\n}\n");

    [Theory]
    [InlineData("F")]
    [InlineData("(F)")]
    [InlineData("(F && !(!F))")]
    public Task Parameter_goes_where_every_caller_passes_the_same(string argument) =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(int n) => Inner(" + argument + ", n) + Inner(true, 2);\n\n    private int Inner(bool on, int n)\n    {\n        if (on)\n        {\n            return n;\n        }\n\n        return 0;\n    }\n}\n",
            "class C\n{\n    public int M(int n) => Inner(n) + Inner(2);\n\n    private int Inner(int n)\n    {\n        return n;\n    }\n}\n");

    [Fact]
    public Task Parameter_stays_where_one_caller_passes_something_else() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(int n) => Inner(F, n) + Inner(false, 2);\n\n    private int Inner(bool on, int n) => on ? n : 0;\n}\n",
            "class C\n{\n    public int M(int n) => Inner(true, n) + Inner(false, 2);\n\n    private int Inner(bool on, int n) => on ? n : 0;\n}\n");

    [Fact]
    public Task Parameter_of_a_method_group_stays() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M() => Inner(F) + new[] { true }.Select(Inner).Sum();\n\n    private int Inner(bool on) => on ? 1 : 0;\n}\n",
            "class C\n{\n    public int M() => Inner(true) + new[] { true }.Select(Inner).Sum();\n\n    private int Inner(bool on) => on ? 1 : 0;\n}\n");

    [Fact]
    public Task Parameter_stays_where_an_overload_could_take_the_call() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M() => Inner(F, 1) + Inner(2);\n\n    private int Inner(bool on, int n) => on ? n : 0;\n\n    private int Inner(object n) => 5;\n}\n",
            "class C\n{\n    public int M() => Inner(true, 1) + Inner(2);\n\n    private int Inner(bool on, int n) => n;\n\n    private int Inner(object n) => 5;\n}\n");

    [Fact]
    public async Task Lazy_that_is_asked_whether_it_was_made_stays()
    {
        var text = await RemovalTest.RewriteAsync("class C\n{\n    private readonly Lazy<bool> _on = new(() => F);\n\n    public int M() => _on.Value ? 1 : 2;\n    public bool N => _on.IsValueCreated;\n}\n", FlagOutcome.Enabled);
        Assert.Contains("_on.Value ? 1 : 2", text);
    }

    [Fact]
    public async Task Static_field_that_an_earlier_initializer_reads_stays()
    {
        var text = await RemovalTest.RewriteAsync("class C\n{\n    private static readonly int A = Get();\n    private static readonly bool On = F;\n\n    private static int Get() => On ? 1 : 2;\n    public int M() => A;\n}\n", FlagOutcome.Enabled);
        Assert.Contains("On ? 1 : 2", text);
    }

    [Fact]
    public Task Condition_around_a_write_that_goes_keeps_its_effect() =>
        MethodTest.BodyAsync("bool on = false;\nif (Eff()) on = F;\nif (x)\n{\n    on = F;\n}\nUse(on ? A() : B());", "bool on = false;\nif (Eff()) on = true;\nif (x)\n{\n    on = true;\n}\nUse(on ? A() : B());", "Eff();\nUse(B());");

    [Fact]
    public Task Member_that_is_one_of_two_constants_decides() =>
        FileTest.OnAsync(
            "enum Mode { Old, New }\n\nclass C\n{\n    private Mode M => F ? Mode.New : Mode.Old;\n    private readonly string _path;\n\n    public C() => _path = F ? \"/v2\" : \"/v1\";\n\n    public int One() => M switch { Mode.New => 1, _ => 2 };\n\n    public string Two()\n    {\n        switch (M)\n        {\n            case Mode.New:\n                return _path == \"/v2\" ? _path : \"\";\n            default:\n                return \"old\";\n        }\n    }\n}\n",
            "class C\n{\n    private readonly string _path;\n\n    public C() => _path = \"/v2\";\n\n    public int One() => 1;\n\n    public string Two()\n    {\n        return _path;\n    }\n}\n");

    [Fact]
    public Task Parameter_that_always_is_one_of_two_constants_goes() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M() => Size(F ? Color.Blue : Color.Green, 1);\n\n    private int Size(Color color, int n) => color == Color.Blue ? n : -n;\n}\n",
            "class C\n{\n    public int M() => Size(1);\n\n    private int Size(int n) => n;\n}\n");

    [Fact]
    public Task Text_of_another_type_stays_a_text_to_its_readers() =>
        FileTest.OnAsync(
            "class C\n{\n    public string Path => F ? \"/v2\" : \"/v1\";\n}\n\nclass D\n{\n    public bool M(C c) => c.Path == \"/v2\";\n}\n",
            "class C\n{\n    public string Path => \"/v2\";\n}\n\nclass D\n{\n    public bool M(C c) => c.Path == \"/v2\";\n}\n");

    [Fact]
    public Task Choice_that_an_interface_hands_out_may_be_another_one() =>
        FileTest.OnAsync(
            "interface I\n{\n    Color Hue { get; }\n}\n\nclass A : I\n{\n    public Color Hue => F ? Color.Blue : Color.Green;\n}\n\nclass B\n{\n    public bool M(I i) => i.Hue == Color.Blue;\n}\n",
            "interface I\n{\n    Color Hue { get; }\n}\n\nclass A : I\n{\n    public Color Hue => Color.Blue;\n}\n\nclass B\n{\n    public bool M(I i) => i.Hue == Color.Blue;\n}\n");

    [Fact]
    public Task Choice_that_a_class_hands_out_is_known_to_its_readers() =>
        FileTest.OnAsync(
            "class A\n{\n    internal Color Hue => F ? Color.Blue : Color.Green;\n}\n\nclass B\n{\n    public int M(A a) => a.Hue switch { Color.Blue => 1, _ => 2 };\n}\n",
            "class A\n{\n}\n\nclass B\n{\n    public int M() => 1;\n}\n".Replace("M()", "M(A a)", StringComparison.Ordinal));
}
