namespace FlagAnalyzers.Removal.Tests;

public class OrphanTests
{
    [Fact]
    public Task Private_method_of_the_dead_branch_goes_and_what_only_it_used() =>
        FileTest.OnAsync(
            "using System.Text;\n\nclass C\n{\n    private int _unused;\n    private int _old;\n\n    public int M()\n    {\n        if (F)\n        {\n            return 1;\n        }\n\n        return Old();\n    }\n\n    private int Old() => new StringBuilder().Length + _old;\n}\n",
            "class C\n{\n    private int _unused;\n\n    public int M()\n    {\n        return 1;\n    }\n}\n");

    [Fact]
    public Task Type_that_only_named_itself_stays() =>
        FileTest.OnAsync(
            "internal class Convention\n{\n    public int M() => F ? 1 : Convention.Old();\n\n    private static int Old() => 2;\n}\n",
            "internal class Convention\n{\n    public int M() => 1;\n}\n");

    [Theory]
    [InlineData("private void Notify(int n)\n    {\n        if (!F)\n        {\n            Console.WriteLine(n);\n        }\n    }", "Notify(n);", "")]
    [InlineData("private static void Notify(int n) { if (F) return; Console.WriteLine(n); }", "if (n > 1)\n        {\n            // the old ones\n            C.Notify(n);\n        }\n\n        this.ToString();", "\n        this.ToString();\n")]
    [InlineData("private async Task Notify(int n)\n    {\n        if (!F)\n        {\n            await Task.Delay(n);\n        }\n    }", "await Notify(n).ConfigureAwait(false);", "")]
    [InlineData("private Task Notify(int n)\n    {\n        if (!F)\n        {\n            return Task.Delay(n);\n        }\n\n        return Task.CompletedTask;\n    }", "await Notify(n);", "")]
    public Task Method_with_nothing_left_to_do_goes_with_its_calls(string method, string call, string left) =>
        FileTest.OnAsync(
            "class C\n{\n    public async Task M(int n)\n    {\n        await Task.Yield();\n        " + call + "\n    }\n\n    " + method + "\n}\n",
            "class C\n{\n    public async Task M(int n)\n    {\n        await Task.Yield();\n" + left + "    }\n}\n");

    [Theory]
    [InlineData("Notify(Next());")]
    [InlineData("Action<int> notify = Notify;\n        notify(1);")]
    public Task Method_that_is_called_for_more_stays_though_it_does_nothing(string call)
    {
        const string Code = "class C\n{\n    public void M()\n    {\n        @\n    }\n\n    private void Notify(int n)\n    {\n$    }\n\n    private static int Next() => State.Value ? 1 : throw new Exception();\n}\n";
        var before = Code.Replace("@", call, StringComparison.Ordinal);
        return FileTest.OnAsync(
            before.Replace("$", "        if (!F)\n        {\n            Console.WriteLine(n);\n        }\n", StringComparison.Ordinal), before.Replace("$", "", StringComparison.Ordinal));
    }

    [Fact]
    public Task Method_that_was_empty_before_keeps_its_calls() =>
        FileTest.OnAsync(
            "class C\n{\n    public void M()\n    {\n        Hook();\n        if (!F)\n        {\n            Hook();\n        }\n    }\n\n    private void Hook() { }\n}\n",
            "class C\n{\n    public void M()\n    {\n        Hook();\n    }\n\n    private void Hook() { }\n}\n");

