using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

/// <summary>A diagnostic and the project that reported it.</summary>
internal sealed record ProjectDiagnostic(ProjectId Project, Diagnostic Diagnostic, bool IsFromCompiler)
{
    public bool IsWanted(CompilerDiagnostics level) => !IsFromCompiler || level switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => Diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => Diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => Diagnostic.Severity >= DiagnosticSeverity.Info,
        _ => true,
    };
}

/// <summary>Everything that a build of a solution would say: compiler, generators, analyzers.</summary>
internal static class DiagnosticCollector
{
    public static async Task<ImmutableArray<ProjectDiagnostic>> CollectAsync(
        Solution solution,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<ProjectDiagnostic>();
        foreach (var projectId in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellationToken))
        {
            var project = solution.GetProject(projectId)!;
            all.AddRange(await CollectAsync(project, analyzers, cancellationToken).ConfigureAwait(false));
        }

        return all.ToImmutable();
    }

    private static async Task<ImmutableArray<ProjectDiagnostic>> CollectAsync(
        Project project,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new VerificationException($"{project.Name} has no compilation.");

        var compilerDiagnostics = compilation.GetDiagnostics(cancellationToken).Where(diagnostic => !diagnostic.IsSuppressed).ToHashSet();
        var diagnostics = compilerDiagnostics.ToList();
        diagnostics.AddRange(await GeneratorDiagnosticsAsync(project, compilation, cancellationToken).ConfigureAwait(false));

        if (!analyzers.IsEmpty)
        {
            var withAnalyzers = compilation.WithAnalyzers(
                analyzers,
                new CompilationWithAnalyzersOptions(
                    project.AnalyzerOptions,
                    onAnalyzerException: null,
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false,
                    reportSuppressedDiagnostics: false));
            diagnostics.AddRange(await withAnalyzers.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false));
        }

        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .Select(diagnostic => new ProjectDiagnostic(project.Id, diagnostic, compilerDiagnostics.Contains(diagnostic))),
        ];
    }

    // A workspace keeps the generated code but not what the generators said, so they are asked again.
    private static async Task<IEnumerable<Diagnostic>> GeneratorDiagnosticsAsync(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        var generators = project.AnalyzerReferences.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)).ToImmutableArray();
        if (generators.IsEmpty)
            return [];

        foreach (var document in await project.GetSourceGeneratedDocumentsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree)
                compilation = compilation.RemoveSyntaxTrees(tree);
        }

        return CSharpGeneratorDriver.Create(
                generators,
                project.AnalyzerOptions.AdditionalFiles,
                (CSharpParseOptions)project.ParseOptions!,
                project.AnalyzerOptions.AnalyzerConfigOptionsProvider)
            .RunGenerators(compilation, cancellationToken)
            .GetRunResult()
            .Diagnostics;
    }
}
