using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG301: declares in flags.yaml that nothing needs to stand in for the flag.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareNoFallbackFixer))]
internal sealed class DeclareNoFallbackFixer : FlagCodeFixProvider
{
    public DeclareNoFallbackFixer()
        : base("FLAG301")
    {
    }

    public override Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(GetFixes(document, diagnostic, cancellationToken));

    private static ImmutableArray<FlagFix> GetFixes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Key, out string? key) || key is null
            || ProjectFlags.FindDefinition(document.Project, key, cancellationToken) is not { } found)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        FlagsFileChange change = new(
            found.Document.Path,
            "fallback:" + key,
            current => FlagsFileEditor.Apply(current.Text, FlagsFileEditor.SetScalar(current, key, "fallback", "none")));
        return change.IsGood(found.Document)
            ? ImmutableArray.Create(new FlagFix($"Declare 'fallback: none' for '{key}'", "declare-no-fallback") { FileChanges = ImmutableArray.Create(change) })
            : ImmutableArray<FlagFix>.Empty;
    }
}
