using System.Collections.Immutable;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG101: writes the declared key that was most likely meant, or declares the flag.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownFlagKeyFixer))]
internal sealed class UnknownFlagKeyFixer : FlagCodeFixProvider
{
    public UnknownFlagKeyFixer()
        : base("FLAG101")
    {
    }

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Key, out string? key) || key is null)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        ImmutableArray<FlagFix>.Builder fixes = ImmutableArray.CreateBuilder<FlagFix>();
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Nearest, out string? nearest) && nearest is not null
            && await CorrectAsync(code, diagnostic, key, nearest, cancellationToken).ConfigureAwait(false) is { } correction)
        {
            fixes.Add(correction);
        }

        fixes.AddRange(FlagDeclaration.FixesFor(
            ProjectFlags.Find(document.Project, cancellationToken), key, InferredFlag.From(diagnostic.Properties), accessor: null));
        return fixes.ToImmutable();
    }

    private static async Task<FlagFix?> CorrectAsync(Document document, Diagnostic diagnostic, string key, string nearest, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || FlagKeyLiteral.Find(document, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, key, cancellationToken) is not { } found)
        {
            return null;
        }

        return new FlagFix($"Change to '{nearest}'", "nearest")
        {
            TextChanges = ImmutableArray.Create((found.Document.Id, new TextChange(found.Literal.Span, SymbolDisplay.FormatLiteral(nearest, quote: true)))),
        };
    }
}
