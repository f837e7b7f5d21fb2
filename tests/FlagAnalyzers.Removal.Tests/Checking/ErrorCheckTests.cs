using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Errors that were there before do not count, though their messages may name lines that move.</summary>
public class ErrorCheckTests
{
    [Fact]
    public async Task Message_that_names_a_moved_line_is_no_new_error()
    {
        const string Library = "public static class E\n{\n    public static int X(this string text, Action then) => 1;\n}\n";
        const string Ambiguous = "public static class E\n{\n    public static int M(string text)\n    {\n@        return text.X(delegate\n        {\n        });\n    }\n\n    public static int X(this string text, Action then) => 2;\n}\n";
        const string Branch = "        if (F)\n        {\n            Console.WriteLine(1);\n        }\n        else\n        {\n            Console.WriteLine(2);\n        }\n\n";
        var solution = ProjectsTest.Create(("Library", Library), ("App", Ambiguous.Replace("@", Branch, StringComparison.Ordinal)));
        Assert.Contains("Code.cs(19)", Assert.Single(await RemovalTest.ErrorsAsync(solution)), StringComparison.Ordinal);
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Equal(
            Ambiguous.Replace("@", "        Console.WriteLine(1);\n\n", StringComparison.Ordinal), await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
    }
}
