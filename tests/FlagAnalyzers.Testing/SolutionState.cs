using System.Collections;

namespace FlagAnalyzers.Testing;

/// <summary>All that a test starts with, or ends with: the main project, further ones, and the diagnostics expected in all of them.</summary>
public sealed class SolutionState : ProjectState
{
    internal SolutionState()
        : base("TestProject", "/0/")
    {
    }

    public ProjectCollection AdditionalProjects { get; } = new();

    /// <summary>Expected beside those that markup says.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    internal IEnumerable<ProjectState> Projects => AdditionalProjects.Prepend(this);
}

/// <summary>Projects by name; one that is not there yet is created when asked for.</summary>
public sealed class ProjectCollection : IEnumerable<ProjectState>
{
    private readonly List<ProjectState> _projects = [];

    public ProjectState this[string name]
    {
        get
        {
            var project = _projects.Find(candidate => candidate.Name == name);
            if (project is null)
            {
                project = new ProjectState(name, $"/{name}/");
                _projects.Add(project);
            }

            return project;
        }
    }

    public IEnumerator<ProjectState> GetEnumerator() => _projects.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
