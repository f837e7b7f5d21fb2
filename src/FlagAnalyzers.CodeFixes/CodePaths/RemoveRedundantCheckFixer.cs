using System.Collections.Immutable;
using FlagAnalyzers.Removal;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG305: rewrites the code as if the second check had the value it always has; the removal engine knows how.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRedundantCheckFixer))]
internal sealed class RemoveRedundantCheckFixer : FlagCodeFixProvider
{
    public RemoveRedundantCheckFixer()
        : base("FLAG305")
    {
    }

    public override bool IsMechanical => true;

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Type, out string? value)
            || await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } read)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        SourceText text = await code.GetTextAsync(cancellationToken).ConfigureAwait(false);
        Seed seed = new(WithAwait(read), KnownValue.Of(value == "on"), isRead: true);
        foreach (RewriteStage stage in new[] { RewriteStage.Full, RewriteStage.Careful })
        {
            DocumentRewrite rewrite = new(code, model, root, text);
            RewriteUnit unit = rewrite.UnitOf(seed.Node);
            unit.Seeds.Add(seed);
            unit.Stage = stage;
            rewrite.Reduce(unit, cancellationToken);
            if (unit.Stage is not (RewriteStage.Full or RewriteStage.Careful))
            {
                break;
            }

            rewrite.Apply();
            if (rewrite.Applied is { Changes.Count: > 0 } applied && await HoldsAsync(rewrite, applied, cancellationToken).ConfigureAwait(false))
            {
                return ImmutableArray.Create(new FlagFix("Remove the redundant check", "remove-redundant-check")
                {
                    TextChanges = ImmutableArray.Create((document.Id, Whole(text, applied.Changes))),
                });
            }
        }

        return ImmutableArray<FlagFix>.Empty;
    }

    // The whole of `await manager.IsEnabledAsync("a").ConfigureAwait(false)`.
    private static ExpressionSyntax WithAwait(ExpressionSyntax read)
    {
        ExpressionSyntax whole = read;
        if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
        {
            whole = call;
        }

        if (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
        {
            whole = configured;
        }

        return whole.Parent is AwaitExpressionSyntax awaited ? awaited : read;
    }

    private static async Task<bool> HoldsAsync(DocumentRewrite rewrite, AppliedText applied, CancellationToken cancellationToken)
    {
        Solution changed = rewrite.Document.Project.Solution.WithDocumentText(rewrite.Id, applied.Text);
        return (await new RewriteCheck(changed, [rewrite]).FindAsync(cancellationToken).ConfigureAwait(false)).Count == 0;
    }

    // One change, so that of two fixes that overlap one is made and the other is not made by half.
    private static TextChange Whole(SourceText text, IReadOnlyList<TextChange> changes)
    {
        TextSpan span = TextSpan.FromBounds(changes[0].Span.Start, changes[changes.Count - 1].Span.End);
        SourceText changed = text.WithChanges(changes);
        return new TextChange(span, changed.ToString(TextSpan.FromBounds(span.Start, span.End + changed.Length - text.Length)));
    }
}
