using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Testing;

/// <summary>Finds the file that a diagnostic stands in: code, or an additional file.</summary>
internal static class DiagnosticPlace
{
    public static TextDocument Get(Solution solution, DocumentId id)
        => solution.GetDocument(id) ?? solution.GetAdditionalDocument(id) ?? (TextDocument)solution.GetAnalyzerConfigDocument(id)!;

    public static TextDocument? Find(Project project, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is { } tree)
            return project.GetDocument(tree) is { } document and not SourceGeneratedDocument ? document : null;

        var path = diagnostic.Location.GetLineSpan().Path;
        return string.IsNullOrEmpty(path) ? null : project.AdditionalDocuments.FirstOrDefault(candidate => candidate.FilePath == path);
    }
}
