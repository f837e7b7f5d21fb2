namespace FlagAnalyzers.Removal.Tests;

/// <summary>Parameters for which only the dead branch passed something else.</summary>
public class DeadCallerTests
{
    private const string Draw = "\n    private static int Draw(string text, bool isNew)\n    {\n        return isNew ? text.Length : -1;\n    }\n}\n";

    private const string Drawn = "\n    private static int Draw(string text)\n    {\n        return text.Length;\n    }\n}\n";

    [Theory]
    [InlineData("        if (F)\n        {\n            return Draw(text, isNew: true);\n        }\n        else\n        {\n            return Draw(text, isNew: false);\n        }\n")]
    [InlineData("        if (F)\n        {\n            return Draw(text, true);\n        }\n\n        return Draw(text, false);\n")]
    [InlineData("        return F ? Draw(text, true) : Draw(text, false);\n")]
    public Task Parameter_goes(string body) =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(string text)\n    {\n" + body + "    }\n" + Draw,
            "class C\n{\n    public int M(string text)\n    {\n        return Draw(text);\n    }\n" + Drawn);

    [Fact]
    public Task Parameter_of_another_live_caller_stays() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(string text) => F ? Draw(text, true) : Draw(text, false);\n\n    public int Old(string text) => Draw(text, false);\n" + Draw,
            "class C\n{\n    public int M(string text) => Draw(text, true);\n\n    public int Old(string text) => Draw(text, false);\n" + Draw);

    [Fact]
    public Task Parameter_that_was_always_the_same_stays() =>
        FileTest.OnAsync(
            "class C\n{\n    public int M(string text) => Draw(text, F ? true : true) + Draw(text, true);\n\n    public int N(string text)\n    {\n        if (F) return 1;\n        return 2;\n    }\n\n    private static int Draw(string text, object isNew) => isNew is true ? text.Length : -1;\n}\n",
            "class C\n{\n    public int M(string text) => Draw(text, true) + Draw(text, true);\n\n    public int N(string text)\n    {\n        return 1;\n    }\n\n    private static int Draw(string text, object isNew) => isNew is true ? text.Length : -1;\n}\n");
}
