using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Files of a project, or of one that it refers to as source.</summary>
internal static class SourceModels
{
    public static SemanticModel? Find(Compilation compilation, SyntaxTree tree) => CompilationOf(compilation, tree)?.GetSemanticModel(tree);

    /// <summary>The compilation that a file is part of; null where it is part of none that is known.</summary>
    public static Compilation? CompilationOf(Compilation compilation, SyntaxTree tree) =>
        compilation.ContainsSyntaxTree(tree)
            ? compilation
            : compilation.References.OfType<CompilationReference>().Select(static reference => reference.Compilation).FirstOrDefault(other => other.ContainsSyntaxTree(tree));
}
