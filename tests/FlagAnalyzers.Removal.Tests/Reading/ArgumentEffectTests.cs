namespace FlagAnalyzers.Removal.Tests;

/// <summary>What makes a read's arguments goes with the read where it plainly does nothing else.</summary>
public class ArgumentEffectTests
{
    private const string Code = "public class User\n{\n    public string Name = \"\";\n}\n\npublic class Target\n{\n    private readonly string _name;\n\n    public Target(string name)\n    {\n        _name = name;\n    }\n\n    public string? Group { get; set; }\n\n    public override string ToString() => _name;\n}\n\npublic class Counted\n{\n    public static int Count;\n\n    public Counted(string name) => Count++;\n}\n\npublic static class Conversions\n{\n    public static Target ToTarget(this User user) => new Target(user.Name) { Group = \"all\" };\n\n    public static object Note(this User user) => new Counted(user.Name);\n}\n\npublic class C\n{\n    public static bool IsOn([FlagAnalyzers.FlagKey] string key, object target) => State.Value;\n\n    public int M(User user)\n    {\n@    }\n}\n";

    [Theory]
    [InlineData("user.ToTarget()", "")]
    [InlineData("Conversions.ToTarget(user)", "")]
    [InlineData("new Target(user.Name)", "")]
    [InlineData("new Target(user.Name) { Group = user.Name }", "")]
    [InlineData("new Counted(user.Name)", "        new Counted(user.Name);\n")]
    [InlineData("user.Note()", "        user.Note();\n")]
    public Task Goes_or_stays(string argument, string left) =>
        FileTest.OnAsync(
            Code.Replace("@", "        return IsOn(\"f\", " + argument + ") ? 1 : 2;\n", StringComparison.Ordinal),
            Code.Replace("@", left + "        return 1;\n", StringComparison.Ordinal));

    [Fact]
    public Task Comparison_of_types_goes_with_the_branch() =>
        MethodTest.BodyAsync("if ((o as Type == typeof(long) || o as Type == typeof(ulong)) && !F)\n{\n    A();\n}\nelse\n{\n    B();\n}", "B();");
}
