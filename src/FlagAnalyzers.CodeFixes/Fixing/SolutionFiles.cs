using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Finds and replaces files in a solution, where one file may be a document of several projects.</summary>
internal static class SolutionFiles
{
    /// <summary>The code file or additional file with this id.</summary>
    public static TextDocument? FindText(this Solution solution, DocumentId id) =>
        solution.GetDocument(id) ?? solution.GetAdditionalDocument(id);

    /// <summary>The first additional file at <paramref name="path"/>.</summary>
    public static TextDocument? FindFile(this Solution solution, string path)
    {
        foreach (Project project in solution.Projects)
        {
            if (project.FindFile(path) is { } document)
            {
                return document;
            }
        }

        return null;
    }

    /// <summary>The project's additional file at <paramref name="path"/>.</summary>
    public static TextDocument? FindFile(this Project project, string path)
    {
        foreach (TextDocument document in project.AdditionalDocuments)
        {
            if (string.Equals(document.FilePath, path, StringComparison.Ordinal))
            {
                return document;
            }
        }

        return null;
    }

    /// <summary>Gives every document that shows the same file as <paramref name="document"/> the same text.</summary>
    public static Solution WithTextEverywhere(this Solution solution, TextDocument document, SourceText text)
    {
        foreach (DocumentId id in Copies(solution, document))
        {
            solution = solution.GetDocument(id) is not null
                ? solution.WithDocumentText(id, text)
                : solution.WithAdditionalDocumentText(id, text);
        }

        return solution;
    }

    /// <summary>The file that a diagnostic stands in: written code, or an additional file.</summary>
    public static TextDocument? DocumentOf(this Project project, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is { } tree)
        {
            return project.GetDocument(tree) is { } document and not SourceGeneratedDocument ? document : null;
        }

        return project.FindFile(diagnostic.Location.GetLineSpan().Path ?? "");
    }

    private static List<DocumentId> Copies(Solution solution, TextDocument document)
    {
        List<DocumentId> copies = [document.Id];
        if (document.FilePath is { } path)
        {
            foreach (Project project in solution.Projects)
            {
                foreach (TextDocument candidate in document is Document ? project.Documents : project.AdditionalDocuments)
                {
                    if (candidate.Id != document.Id && string.Equals(candidate.FilePath, path, StringComparison.Ordinal))
                    {
                        copies.Add(candidate.Id);
                    }
                }
            }
        }

        return copies;
    }
}
