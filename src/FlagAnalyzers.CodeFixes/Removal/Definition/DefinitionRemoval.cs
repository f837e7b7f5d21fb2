using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Takes the flag's entry out of its flags file, in every project that carries the file.</summary>
internal sealed class DefinitionRemoval(Solution solution, FlagRemovalRequest request)
{
    public bool IsRemoved { get; private set; }

    public string? Reason { get; private set; }

    public Solution Run(Func<string?> findBlocker, CancellationToken cancellationToken)
    {
        var files = FindFiles(cancellationToken);
        if (files.Count == 0)
        {
            return solution;
        }

        Reason = findBlocker() ?? FindReference(files.Values);
        if (Reason is not null)
        {
            return solution;
        }

        var changed = solution;
        foreach (var pair in files)
        {
            var text = pair.Value.Text;
            var edits = new List<TextEdit>(FlagsFileEditor.RemoveFlag(pair.Value.Document, request.Key));
            if (edits.Count == 0)
            {
                continue;
            }

            var edited = FlagsFileEditor.Apply(text.ToString(), edits);
            foreach (var dependent in Dependents(pair.Value.Document))
            {
                var again = FlagsReader.Read(pair.Key, edited);
                edited = FlagsFileEditor.Apply(edited, FlagsFileEditor.RemoveRequirement(again, dependent, request.Key));
            }

            // Every copy of one file gets the same text.
            var next = SourceText.From(edited, text.Encoding, text.ChecksumAlgorithm);
            foreach (var id in solution.GetDocumentIdsWithFilePath(pair.Key))
            {
                if (changed.ContainsAdditionalDocument(id))
                {
                    changed = changed.WithAdditionalDocumentText(id, next, PreservationMode.PreserveIdentity);
                    IsRemoved = true;
                }
            }
        }

        return changed;
    }

    private Dictionary<string, (SourceText Text, FlagsDocument Document)> FindFiles(CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, (SourceText, FlagsDocument)>(StringComparer.Ordinal);
        foreach (var project in solution.Projects)
        {
            foreach (var file in FlagsFiles.Read(project.AnalyzerOptions, cancellationToken).Files)
            {
                if (!files.ContainsKey(file.Document.Path) && FlagsFileEditor.RemoveFlag(file.Document, request.Key).Count > 0)
                {
                    files.Add(file.Document.Path, (file.Text, file.Document));
                }
            }
        }

        return files;
    }

    // Another flag's rule may ask for this one; its `requires` is simply met when this one stays on.
    private string? FindReference(IEnumerable<(SourceText Text, FlagsDocument Document)> files)
    {
        foreach (var (_, document) in files)
        {
            foreach (var reference in FlagsFileEditor.FindReferences(document, request.Key))
            {
                if (!reference.IsRequirement || reference.Flag is null)
                {
                    return "a rule in flags.yaml asks for the flag";
                }

                if (!request.Outcome.IsOn)
                {
                    return "'" + reference.Flag + "' requires the flag, which is off from now on: decide that one first";
                }
            }
        }

        return null;
    }

    private List<string> Dependents(FlagsDocument document)
    {
        var flags = new List<string>();
        foreach (var reference in FlagsFileEditor.FindReferences(document, request.Key))
        {
            if (reference is { IsRequirement: true, Flag: { } flag } && !flags.Contains(flag))
            {
                flags.Add(flag);
            }
        }

        return flags;
    }
}
