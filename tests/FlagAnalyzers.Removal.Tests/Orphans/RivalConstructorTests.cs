namespace FlagAnalyzers.Removal.Tests;

/// <summary>A constructor's parameter goes where no call can then mean another constructor.</summary>
public class RivalConstructorTests
{
    private const string Frame = "public interface IFlagService { [FlagAnalyzers.Flag(\"f\")] bool IsF { get; } }\n\nclass C\n{\n    private readonly IFlagService _flags;\n    private readonly object _n;\n\n@\n    public object? M() => _flags.IsF ? _n : null;\n}\n\nclass D\n{\n    public object M(IFlagService flags) => new[] { # };\n}\n";

    private static Task OnAsync(string constructors, string calls, string after, string callsAfter) =>
        FileTest.OnAsync(
            Frame.Replace("@", constructors, StringComparison.Ordinal).Replace("#", calls, StringComparison.Ordinal),
            Frame.Replace("    private readonly IFlagService _flags;\n", "", StringComparison.Ordinal).Replace("@", after, StringComparison.Ordinal).Replace("#", callsAfter, StringComparison.Ordinal)
                .Replace("_flags.IsF ? _n : null", "_n", StringComparison.Ordinal));

    [Fact]
    public Task Other_types_keep_them_apart() =>
        OnAsync(
            "    public C(IFlagService flags, string n)\n    {\n        _flags = flags;\n        _n = n;\n    }\n\n    public C(IFlagService flags) : this(flags, \"\")\n    {\n    }\n",
            "new C(flags), new C(flags, \"a\")",
            "    public C(string n)\n    {\n        _n = n;\n    }\n\n    public C() : this(\"\")\n    {\n    }\n",
            "new C(), new C(\"a\")");

    [Fact]
    public Task One_that_could_take_the_call_keeps_the_parameter() =>
        OnAsync(
            "    public C(IFlagService flags, object n)\n    {\n        _flags = flags;\n        _n = n;\n    }\n\n    public C(string n)\n    {\n        _flags = null!;\n        _n = n;\n    }\n",
            "new C(\"a\"), new C(flags, \"a\")",
            "    public C(IFlagService flags, object n)\n    {\n        _n = n;\n    }\n\n    public C(string n)\n    {\n        _n = n;\n    }\n",
            "new C(\"a\"), new C(flags, \"a\")");

    [Fact]
    public Task Call_that_could_then_mean_either_keeps_the_parameter() =>
        OnAsync(
            "    public C(IFlagService flags, string n)\n    {\n        _flags = flags;\n        _n = n;\n    }\n\n    public C(Version n)\n    {\n        _flags = null!;\n        _n = n;\n    }\n",
            "new C(null!), new C(null), new C(flags, \"a\")",
            "    public C(IFlagService flags, string n)\n    {\n        _n = n;\n    }\n\n    public C(Version n)\n    {\n        _n = n;\n    }\n",
            "new C(null!), new C(null), new C(flags, \"a\")");
}
