namespace FlagAnalyzers.Removal.Tests;

/// <summary>The service that answered for the flag, and what a constructor does with it.</summary>
public class InjectedServiceTests
{
    private const string Services = """
        public interface IFlagService { [FlagAnalyzers.Flag("f")] bool IsF { get; } }

        public interface IMail { }

        public static class Guard
        {
            public static void NotNull(object? value, string name) { }

            public static T IsNotNull<T>(T? value, string name) where T : class => value!;

            public static void Register(object? value, string name) { }
        }


        """;

    [Theory]
    [InlineData("Guard.NotNull(flags, nameof(flags));\n        _flags = flags;")]
    [InlineData("ArgumentNullException.ThrowIfNull(flags, nameof(flags));\n        _flags = flags;")]
    [InlineData("_flags = Guard.IsNotNull(flags, nameof(flags));")]
    public Task Check_for_null_goes_with_the_service(string check) =>
        FileTest.OnAsync(
            Services + "public class C\n{\n    private readonly IFlagService _flags;\n    private readonly IMail _mail;\n\n    public C(IFlagService flags, IMail mail)\n    {\n        " + check + "\n        _mail = mail;\n    }\n\n    public object? M() => _flags.IsF ? _mail : null;\n}\n",
            Services + "public class C\n{\n    private readonly IMail _mail;\n\n    public C(IMail mail)\n    {\n        _mail = mail;\n    }\n\n    public object? M() => _mail;\n}\n");

    [Fact]
    public Task Call_that_does_more_than_check_keeps_the_service() =>
        FileTest.OnAsync(
            Services + "public class C\n{\n    private readonly IFlagService _flags;\n\n    public C(IFlagService flags)\n    {\n        Guard.Register(flags, nameof(flags));\n        _flags = flags;\n    }\n\n    public int M() => _flags.IsF ? 1 : 2;\n}\n",
            Services + "public class C\n{\n    public C(IFlagService flags)\n    {\n        Guard.Register(flags, nameof(flags));\n    }\n\n    public int M() => 1;\n}\n");

    [Fact]
    public Task Parameter_that_begins_a_line_leaves_the_line_to_the_next() =>
        FileTest.OnAsync(
            Services + "public class C\n{\n    private readonly IMail _mail;\n    private readonly IFlagService _flags;\n\n    public C(IMail mail, int size,\n        IFlagService flags, string name)\n    {\n        _mail = mail;\n        _flags = flags;\n    }\n\n    public object? M() => _flags.IsF ? _mail : null;\n}\n",
            Services + "public class C\n{\n    private readonly IMail _mail;\n\n    public C(IMail mail, int size,\n        string name)\n    {\n        _mail = mail;\n    }\n\n    public object? M() => _mail;\n}\n");

    [Theory]
    [InlineData("// Shop keys\n    public const string F1 = \"f\";\n    public const string Other = \"other\";", "// Shop keys\n    public const string Other = \"other\";")]
    [InlineData("// The new checkout of this spring\n    public const string F1 = \"f\";\n    public const string Other = \"other\";", "public const string Other = \"other\";")]
    [InlineData("// Shop keys\n    public const string F1 = \"f\";\n\n    // Mail keys\n    public const string Other = \"other\";", "// Mail keys\n    public const string Other = \"other\";")]
    public Task Heading_of_a_group_of_constants_stays_while_the_group_does(string before, string after) =>
        FileTest.OnAsync(
            "static class Keys\n{\n    " + before + "\n}\n\nclass C\n{\n    public static bool IsOn([FlagAnalyzers.FlagKey] string key) => false;\n\n    public int M() => IsOn(Keys.F1) ? 1 : 2;\n}\n",
            "static class Keys\n{\n    " + after + "\n}\n\nclass C\n{\n    public static bool IsOn([FlagAnalyzers.FlagKey] string key) => false;\n\n    public int M() => 1;\n}\n");

