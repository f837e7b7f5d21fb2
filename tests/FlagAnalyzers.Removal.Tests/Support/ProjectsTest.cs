using FlagAnalyzers.Removal;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Cases of several projects, each one file; all refer to the first, which declares the flags, and to those before it.</summary>
internal static class ProjectsTest
{
    private const string Usings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\nglobal using System.Threading.Tasks;\nglobal using static Host;\n";

    public static Solution Create(params (string Name, string Text)[] projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var before = new List<ProjectId>();
        foreach (var (name, text) in projects.Prepend(("Prelude", RemovalTest.Prelude)))
        {
            var id = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, name, LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                metadataReferences: ReferenceSet.Net.References,
                projectReferences: before.Select(other => new ProjectReference(other))));
            solution = solution.AddDocument(DocumentId.CreateNewId(id), "Code.cs", SourceText.From(text), filePath: $"/{name}/Code.cs");
            if (before.Count > 0)
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(id), "Usings.cs", SourceText.From(Usings), filePath: $"/{name}/Usings.cs");
            }

            before.Add(id);
        }

        return solution;
    }

    /// <summary>The texts of the projects after the removal; an empty one where the file is gone.</summary>
    public static async Task<(string[] Texts, FlagRemovalResult Result)> RunAsync(FlagOutcome outcome, params (string Name, string Text)[] projects)
    {
        var solution = Create(projects);
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(RemovalTest.Key, outcome));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        var texts = new List<string>();
        foreach (var (name, _) in projects)
        {
            var ids = result.Solution.GetDocumentIdsWithFilePath($"/{name}/Code.cs");
            texts.Add(ids.IsEmpty ? "" : await RemovalTest.TextOfAsync(result.Solution, $"/{name}/Code.cs"));
        }

        return ([.. texts], result);
    }
}
