using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>What one fix for one diagnostic changes, as data, so that any number of them can be applied at once.</summary>
internal sealed record FlagFix(string Title, string EquivalenceKey)
{
    /// <summary>Changes to code, or to the very characters of a flags file.</summary>
    public ImmutableArray<(DocumentId Document, TextChange Change)> TextChanges { get; init; } = ImmutableArray<(DocumentId, TextChange)>.Empty;

    /// <summary>Changes to what flags files say.</summary>
    public ImmutableArray<FlagsFileChange> FileChanges { get; init; } = ImmutableArray<FlagsFileChange>.Empty;
}
