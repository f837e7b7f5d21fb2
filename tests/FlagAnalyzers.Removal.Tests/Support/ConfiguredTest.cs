using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Cases whose reads <c>.editorconfig</c> names; the files are <c>/App/0.cs</c>, <c>/App/1.cs</c> and so on.</summary>
internal static class ConfiguredTest
{
    public static async Task<(IReadOnlyList<string> Texts, FlagRemovalResult Result)> RunAsync(string option, string key, FlagOutcome outcome, params string[] codes)
    {
        var files = codes.Select(static (code, i) => ($"/App/{i}.cs", code)).Prepend(("/App/Prelude.cs", RemovalTest.Prelude)).ToArray();
        var solution = RemovalTest.CreateSolution(files);
        solution = solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(solution.ProjectIds.Single()), ".editorconfig", SourceText.From("[*.cs]\nflag_analyzers." + option + "\n"), filePath: "/App/.editorconfig");
        Assert.Empty(await RemovalTest.ErrorsAsync(solution));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(key, outcome));
        Assert.Empty(await RemovalTest.ErrorsAsync(result.Solution));
        var texts = new List<string>();
        for (var i = 0; i < codes.Length; i++)
        {
            // A file that is left empty goes.
            var id = result.Solution.GetDocumentIdsWithFilePath($"/App/{i}.cs").SingleOrDefault();
            texts.Add(id is null ? "" : (await result.Solution.GetDocument(id)!.GetTextAsync()).ToString());
        }

        return (texts, result);
    }
}
