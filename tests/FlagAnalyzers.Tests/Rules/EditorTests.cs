using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules;

/// <summary>An editor asks about one file at a time; what it gets is what a build says about that file.</summary>
public class EditorTests
{
    [Fact]
    public async Task File_by_file_gives_what_a_build_gives()
    {
        var (compilation, options, _) = WholeProgram.Compile(WholeProgram.Code, WholeProgram.Yaml);
        var build = await compilation.WithAnalyzers(WholeProgram.Analyzers, options).GetAnalyzerDiagnosticsAsync();

        var (again, editorOptions, _) = WholeProgram.Compile(WholeProgram.Code, WholeProgram.Yaml);
        var editor = again.WithAnalyzers(WholeProgram.Analyzers, editorOptions);
        var found = new List<Diagnostic>();
        foreach (var tree in again.SyntaxTrees)
            found.AddRange(await editor.GetAnalyzerSemanticDiagnosticsAsync(again.GetSemanticModel(tree), filterSpan: null, CancellationToken.None));
        foreach (var file in editorOptions.AdditionalFiles)
            found.AddRange((await editor.GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics());

        // What is known only at the end of a compilation, an editor shows after a build.
        var expected = Describe(build.Where(diagnostic => !diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)));
        Assert.Equal(expected, Describe(found));
        Assert.Contains(expected, line => line.Contains("FLAG201", StringComparison.Ordinal) && line.Contains("flags.yaml", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.Contains("FLAG201", StringComparison.Ordinal) && line.Contains("Test0.cs", StringComparison.Ordinal));
    }

    private static List<string> Describe(IEnumerable<Diagnostic> diagnostics)
        => [.. diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
}
