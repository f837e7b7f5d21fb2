using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Testing;

/// <summary>Turns a <see cref="SolutionState"/> into a Roslyn solution.</summary>
internal static class TestSolution
{
    private static readonly MefHostServices Host = MefHostServices.DefaultHost;

    public static Solution Create(
        SolutionState state,
        IReadOnlyDictionary<string, ImmutableArray<Markup>> files,
        IReadOnlyDictionary<string, string> defaultOptions,
        ImmutableArray<DiagnosticAnalyzer> analyzersToEnable,
        ImmutableArray<ISourceGenerator> generators)
    {
        var solution = new AdhocWorkspace(Host).CurrentSolution;
        var ids = state.Projects.ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name));
        foreach (var project in state.Projects)
            solution = solution.AddProject(Describe(ids[project.Name], project, state));

        foreach (var project in state.Projects)
        {
            var id = ids[project.Name];
            foreach (var name in project.AdditionalProjectReferences)
            {
                if (!ids.TryGetValue(name, out var referenced))
                    throw new VerificationException($"The project {project.Name} references {name}, which this test does not have.");
                solution = solution.AddProjectReference(id, new ProjectReference(referenced));
            }

            if (project.RunGenerators)
            {
                foreach (var generator in generators)
                    solution = solution.AddAnalyzerReference(id, new GeneratorReference(generator));
            }

            solution = AddFiles(solution, id, project, files);
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id),
                ".msbuild.globalconfig",
                SourceText.From(GlobalConfig.Write(project, state, defaultOptions, analyzersToEnable), Encoding.UTF8),
                filePath: "/" + project.Name + ".msbuild.globalconfig");
        }

        return solution;
    }

    public static string Key(ProjectState project, TestFile file) => project.Name + "|" + file.Path;

    private static Solution AddFiles(Solution solution, ProjectId id, ProjectState project, IReadOnlyDictionary<string, ImmutableArray<Markup>> files)
    {
        var markup = files[project.Name];
        foreach (var file in project.Sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Name(file), Text(file), filePath: file.Path);
        foreach (var file in project.AdditionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Name(file), Text(file), filePath: file.Path);
        foreach (var file in project.AnalyzerConfigFiles)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), Name(file), SourceText.From(file.Content, Encoding.UTF8), filePath: file.Path);
        return solution;

        SourceText Text(TestFile file) => SourceText.From(markup.First(parsed => parsed.Path == file.Path).Text, Encoding.UTF8);
    }

    private static string Name(TestFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];

    private static ProjectInfo Describe(ProjectId id, ProjectState project, SolutionState state)
    {
        var references = project.ReferenceAssemblies ?? state.ReferenceAssemblies ?? ReferenceSet.Net;
        return ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            project.AssemblyName,
            LanguageNames.CSharp,
            filePath: $"/{project.Name}/{project.Name}.csproj",
            compilationOptions: new CSharpCompilationOptions(
                project.OutputKind ?? state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: project.Nullable ?? state.Nullable ?? NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(
                project.LanguageVersion ?? state.LanguageVersion ?? LanguageVersion.Latest,
                DocumentationMode.Diagnose,
                preprocessorSymbols: project.PreprocessorSymbols),
            metadataReferences: references.References.Concat(project.AdditionalReferences));
    }
}
