using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Benchmarks;

/// <summary>A generated solution of many projects, with reads of one flag in some of them.</summary>
internal static class LargeSolution
{
    public static Solution Create(int projects, int filesPerProject, int sites)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var core = Add(ref solution, "Core", []);
        solution = solution.AddDocument(DocumentId.CreateNewId(core), "Flags.cs", SourceText.From("namespace Core { public static class Flags { [FlagAnalyzers.Flag(\"new-checkout\")] public static bool NewCheckout => true; } }"), filePath: "/Core/Flags.cs");
        var every = Math.Max(1, (projects * filesPerProject) / sites);
        var number = 0;
        for (var p = 0; p < projects; p++)
        {
            var name = "P" + p.ToString(CultureInfo.InvariantCulture);
            var id = Add(ref solution, name, [core]);
            for (var f = 0; f < filesPerProject; f++)
            {
                var path = $"/{name}/F{f.ToString(CultureInfo.InvariantCulture)}.cs";
                solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(Code(name, f, number++ % every == 0)), filePath: path);
            }
        }

        return solution;
    }

    private static ProjectId Add(ref Solution solution, string name, ProjectId[] references)
    {
        var id = ProjectId.CreateNewId(name);
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: FlagsCompiler.References,
            projectReferences: references.Select(reference => new ProjectReference(reference))));
        return id;
    }

    private static string Code(string project, int file, bool reads)
    {
        var text = new StringBuilder();
        text.Append("using System;\nnamespace ").Append(project).Append("\n{\n    public class C").Append(file).Append("\n    {\n");
        for (var m = 0; m < 10; m++)
        {
            text.Append("        public int M").Append(m).Append("(int n)\n        {\n            var sum = 0;\n            for (var i = 0; i < n; i++)\n            {\n                sum += i % 3 == 0 ? i : 1;\n            }\n\n            Console.WriteLine(sum);\n            return sum;\n        }\n\n");
        }

        if (reads)
        {
            text.Append("        public int Pay(int n)\n        {\n            if (Core.Flags.NewCheckout && n > 0)\n            {\n                return M0(n);\n            }\n            else\n            {\n                return Old(n);\n            }\n        }\n\n        private int Old(int n) => n;\n");
        }

        return text.Append("    }\n}\n").ToString();
    }
}