    [Fact]
    public Task Public_member_of_the_dead_branch_stays() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M() => F ? 1 : Old();\n\n    public int Old() => 2;\n}\n",
            "class C\n{\n    public int M() => 1;\n\n    public int Old() => 2;\n}\n");

    [Fact]
    public Task Injected_service_goes_with_its_parameter() =>
        FileTest.OnAsync(
            "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\n\npublic interface IMail { }\n\ninternal class C\n{\n    private readonly IFlagService _flags;\n    private readonly IMail _mail;\n\n    public C(IFlagService flags, IMail mail)\n    {\n        _flags = flags ?? throw new ArgumentNullException(nameof(flags));\n        _mail = mail;\n    }\n\n    public object? M() => _flags.IsF ? _mail : null;\n}\n\ninternal class User\n{\n    public C Make(IFlagService flags, IMail mail) => new C(flags, mail);\n}\n",
            "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\n\npublic interface IMail { }\n\ninternal class C\n{\n    private readonly IMail _mail;\n\n    public C(IMail mail)\n    {\n        _mail = mail;\n    }\n\n    public object? M() => _mail;\n}\n\ninternal class User\n{\n    public C Make(IFlagService flags, IMail mail) => new C(mail);\n}\n");

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(flags);")]
    [InlineData("if (flags == null) throw new ArgumentNullException(nameof(flags));")]
    [InlineData("if (flags is null)\n        {\n            throw new ArgumentNullException(nameof(flags));\n        }\n")]
    public Task Guards_of_an_injected_service_go_with_it(string guard) =>
        FileTest.OnAsync(
            "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\n\npublic class C\n{\n    private readonly IFlagService _flags;\n    private readonly string _name;\n\n    public C(IFlagService flags, string name)\n    {\n        " + guard + "\n        _flags = flags;\n        _name = name;\n    }\n\n    public string M() => _flags.IsF ? _name : \"\";\n}\n",
            "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\n\npublic class C\n{\n    private readonly string _name;\n\n    public C(string name)\n    {\n        _name = name;\n    }\n\n    public string M() => _name;\n}\n");

    [Fact]
    public Task Parameter_of_a_public_constructor_that_is_no_service_stays() =>
        FileTest.OnAsync(
            "public class C\n{\n    private readonly string _old;\n\n    public C(string old) => _old = old;\n\n    public string M() => F ? \"\" : _old;\n}\n",
            "public class C\n{\n    public C(string old) { }\n\n    public string M() => \"\";\n}\n");

    [Fact]
    public Task Serialized_members_stay() =>
        FileTest.OnAsync(
            "[Serializable]\nclass C\n{\n    private int _old = 2;\n\n    public int M() => F ? 1 : _old;\n}\n",
            "[Serializable]\nclass C\n{\n    private int _old = 2;\n\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Methods_that_only_call_each_other_by_now_go() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(int n) => F ? 1 : Even(n);\n\n    private int Even(int n) => n == 0 ? 0 : Odd(n - 1);\n\n    private int Odd(int n) => n == 0 ? Leaf() : Even(n - 1);\n\n    private int Leaf() => 2;\n}\n",
            "class C\n{\n    public int M(int n) => 1;\n}\n");

    [Fact]
    public Task Method_that_an_unused_one_calls_stays() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(int n) => F ? 1 : Old(n);\n\n    private int Old(int n) => n == 0 ? 0 : Old(n - 1);\n\n    private int Unused() => Old(2);\n}\n",
            "class C\n{\n    public int M(int n) => 1;\n\n    private int Old(int n) => n == 0 ? 0 : Old(n - 1);\n\n    private int Unused() => Old(2);\n}\n");

    [Fact]
    public Task Method_of_a_circle_that_is_called_from_outside_stays() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(int n) => F ? 1 : Even(n);\n\n    public int N(int n) => Odd(n);\n\n    private int Even(int n) => n == 0 ? 0 : Odd(n - 1);\n\n    private int Odd(int n) => n == 0 ? 1 : Even(n - 1);\n}\n",
            "class C\n{\n    public int M(int n) => 1;\n\n    public int N(int n) => Odd(n);\n\n    private int Even(int n) => n == 0 ? 0 : Odd(n - 1);\n\n    private int Odd(int n) => n == 0 ? 1 : Even(n - 1);\n}\n");

    [Fact]
    public Task Caught_exception_that_nobody_looks_at_loses_its_name() =>
        MethodTest.BodyAsync("try\n{\n    A();\n}\ncatch (Exception e)\n{\n    if (!F) Use(e);\n    B();\n}", "try\n{\n    A();\n}\ncatch (Exception)\n{\n    B();\n}", "try\n{\n    A();\n}\ncatch (Exception e)\n{\n    Use(e);\n    B();\n}");
}
