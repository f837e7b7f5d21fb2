using System.Collections.Immutable;
using FlagAnalyzers.Removal;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG301: adds the branch that runs while the flag is off, with a comment to replace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddFallbackFixer))]
internal sealed class AddFallbackFixer : FlagCodeFixProvider
{
    public AddFallbackFixer()
        : base("FLAG301")
    {
    }

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Key, out string? key) || key is null
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Remedy, out string? remedy)
            || await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        Layout layout = new(await code.GetTextAsync(cancellationToken).ConfigureAwait(false));
        FallbackText text = new(layout, $"TODO: say what happens while '{key}' is off.");
        TextChange? change = remedy switch
        {
            nameof(FallbackRemedy.Else) when IfAround(node) is { Else: null } statement => text.Else(statement),
            nameof(FallbackRemedy.Guard) when IfAround(node) is { Else: null } statement => text.Guard(statement),
            nameof(FallbackRemedy.Arm) when node.FirstAncestorOrSelf<SwitchStatementSyntax>() is { } choice => text.Arm(choice),
            _ => null,
        };
        return change is { } found
            ? ImmutableArray.Create(new FlagFix("Add a fallback", "add-fallback") { TextChanges = ImmutableArray.Create((document.Id, found)) })
            : ImmutableArray<FlagFix>.Empty;
    }

    private static IfStatementSyntax? IfAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<IfStatementSyntax>() is { } statement && statement.Condition.Span.Contains(node.Span) ? statement : null;
}
