using System.Collections.Immutable;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A project with a flags file, the generator and what MSBuild would tell it.</summary>
internal static class YamlSolution
{
    public static Solution Create(string yaml, params (string Path, string Text)[] files) => Create(yaml, OutputKind.DynamicallyLinkedLibrary, files);

    public static Solution Create(string yaml, OutputKind kind, params (string Path, string Text)[] files)
    {
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            filePath: "/App/App.csproj",
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: ReferenceSet.Net.References,
            analyzerReferences: [new Generator()]));
        solution = solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id), ".globalconfig",
            SourceText.From("is_global = true\nbuild_property.RootNamespace = App\nbuild_property.FlagsToday = 2026-11-20\n[/App/flags.yaml]\nbuild_metadata.AdditionalFiles.FlagsRole = flags\nbuild_metadata.AdditionalFiles.FlagsId = flags.yaml\n"),
            filePath: "/App/.globalconfig");
        solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), "flags.yaml", SourceText.From(yaml), filePath: "/App/flags.yaml");
        foreach (var (path, text) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return solution;
    }

    public static async Task<string> YamlOfAsync(Solution solution) =>
        (await solution.Projects.Single().AdditionalDocuments.Single().GetTextAsync()).ToString();

    private sealed class Generator : AnalyzerReference
    {
        private static readonly ISourceGenerator Instance = new FlagAnalyzers.Generation.FlagsGenerator().AsSourceGenerator();

        public override string? FullPath => null;

        public override object Id => Instance;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [Instance];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => [Instance];
    }
}
