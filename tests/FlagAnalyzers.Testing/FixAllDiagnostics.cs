using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.Testing;

/// <summary>Answers Fix All's questions about the diagnostics of one solution.</summary>
internal sealed class FixAllDiagnostics(
    Solution solution,
    Func<Solution, CancellationToken, Task<ImmutableArray<ProjectDiagnostic>>> collect,
    ImmutableArray<string> ids) : FixAllContext.DiagnosticProvider
{
    private Task<ImmutableArray<ProjectDiagnostic>>? _all;

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => await OfProjectAsync(project, cancellationToken).ConfigureAwait(false);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        => (await OfProjectAsync(document.Project, cancellationToken).ConfigureAwait(false))
            .Where(diagnostic => DiagnosticPlace.Find(document.Project, diagnostic)?.Id == document.Id);

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => (await OfProjectAsync(project, cancellationToken).ConfigureAwait(false))
            .Where(diagnostic => DiagnosticPlace.Find(project, diagnostic) is null);

    private async Task<IEnumerable<Diagnostic>> OfProjectAsync(Project project, CancellationToken cancellationToken)
    {
        _all ??= collect(solution, cancellationToken);
        return (await _all.ConfigureAwait(false))
            .Where(item => item.Project == project.Id && ids.Contains(item.Diagnostic.Id))
            .Select(item => item.Diagnostic);
    }
}
