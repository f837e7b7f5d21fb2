using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Declares a flag in a flags file.</summary>
internal static class FlagDeclaration
{
    /// <summary>One fix for each class of flags that the files make up; files that cannot take the flag are left out.</summary>
    public static IEnumerable<FlagFix> FixesFor(IReadOnlyList<FlagsDocument> documents, string key, InferredFlag flag, string? accessor)
    {
        if (key.Length == 0 || key.Trim().Length != key.Length)
        {
            yield break;
        }

        FlagsDocument[] candidates = documents
            .GroupBy(document => document.ClassName, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToArray();
        foreach (FlagsDocument document in candidates)
        {
            FlagsFileChange change = new(document.Path, "declare:" + key, current => Declare(current, key, flag, accessor));
            if (change.IsGood(document))
            {
                string file = document.Path.Substring(document.Path.LastIndexOfAny(['/', '\\']) + 1);
                yield return new FlagFix(
                    $"Declare '{key}' in {file}",
                    candidates.Length == 1 ? "declare" : "declare:" + document.ClassName)
                {
                    FileChanges = ImmutableArray.Create(change),
                };
            }
        }
    }

    private static string Declare(FlagsDocument document, string key, InferredFlag flag, string? accessor)
    {
        IReadOnlyList<TextEdit> edits = FlagsFileEditor.AddFlag(document, key, flag.Type, flag.Default);
        string text = FlagsFileEditor.Apply(document.Text, flag.Provider is null ? edits : [.. edits.Select(edit => HandOver(edit, flag.Provider))]);
        return accessor is null || edits.Count == 0 || string.Equals(AccessorName.ForFlag(key), accessor, StringComparison.Ordinal)
            ? text
            : Set(document.Path, text, key, "accessor", accessor);
    }

    // Whether it is on is for its provider to say.
    private static TextEdit HandOver(TextEdit edit, string provider)
    {
        const string off = "enabled: false";
        int start = edit.NewText.LastIndexOf(off, StringComparison.Ordinal);
        return start < 0 ? edit : edit with { NewText = edit.NewText.Remove(start, off.Length).Insert(start, "provider: " + provider) };
    }

    private static string Set(string path, string text, string key, string name, string value) =>
        FlagsFileEditor.Apply(text, FlagsFileEditor.SetScalar(FlagsReader.Read(path, text), key, name, value));
}
