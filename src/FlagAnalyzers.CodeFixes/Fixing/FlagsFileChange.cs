using System.Runtime.CompilerServices;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.CodeFixes;

/// <summary>One change to what a flags file says.</summary>
/// <param name="Path">The file; every document of the solution with this path gets the same text.</param>
/// <param name="Id">Two changes with the same id are one: a flag is declared once however many reads ask for it.</param>
/// <param name="Change">The file's new text, or the same text where there is nothing to do.</param>
internal sealed record FlagsFileChange(string Path, string Id, Func<FlagsDocument, string> Change)
{
    private static readonly ConditionalWeakTable<FlagsDocument, object> Errors = new();

    /// <summary>Whether the change does something to <paramref name="document"/>, and adds no error to it.</summary>
    public bool IsGood(FlagsDocument document)
    {
        string text = Change(document);
        return !string.Equals(text, document.Text, StringComparison.Ordinal)
            && Count(FlagsReader.Read(document.Path, text)) <= (int)Errors.GetValue(document, before => Count(before));
    }

    private static int Count(FlagsDocument document) => FlagProject.Create([document]).Sets.Sum(set => set.Problems.Count);
}
