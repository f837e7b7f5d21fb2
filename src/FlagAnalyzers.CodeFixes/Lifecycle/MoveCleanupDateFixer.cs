using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG201, FLAG202, FLAG204: moves <c>cleanup_by</c> on by two weeks, as often as it takes to reach the present.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MoveCleanupDateFixer),
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
internal sealed class MoveCleanupDateFixer : FlagCodeFixProvider
{
    private const int TwoWeeks = 14;

    public MoveCleanupDateFixer()
        : base("FLAG201", "FLAG202", "FLAG204")
    {
    }

    public override Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(GetFixes(document, diagnostic, cancellationToken));

    private static ImmutableArray<FlagFix> GetFixes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Key, out string? key) || key is null
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Today, out string? day) || !IsoDate.TryParse(day, out IsoDate today)
            || ProjectFlags.FindDefinition(document.Project, key, cancellationToken) is not { Flag.EffectiveCleanupBy: { } cleanupBy } found)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        string date = Moved(cleanupBy, today).ToString();
        FlagsFileChange change = new(
            found.Document.Path,
            "cleanup_by:" + key,
            current => FlagsFileEditor.Apply(current.Text, FlagsFileEditor.SetScalar(current, key, "cleanup_by", date)));
        return change.IsGood(found.Document)
            ? ImmutableArray.Create(new FlagFix($"Move the cleanup date of '{key}' to {date}", "move-cleanup-date") { FileChanges = ImmutableArray.Create(change) })
            : ImmutableArray<FlagFix>.Empty;
    }

    private static IsoDate Moved(IsoDate cleanupBy, IsoDate today)
    {
        int late = Math.Max(0, today - cleanupBy);
        int steps = Math.Max(1, (late + TwoWeeks - 1) / TwoWeeks);
        return cleanupBy.AddDays(steps * TwoWeeks);
    }
}
