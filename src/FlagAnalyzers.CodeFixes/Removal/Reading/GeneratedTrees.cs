using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Code that generators wrote.</summary>
internal static class GeneratedTrees
{
    // Project.GetSourceGeneratedDocumentsAsync needs an assembly that the oldest host lacks.
    public static IEnumerable<SyntaxTree> Of(Project project, Compilation compilation) =>
        compilation.SyntaxTrees.Where(tree => project.GetDocument(tree) is null or SourceGeneratedDocument);
}
