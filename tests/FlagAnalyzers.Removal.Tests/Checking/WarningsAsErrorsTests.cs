using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal.Tests;

public class WarningsAsErrorsTests
{
    // Without its last `yield` a method is no iterator: one stays behind the throw, out of reach.
    private const string Before = "class C\n{\n    IEnumerable<int> M()\n    {\n        if (F)\n        {\n            throw new Exception();\n        }\n\n        yield return 1;\n    }\n\n    bool N(bool x) => F && x;\n}\n";

    [Theory]
    [InlineData(ReportDiagnostic.Default, "class C\n{\n    IEnumerable<int> M()\n    {\n        throw new Exception();\n\n        yield break;\n    }\n\n    bool N(bool x) => x;\n}\n")]
    [InlineData(ReportDiagnostic.Error, "class C\n{\n    IEnumerable<int> M()\n    {\n        if (F)\n        {\n            throw new Exception();\n        }\n\n        yield return 1;\n    }\n\n    bool N(bool x) => x;\n}\n")]
    public async Task What_adds_a_warning_is_left_where_that_is_an_error(ReportDiagnostic severity, string after)
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", Before));
        var project = solution.Projects.Single();
        solution = solution.WithProjectCompilationOptions(project.Id, project.CompilationOptions!.WithSpecificDiagnosticOptions([new("CS0162", severity)]));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest("f", FlagOutcome.Enabled));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        Assert.Equal(after, await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs"));
        Assert.Equal(severity == ReportDiagnostic.Error, result.Sites.Any(site => site.Reason?.Contains("CS0162", StringComparison.Ordinal) == true));
    }
}
