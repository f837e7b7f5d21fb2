using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Fix All for <see cref="FlagCodeFixProvider"/>s: a shared flags file is edited once, whoever asks for it.</summary>
internal sealed class FlagFixAllProvider : FixAllProvider
{
    private FlagFixAllProvider()
    {
    }

    public static FlagFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var provider = (FlagCodeFixProvider)fixAllContext.CodeFixProvider;
        if (!provider.IsMechanical && UnattendedTool.Holds(fixAllContext.Solution))
        {
            return null;
        }

        List<FlagFix> fixes = [];
        foreach ((TextDocument document, Diagnostic diagnostic) in await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            ImmutableArray<FlagFix> offered = await provider.GetFixesAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            if (offered.FirstOrDefault(fix => string.Equals(fix.EquivalenceKey, fixAllContext.CodeActionEquivalenceKey, StringComparison.Ordinal)) is { } fix)
            {
                fixes.Add(fix);
            }
        }

        return fixes.Count == 0
            ? null
            : CodeAction.Create(
                fixes[0].Title,
                cancellationToken => FlagFixApplier.ApplyAsync(fixAllContext.Solution, fixes, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<List<(TextDocument Document, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        List<(TextDocument, Diagnostic)> found = [];
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            Add(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
            return found;
        }

        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == context.Project.Language)
            : [context.Project];
        foreach (Project project in projects)
        {
            Add(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return found;

        void Add(Project project, ImmutableArray<Diagnostic> diagnostics)
        {
            foreach (Diagnostic diagnostic in diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                if (project.DocumentOf(diagnostic) is { } place)
                {
                    found.Add((place, diagnostic));
                }
            }
        }
    }
}
