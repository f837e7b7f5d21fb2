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
}
