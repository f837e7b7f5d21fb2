using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Reads;

/// <summary>The flags files among a compilation's additional files; every check shares one reading of each text.</summary>
internal sealed class FlagsFiles
{
    private const string RoleOption = "build_metadata.AdditionalFiles.FlagsRole";

    private const string IdOption = "build_metadata.AdditionalFiles.FlagsId";

    private static readonly ConditionalWeakTable<SourceText, FlagsDocument> Documents = new();

    private static readonly ConditionalWeakTable<FlagsDocument, FlagsFiles> Projects = new();

    private FlagsFiles(ImmutableArray<FlagsFile> files, FlagProject project)
    {
        Files = files;
        Project = project;
    }

    public static FlagsFiles None { get; } = new(ImmutableArray<FlagsFile>.Empty, new FlagProject());

    public ImmutableArray<FlagsFile> Files { get; }

    /// <summary>What the files say together.</summary>
    public FlagProject Project { get; }

    public static FlagsFiles Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<FlagsFile>.Builder? files = null;
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            AnalyzerConfigOptions fileOptions = options.AnalyzerConfigOptionsProvider.GetOptions(file);
            if (!fileOptions.TryGetValue(RoleOption, out string? role)
                || !string.Equals(role, "flags", StringComparison.OrdinalIgnoreCase)
                || file.GetText(cancellationToken) is not { } text)
            {
                continue;
            }

            string? id = fileOptions.TryGetValue(IdOption, out string? value) && value.Length > 0 ? value : null;
            files ??= ImmutableArray.CreateBuilder<FlagsFile>();
            files.Add(new FlagsFile(file, text, Read(file.Path, text), id));
        }

        return files is null ? None : Merge(files.ToImmutable());
    }

    private static FlagsDocument Read(string path, SourceText text)
    {
        FlagsDocument document = Documents.GetValue(text, key => FlagsReader.Read(path, key.ToString()));
        return string.Equals(document.Path, path, StringComparison.Ordinal) ? document : FlagsReader.Read(path, text.ToString());
    }

    // Merging and checking a large file costs more than all else: while its text stays, so does the result.
    private static FlagsFiles Merge(ImmutableArray<FlagsFile> files)
    {
        if (Projects.TryGetValue(files[0].Document, out FlagsFiles? known) && SameTexts(known.Files, files))
        {
            return new FlagsFiles(files, known.Project);
        }

        FlagsDocument[] documents = new FlagsDocument[files.Length];
        for (int i = 0; i < documents.Length; i++)
        {
            documents[i] = files[i].Document;
        }

        FlagsFiles merged = new(files, FlagProject.Create(documents));
        lock (Projects)
        {
            Projects.Remove(files[0].Document);
            Projects.Add(files[0].Document, merged);
        }

        return merged;
    }

    private static bool SameTexts(ImmutableArray<FlagsFile> left, ImmutableArray<FlagsFile> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i].Document, right[i].Document))
            {
                return false;
            }
        }

        return true;
    }
}
