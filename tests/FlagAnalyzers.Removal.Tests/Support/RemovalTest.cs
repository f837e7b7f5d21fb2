using System.Collections.Immutable;
using FlagAnalyzers.Removal;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Runs a removal over source texts. <c>F</c> is a read of the flag <c>f</c>, in every file.</summary>
internal static class RemovalTest
{
    public const string Key = "f";

    public const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using static Host;

        public static class Host
        {
            [FlagAnalyzers.Flag("f")]
            public static bool F => State.Value;

            [FlagAnalyzers.Flag("color")]
            public static Color Hue => Color.Blue;

            [FlagAnalyzers.Flag("other")]
            public static bool Other => State.Value;
        }

        public enum Color { Control, Blue, Green }

        public static class State { public static bool Value; }

        """;

    public static Solution CreateSolution(params (string Path, string Text)[] files) =>
        CreateSolution(OutputKind.DynamicallyLinkedLibrary, files);

    public static Solution CreateSolution(OutputKind kind, params (string Path, string Text)[] files)
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var project = ProjectInfo.Create(
            id, VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: ReferenceSet.Net.References);
        var solution = workspace.CurrentSolution.AddProject(project);
        foreach (var (path, text) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return solution;
    }

    /// <summary>The file <c>/App/Code.cs</c> after the removal; laid out in another way it is the same.</summary>
    public static async Task<string> RewriteAsync(string code, FlagOutcome outcome, string key = Key)
    {
        var (text, _) = await RunAsync(code, outcome, key);
        if (!code.Contains('\r'))
        {
            var layout = new OtherLayout(code, text);
            Assert.Equal(layout.Of(text), await RunInAsync(layout, outcome, key));
        }

        return text;
    }

    private static async Task<string> RunInAsync(OtherLayout layout, FlagOutcome outcome, string key)
    {
        var solution = CreateSolution(("/App/Prelude.cs", Prelude), ("/App/Code.cs", layout.Code));
        solution = layout.IsLinked ? WithCopy(solution, "OTHER") : solution;
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(key, outcome));
        var texts = new HashSet<string>();
        foreach (var id in result.Solution.GetDocumentIdsWithFilePath("/App/Code.cs"))
        {
            texts.Add((await result.Solution.GetDocument(id)!.GetTextAsync()).ToString());
        }

        return Assert.Single(texts);
    }

    /// <summary>The same files in a second project, which knows other symbols.</summary>
    public static Solution WithCopy(Solution solution, params string[] symbols)
    {
        var first = solution.Projects.Single();
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Copy", "Copy", LanguageNames.CSharp,
            compilationOptions: first.CompilationOptions,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols),
            metadataReferences: first.MetadataReferences));
        foreach (var document in first.Documents)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), document.Name, document.GetTextAsync().Result, filePath: document.FilePath);
        }

        return solution;
    }

    public static async Task<(string Text, FlagRemovalResult Result)> RunAsync(string code, FlagOutcome outcome, string key = Key)
    {
        var solution = CreateSolution(("/App/Prelude.cs", Prelude), ("/App/Code.cs", code));
        var before = await ErrorsAsync(solution);
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(key, outcome));
        var after = await ErrorsAsync(result.Solution);
        Assert.Empty(before);
        Assert.Empty(after);
        return (await TextOfAsync(result.Solution, "/App/Code.cs"), result);
    }

    public static async Task<string> TextOfAsync(Solution solution, string path)
    {
        var id = Assert.Single(solution.GetDocumentIdsWithFilePath(path));
        return (await solution.GetDocument(id)!.GetTextAsync()).ToString();
    }

    public static async Task<ImmutableArray<string>> ErrorsAsync(Solution solution)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            foreach (var diagnostic in compilation!.GetDiagnostics())
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    errors.Add(diagnostic.ToString());
                }
            }
        }

        return errors.ToImmutable();
    }
}
