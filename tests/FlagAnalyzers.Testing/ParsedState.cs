using System.Collections.Immutable;

namespace FlagAnalyzers.Testing;

/// <summary>A <see cref="SolutionState"/> with the marks taken out of its files.</summary>
internal sealed class ParsedState
{
    private readonly List<(ProjectState Project, ImmutableArray<Markup> Sources, ImmutableArray<Markup> AdditionalFiles)> _projects = [];
    private readonly List<DiagnosticResult> _explicit = [];

    public IEnumerable<(ProjectState Project, ImmutableArray<Markup> Sources, ImmutableArray<Markup> AdditionalFiles)> Projects => _projects;

    public IReadOnlyDictionary<string, ImmutableArray<Markup>> Files
        => _projects.ToDictionary(project => project.Project.Name, project => project.Sources.AddRange(project.AdditionalFiles));

    public static ParsedState Parse(SolutionState state)
    {
        var parsed = new ParsedState();
        foreach (var project in state.Projects)
            parsed._projects.Add((project, [.. project.Sources.Select(Markup.Parse)], [.. project.AdditionalFiles.Select(Markup.Parse)]));
        parsed._explicit.AddRange(state.ExpectedDiagnostics);
        return parsed;
    }

    /// <summary>An empty list of files means: as in the test state, minus the diagnostics that the fix takes care of.</summary>
    public static ParsedState ParseFixed(SolutionState fixedState, SolutionState testState, ParsedState test, ImmutableArray<string> fixable)
    {
        var parsed = new ParsedState();
        foreach (var (project, sources, additionalFiles) in test._projects)
        {
            var end = project == testState ? fixedState : fixedState.AdditionalProjects[project.Name];
            parsed._projects.Add((
                project,
                end.Sources.Count > 0 ? [.. end.Sources.Select(Markup.Parse)] : Unfixable(sources),
                end.AdditionalFiles.Count > 0 ? [.. end.AdditionalFiles.Select(Markup.Parse)] : Unfixable(additionalFiles)));
        }

        parsed._explicit.AddRange(fixedState.ExpectedDiagnostics.Count > 0
            ? fixedState.ExpectedDiagnostics
            : test._explicit.Where(result => !fixable.Contains(result.Id)));
        return parsed;

        ImmutableArray<Markup> Unfixable(ImmutableArray<Markup> files)
            => [.. files.Select(file => file with { Marked = file.Marked.RemoveAll(mark => mark.Id is null || fixable.Contains(mark.Id)) })];
    }

    /// <summary>For refactorings, whose selection is no diagnostic.</summary>
    public ParsedState WithoutUnnamedMarks()
    {
        var parsed = new ParsedState();
        foreach (var (project, sources, additionalFiles) in _projects)
            parsed._projects.Add((project, [.. sources.Select(Strip)], [.. additionalFiles.Select(Strip)]));
        parsed._explicit.AddRange(_explicit);
        return parsed;

        static Markup Strip(Markup file) => file with { Marked = file.Marked.RemoveAll(mark => mark.Id is null) };
    }

    public ImmutableArray<DiagnosticResult> Expected(Func<string> defaultId)
    {
        var results = ImmutableArray.CreateBuilder<DiagnosticResult>();
        var files = _projects.SelectMany(project => project.Sources.Concat(project.AdditionalFiles)).ToList();
        foreach (var file in files)
        {
            foreach (var (id, span) in file.Marked)
                results.Add(new DiagnosticResult(id ?? defaultId()).WithSpan(file.Locate(span)));
        }

        foreach (var result in _explicit)
        {
            var resolved = result with { MarkupKeys = [] };
            foreach (var key in result.MarkupKeys)
            {
                var file = files.Find(candidate => candidate.Numbered.ContainsKey(key))
                    ?? throw new VerificationException($"The test expects {result.Id} at {{|#{key}:...|}}, which is in none of its files.");
                resolved = resolved.WithSpan(file.Locate(file.Numbered[key]));
            }

            results.Add(resolved);
        }

        return results.ToImmutable();
    }
}
