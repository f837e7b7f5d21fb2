using System.Collections.Immutable;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG201, FLAG203, FLAG204: removes the flag from the whole solution and keeps one of its paths.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(RemoveFlagFixer),
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
internal sealed class RemoveFlagFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FLAG201", "FLAG203", "FLAG204");

    public override FixAllProvider GetFixAllProvider() => RemoveFlagFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (KeyOf(diagnostic) is not { } key)
            {
                continue;
            }

            var project = context.TextDocument.Project;
            foreach (var option in await RemovalOption.ForAsync(project, key, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(option.Title, cancellationToken => option.ApplyAsync(project.Solution, cancellationToken), option.EquivalenceKey), diagnostic);
            }
        }
    }

    public static string? KeyOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Key, out var key) ? key : null;
}
