using System.IO;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Takes the flag's entry out of its flags file, in every project that carries the file.</summary>
internal sealed class DefinitionRemoval(Solution original, Solution solution, FlagRemovalRequest request)
{
    private readonly List<RemovalSite> _resolved = [];

    public bool IsRemoved { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>What needs the definition: rules of other flags, and code that uses what is generated for it.</summary>
    public List<RemovalSite> Sites { get; } = [];

    public async Task<Solution> RunAsync(Func<string?> findBlocker, CancellationToken cancellationToken)
    {
        var files = DefinitionFiles.Find(solution, request.Key, cancellationToken);
        if (files.IsEmpty)
        {
            return solution;
        }

        var edited = new Dictionary<string, string>(StringComparer.Ordinal);
        Reason = findBlocker() ?? Edit(files, edited);
        if (Reason is not null)
        {
            return solution;
        }

        var changed = Apply(files, edited);
        var uses = await new GeneratedNames(original, solution, changed).FindLostAsync(files.Projects, cancellationToken).ConfigureAwait(false);
        if (uses.Count > 0)
        {
            Reason = uses[0].Reason;
            Sites.AddRange(uses);
            return solution;
        }

        Sites.AddRange(_resolved);
        IsRemoved = true;
        return changed;
    }

    // Null where all is well.
    private string? Edit(DefinitionFiles files, Dictionary<string, string> edited)
    {
        var isOn = request.Outcome.IsOn && (request.Outcome.Variant is null || request.Outcome.Variant != files.DefaultVariant);
        foreach (var pair in files.Files.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var document = pair.Value.Document;
            if (FlagsFileEditor.ResolveReferences(document, request.Key, isOn) is not { } resolved)
            {
                Sites.AddRange(Find(pair.Value, isOn, RemovalStatus.Left));
                return Sites[0].Reason;
            }

            _resolved.AddRange(Find(pair.Value, isOn, RemovalStatus.Rewritten));
            document = resolved;
            while (FlagsFileEditor.Declares(document, request.Key))
            {
                if (!TryEdit(ref document, FlagsFileEditor.RemoveFlag(document, request.Key)))
                {
                    return "another place in " + Path.GetFileName(pair.Key) + " uses an anchor of the entry, or the entry one of another place";
                }
            }

            if (document.Text != pair.Value.Document.Text)
            {
                edited.Add(pair.Key, document.Text);
            }
        }

        return files.CountProblems(edited) > files.CountProblems(new Dictionary<string, string>(StringComparer.Ordinal))
            ? "without the entry the flags file would not be valid"
            : null;
    }

    // What asks for the flag in a file.
    private IEnumerable<RemovalSite> Find((SourceText Text, FlagsDocument Document) file, bool isOn, RemovalStatus status)
    {
        foreach (var reference in FlagsFileEditor.FindReferences(file.Document, request.Key))
        {
            if (reference.Flag == request.Key)
            {
                continue;
            }

            var reason = reference.IsRequirement ? "'" + reference.Flag + "' requires the flag, which is " + (isOn ? "on" : "off") + " from now on"
                : reference.Flag is null ? "the rule of a segment asks for the flag"
                : "a rule of '" + reference.Flag + "' asks for the flag";
            var place = file.Text.Lines.GetLinePosition(reference.Span.Start);
            yield return new RemovalSite(
                file.Document.Path, place.Line + 1, place.Character + 1, status, status == RemovalStatus.Left ? reason + ", and cannot be rewritten: do it by hand first" : reason);
        }
    }

    private static bool TryEdit(ref FlagsDocument document, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return false;
        }

        document = FlagsReader.Read(document.Path, FlagsFileEditor.Apply(document.Text, edits));
        return true;
    }

    // Every copy of one file gets the same text.
    private Solution Apply(DefinitionFiles files, Dictionary<string, string> edited)
    {
        var changed = solution;
        foreach (var pair in edited)
        {
            var text = files.Files[pair.Key].Text;
            var next = SourceText.From(pair.Value, text.Encoding, text.ChecksumAlgorithm);
            foreach (var id in solution.GetDocumentIdsWithFilePath(pair.Key))
            {
                if (changed.ContainsAdditionalDocument(id))
                {
                    changed = changed.WithAdditionalDocumentText(id, next, PreservationMode.PreserveIdentity);
                }
            }
        }

        return changed;
    }
}
