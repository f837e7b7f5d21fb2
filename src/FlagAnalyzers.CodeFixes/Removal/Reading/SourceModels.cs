using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>The model of a file of a project, or of one that it refers to as source.</summary>
internal static class SourceModels
{
    public static SemanticModel? Find(Compilation compilation, SyntaxTree tree)
    {
        var home = compilation.ContainsSyntaxTree(tree)
            ? compilation
            : compilation.References.OfType<CompilationReference>().Select(static reference => reference.Compilation).FirstOrDefault(other => other.ContainsSyntaxTree(tree));
        return home?.GetSemanticModel(tree);
    }
}