    [Theory]
    [InlineData("    public C(IFlagService flags)\n    {\n        _flags = flags ?? throw new ArgumentNullException(nameof(flags));\n    }\n", "")]
    [InlineData("    /// <summary>Makes it.</summary>\n    public C(IFlagService flags)\n    {\n        ArgumentNullException.ThrowIfNull(flags);\n        _flags = flags;\n    }\n", "")]
    [InlineData("    internal C(IFlagService flags)\n    {\n        _flags = flags;\n    }\n", "    internal C()\n    {\n    }\n")]
    [InlineData("    public C(IFlagService flags)\n    {\n        _flags = flags;\n        Console.WriteLine();\n    }\n", "    public C()\n    {\n        Console.WriteLine();\n    }\n")]
    [InlineData("    public C(IFlagService flags)\n    {\n        _flags = flags;\n    }\n\n    public C(IFlagService flags, int n)\n    {\n        _flags = flags;\n    }\n", "    public C()\n    {\n    }\n\n    public C(int n)\n    {\n    }\n")]
    public Task Constructor_that_only_took_the_service_goes(string before, string after)
    {
        const string Code = "public class C\n{\n    private readonly IFlagService _flags;\n\n@\n    public int M() => _flags.IsF ? 1 : 2;\n}\n\npublic static class User\n{\n    public static C Make(IFlagService flags) => new C(flags);\n}\n";
        return FileTest.OnAsync(
            Services + Code.Replace("@", before, StringComparison.Ordinal),
            Services + Code.Replace("    private readonly IFlagService _flags;\n\n@\n", after.Length == 0 ? "" : after + "\n", StringComparison.Ordinal).Replace("_flags.IsF ? 1 : 2", "1", StringComparison.Ordinal)
                .Replace("new C(flags)", "new C()", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("new C(\n        flags\n        )", "new C()")]
    [InlineData("new C(\n        flags)", "new C()")]
    [InlineData("new C(\n        // the flags\n        flags)", "new C(\n        // the flags\n        )")]
    public Task Parentheses_close_up_behind_the_last_argument(string before, string after)
    {
        const string Code = Services + "public class C\n{\n@    public int M() => %;\n}\n\npublic static class User\n{\n    public static C Make(IFlagService flags) => $;\n}\n";
        return FileTest.OnAsync(
            Code.Replace("@", "    private readonly IFlagService _flags;\n\n    public C(\n        IFlagService flags)\n    {\n        _flags = flags;\n    }\n\n", StringComparison.Ordinal).Replace("%", "_flags.IsF ? 1 : 2", StringComparison.Ordinal).Replace("$", before, StringComparison.Ordinal),
            Code.Replace("@", "", StringComparison.Ordinal).Replace("%", "1", StringComparison.Ordinal).Replace("$", after, StringComparison.Ordinal));
    }

    [Fact]
    public Task Service_that_only_the_old_path_used_goes_with_the_key_that_chose_it() =>
        FileTest.OnAsync(
            Keyed + "public class Route([FromKeyedServices(\"new\")] IMail mail, [FromKeyedServices(\"old\")] IMail old, IFlagService flags)\n{\n    public IMail M() => flags.IsF ? mail : old;\n}\n\npublic static class User\n{\n    public static Route Make(IMail a, IMail b, IFlagService c) => new(a, b, c);\n}\n",
            Keyed + "public class Route([FromKeyedServices(\"new\")] IMail mail)\n{\n    public IMail M() => mail;\n}\n\npublic static class User\n{\n    public static Route Make(IMail a, IMail b, IFlagService c) => new(a);\n}\n");

    private const string Keyed = Services + "public class FromKeyedServicesAttribute : Attribute { public FromKeyedServicesAttribute(object key) { } }\n\n";

    [Theory]
    [InlineData("provider.GetDependency<IFlagService>()", true)]
    [InlineData("provider.GetRequiredService<IFlagService>()", true)]
    [InlineData("provider.Make<IFlagService>()", false)]
    [InlineData("provider.GetDependency<FlagService>()", false)]
    public Task Service_that_a_container_is_asked_for_goes(string argument, bool goes)
    {
        const string Code = Services + "public class FlagService : IFlagService { public bool IsF => false; }\n\npublic class Provider\n{\n    public T GetDependency<T>() => default!;\n    public T GetRequiredService<T>() => default!;\n    public T Make<T>() => default!;\n}\n\npublic class C\n{\n";
        const string Use = "public static class User\n{\n    public static C Make(Provider provider) => new C(\n        @new object());\n}\n";
        return FileTest.OnAsync(
            Code + "    private readonly IFlagService _flags;\n    private readonly object _other;\n\n    public C(IFlagService flags, object other)\n    {\n        _flags = flags;\n        _other = other;\n    }\n\n    public object? M() => _flags.IsF ? _other : null;\n}\n\n" + Use.Replace("@", argument + ",\n        ", StringComparison.Ordinal),
            Code + "    private readonly object _other;\n\n    public C(" + (goes ? "" : "IFlagService flags, ") + "object other)\n    {\n        _other = other;\n    }\n\n    public object? M() => _other;\n}\n\n" + Use.Replace("@", goes ? "" : argument + ",\n        ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("class C(IFlagService flags)\n{", "class C\n{")]
    [InlineData("class C(IFlagService flags) : Base()\n{", "class C : Base\n{")]
    [InlineData("class C(IFlagService flags) : Base(1)\n{", "class C() : Base(1)\n{")]
    [InlineData("class C(IFlagService flags, int n)\n{\n    public int N => n;\n", "class C(int n)\n{\n    public int N => n;\n")]
    public Task Primary_constructor_goes_with_its_last_parameter(string before, string after) =>
        FileTest.OnAsync(
            Services + "public class Base { public Base(int n = 0) { } }\n\npublic " + before + "\n    public int M() => flags.IsF ? 1 : 2;\n}\n",
            Services + "public class Base { public Base(int n = 0) { } }\n\npublic " + after + "\n    public int M() => 1;\n}\n");
}
