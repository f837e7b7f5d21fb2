using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.Testing;

/// <summary>Asks a provider for fixes the way an editor does, and applies them.</summary>
internal sealed class CodeFixRunner(
    CodeFixProvider provider,
    CodeActionChoice choice,
    Func<Solution, CancellationToken, Task<ImmutableArray<ProjectDiagnostic>>> collect)
{
    private readonly ExportCodeFixProviderAttribute _export = provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()
        ?? throw new VerificationException($"{provider.GetType().Name} has no [ExportCodeFixProvider].");

    public async Task<Solution> FixOneByOneAsync(Solution solution, int? iterations, CancellationToken cancellationToken)
    {
        var fixable = await FixableAsync(solution, cancellationToken).ConfigureAwait(false);
        var most = iterations ?? fixable.Count;
        for (var iteration = 0; iteration < most; iteration++)
        {
            var (_, _, action) = await FirstActionAsync(solution, fixable, cancellationToken).ConfigureAwait(false);
            if (action is null)
            {
                return iterations is null
                    ? solution
                    : throw new VerificationException($"Expected {iterations} single fixes, but only {iteration} were offered.");
            }

            solution = await CodeActionRunner.ApplyAsync(solution, action, cancellationToken).ConfigureAwait(false);
            fixable = await FixableAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>Null where no diagnostic is in a place that this scope starts from.</summary>
    public async Task<Solution?> FixAllAsync(Solution solution, FixAllProvider fixAll, FixAllScope scope, int iterations, CancellationToken cancellationToken)
    {
        var runs = new Dictionary<object, int>();
        var any = false;
        while (true)
        {
            var fixable = await FixableAsync(solution, cancellationToken).ConfigureAwait(false);
            if (scope == FixAllScope.Document)
            {
                if (!any && fixable.Count > 0 && fixable.TrueForAll(item => item.Document is not Document))
                    return null;
                fixable.RemoveAll(item => item.Document is not Document);
            }

            fixable.RemoveAll(item => runs.GetValueOrDefault(Start(item.Document)) >= iterations);
            var (document, _, action) = await FirstActionAsync(solution, fixable, cancellationToken).ConfigureAwait(false);
            if (action is null)
                return solution;

            any = true;
            runs[Start(document!)] = runs.GetValueOrDefault(Start(document!)) + 1;
            if (action.EquivalenceKey is null)
                throw new VerificationException($"'{action.Title}' has no equivalence key, so Fix All cannot find its like.");

            var diagnostics = new FixAllDiagnostics(solution, collect, provider.FixableDiagnosticIds);
            var context = document is Document source
                ? new FixAllContext(source, provider, scope, action.EquivalenceKey, provider.FixableDiagnosticIds, diagnostics, cancellationToken)
                : new FixAllContext(document!.Project, provider, scope, action.EquivalenceKey, provider.FixableDiagnosticIds, diagnostics, cancellationToken);
            var all = await fixAll.GetFixAsync(context).ConfigureAwait(false)
                ?? throw new VerificationException($"'{action.Title}' is offered, but Fix All in {scope} has nothing to do.");
            solution = await CodeActionRunner.ApplyAsync(solution, all, cancellationToken).ConfigureAwait(false);
        }

        object Start(TextDocument document) => scope switch
        {
            FixAllScope.Document => document.Id,
            FixAllScope.Project => document.Project.Id,
            _ => string.Empty,
        };
    }

    public async Task<ImmutableArray<string>> OfferedTitlesAsync(Solution solution, CancellationToken cancellationToken)
    {
        var titles = ImmutableArray.CreateBuilder<string>();
        foreach (var (document, diagnostic) in await FixableAsync(solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var action in await ActionsAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
                titles.Add(action.Title);
        }

        return titles.ToImmutable();
    }

    private async Task<(TextDocument? Document, Diagnostic? Diagnostic, CodeAction? Action)> FirstActionAsync(
        Solution solution,
        List<(TextDocument Document, Diagnostic Diagnostic)> fixable,
        CancellationToken cancellationToken)
    {
        foreach (var (document, diagnostic) in fixable)
        {
            var current = DiagnosticPlace.Get(solution, document.Id);
            var actions = await ActionsAsync(current, diagnostic, cancellationToken).ConfigureAwait(false);
            if (choice.Choose(actions) is { } action)
                return (current, diagnostic, action);
        }

        return default;
    }

    private async Task<List<CodeAction>> ActionsAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        var context = document is Document source
            ? new CodeFixContext(source, diagnostic, (action, _) => actions.Add(action), cancellationToken)
            : new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);

        var twice = actions.Where(action => action.EquivalenceKey is not null)
            .GroupBy(action => action.EquivalenceKey, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new VerificationException($"Two actions share the equivalence key '{twice.Key}': {string.Join(", ", twice.Select(action => action.Title))}.");
        return actions;
    }

    private async Task<List<(TextDocument Document, Diagnostic Diagnostic)>> FixableAsync(Solution solution, CancellationToken cancellationToken)
    {
        var fixable = new List<(TextDocument, Diagnostic)>();
        foreach (var (projectId, diagnostic, _) in await collect(solution, cancellationToken).ConfigureAwait(false))
        {
            if (provider.FixableDiagnosticIds.Contains(diagnostic.Id)
                && DiagnosticPlace.Find(solution.GetProject(projectId)!, diagnostic) is { } document
                && IsServed(document))
            {
                fixable.Add((document, diagnostic));
            }
        }

        return fixable;
    }

    // As in an editor: a provider is asked only about the kinds of documents that it exports itself for.
    private bool IsServed(TextDocument document)
        => document is Document
            ? _export.DocumentKinds.Length == 0 || _export.DocumentKinds.Contains(nameof(TextDocumentKind.Document))
            : _export.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument));
}
