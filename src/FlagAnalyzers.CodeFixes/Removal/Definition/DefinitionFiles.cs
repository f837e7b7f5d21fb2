using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>The flags files that declare a flag, and those merged into the same class: they may ask for it.</summary>
internal sealed class DefinitionFiles
{
    private readonly Dictionary<string, (SourceText Text, FlagsDocument Document)> _files = new(StringComparer.Ordinal);
    private readonly List<List<FlagsDocument>> _classes = [];

    /// <summary>Whether any file declares the flag.</summary>
    public bool IsEmpty => _files.Count == 0;

    public IReadOnlyDictionary<string, (SourceText Text, FlagsDocument Document)> Files => _files;

    /// <summary>The projects that carry one of the files.</summary>
    public List<ProjectId> Projects { get; } = [];

    /// <summary>The variant that stands for "off"; null for any other type.</summary>
    public string? DefaultVariant { get; private set; }

    public static DefinitionFiles Find(Solution solution, string key, CancellationToken cancellationToken)
    {
        var found = new DefinitionFiles();
        foreach (var project in solution.Projects)
        {
            if (project.AdditionalDocuments.Any())
            {
                found.Add(project, key, FlagsFiles.Read(project.AnalyzerOptions, cancellationToken));
            }
        }

        return found;
    }

    /// <summary>How many errors the files have, some of them with another text.</summary>
    public int CountProblems(IReadOnlyDictionary<string, string> edited) =>
        _classes.Sum(documents => FlagSet.Create(
            documents.ConvertAll(document => edited.TryGetValue(document.Path, out var text) ? FlagsReader.Read(document.Path, text) : document)).Problems.Count);

    private void Add(Project project, string key, FlagsFiles files)
    {
        foreach (var group in files.Files.GroupBy(static file => file.Document.ClassName, StringComparer.Ordinal))
        {
            if (!group.Any(file => FlagsFileEditor.Declares(file.Document, key)))
            {
                continue;
            }

            var isNew = false;
            foreach (var file in group)
            {
                if (!_files.ContainsKey(file.Document.Path))
                {
                    _files.Add(file.Document.Path, (file.Text, file.Document));
                    isNew = true;
                }
            }

            if (isNew)
            {
                _classes.Add([.. group.Select(static file => file.Document)]);
            }

            Projects.Add(project.Id);
            DefaultVariant ??= files.Project.Sets.SelectMany(static set => set.Flags)
                .Where(flag => flag.Key.Value == key && flag.DefaultVariantIndex < flag.Variants.Count)
                .Select(static flag => flag.Variants[flag.DefaultVariantIndex].Name).FirstOrDefault();
        }
    }
}
