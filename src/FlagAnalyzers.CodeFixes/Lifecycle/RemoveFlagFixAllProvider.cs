using System.Collections.Immutable;
using FlagAnalyzers.Removal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Fix All of a removal: the scope says which flags, all of them go from the whole solution at once.</summary>
internal sealed class RemoveFlagFixAllProvider : FixAllProvider
{
    private RemoveFlagFixAllProvider()
    {
    }

    public static RemoveFlagFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // The first flag found says nothing of the others: of all of them, those go that are decided.
        var equivalenceKey = UnattendedTool.Holds(fixAllContext.Solution) ? RemovalOption.Decided : fixAllContext.CodeActionEquivalenceKey;
        var options = new SortedDictionary<string, RemovalOption>(StringComparer.Ordinal);
        foreach (var (project, diagnostic) in await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (RemoveFlagFixer.KeyOf(diagnostic) is not { } key || options.ContainsKey(key))
            {
                continue;
            }

            foreach (var option in await RemovalOption.ForAsync(project, key, fixAllContext.CancellationToken).ConfigureAwait(false))
            {
                if (string.Equals(option.EquivalenceKey, equivalenceKey, StringComparison.Ordinal))
                {
                    options.Add(key, option);
                }
            }
        }

        var title = options.Count == 1 ? options.Values.First().Title : "Remove " + options.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " flags";
        return options.Count == 0
            ? null
            : CodeAction.Create(title, cancellationToken => ApplyAsync(fixAllContext.Solution, options.Values, cancellationToken), equivalenceKey);
    }

    private static Task<Solution> ApplyAsync(Solution solution, IEnumerable<RemovalOption> options, CancellationToken cancellationToken) =>
        FlagRemover.RemoveAsync(solution, options.Select(static option => option.Request), cancellationToken);

    private static async Task<List<(Project Project, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        var found = new List<(Project, Diagnostic)>();
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            Add(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
            return found;
        }

        var projects = context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == context.Project.Language)
            : [context.Project];
        foreach (var project in projects)
        {
            Add(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return found;

        void Add(Project project, ImmutableArray<Diagnostic> diagnostics)
        {
            foreach (var diagnostic in diagnostics)
            {
                found.Add((project, diagnostic));
            }
        }
    }
}
