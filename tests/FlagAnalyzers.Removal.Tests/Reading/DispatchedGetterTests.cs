namespace FlagAnalyzers.Removal.Tests;

/// <summary>Properties of interfaces on the way to a read.</summary>
public class DispatchedGetterTests
{
    private const string Types = "public class Settings { public bool IsOn([FlagAnalyzers.FlagKey] string key) => State.Value; }\npublic interface IContext { Settings Settings { get; } }\npublic class Context : IContext { public Settings Settings @ }\n\n";

    private const string Code = "class C\n{\n    public int M(IContext context)\n    {\n@        return 1;\n    }\n}\n";

    [Theory]
    [InlineData("{ get; } = new();")]
    [InlineData("=> _settings; private readonly Settings _settings = new();")]
    public Task Getter_that_only_gives_a_value_goes_with_the_read(string getter) => FileTest.OffAsync(
        Types.Replace("@", getter, StringComparison.Ordinal) + Code.Replace("@", "        if (context.Settings.IsOn(\"f\"))\n        {\n            return 2;\n        }\n\n", StringComparison.Ordinal),
        Types.Replace("@", getter, StringComparison.Ordinal) + Code.Replace("@", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("{ get { Console.WriteLine(); return new(); } }")]
    [InlineData("=> Make(); private static Settings Make() { Console.WriteLine(); return new(); }")]
    public Task Getter_with_an_effect_stays(string getter) => FileTest.OffAsync(
        Types.Replace("@", getter, StringComparison.Ordinal) + Code.Replace("@", "        if (context.Settings.IsOn(\"f\"))\n        {\n            return 2;\n        }\n\n", StringComparison.Ordinal),
        Types.Replace("@", getter, StringComparison.Ordinal) + Code.Replace("@", "        _ = context.Settings;\n\n", StringComparison.Ordinal));

    [Fact]
    public Task One_of_several_with_an_effect_is_enough() => FileTest.OffAsync(
        Types.Replace("@", "{ get; } = new();", StringComparison.Ordinal) + "public class Loud : IContext { public Settings Settings { get { Console.WriteLine(); return new(); } } }\n\n" + Code.Replace("@", "        if (context.Settings.IsOn(\"f\"))\n        {\n            return 2;\n        }\n\n", StringComparison.Ordinal),
        Types.Replace("@", "{ get; } = new();", StringComparison.Ordinal) + "public class Loud : IContext { public Settings Settings { get { Console.WriteLine(); return new(); } } }\n\n" + Code.Replace("@", "        _ = context.Settings;\n\n", StringComparison.Ordinal));
}
