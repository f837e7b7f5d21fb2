using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.CodeFixes;

/// <summary>The flags files that a project's code is about: its own, else those of the projects it references, else the solution's.</summary>
internal static class ProjectFlags
{
    /// <summary>The files of the nearest project that has any.</summary>
    public static IReadOnlyList<FlagsDocument> Find(Project project, CancellationToken cancellationToken)
    {
        foreach (Project candidate in Nearest(project))
        {
            FlagsFiles files = FlagsFiles.Read(candidate.AnalyzerOptions, cancellationToken);
            if (!files.Files.IsEmpty)
            {
                return [.. files.Files.Select(file => file.Document)];
            }
        }

        return [];
    }

    /// <summary>The flag with this key, and the file that declares it; null where none is part of the solution.</summary>
    public static (FlagDefinition Flag, FlagsDocument Document)? FindDefinition(Project project, string key, CancellationToken cancellationToken)
    {
        foreach (Project candidate in Nearest(project))
        {
            FlagsFiles files = FlagsFiles.Read(candidate.AnalyzerOptions, cancellationToken);
            foreach (FlagDefinition flag in files.Project.Sets.SelectMany(set => set.Flags))
            {
                if (string.Equals(flag.Key.Value, key, StringComparison.Ordinal)
                    && files.Files.FirstOrDefault(file => string.Equals(file.Document.Path, flag.Path, StringComparison.Ordinal)) is { } file)
                {
                    return (flag, file.Document);
                }
            }
        }

        return null;
    }

    private static IEnumerable<Project> Nearest(Project project)
    {
        yield return project;
        HashSet<ProjectId> seen = [project.Id];
        foreach (ProjectId id in project.Solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(project.Id))
        {
            if (seen.Add(id) && project.Solution.GetProject(id) is { } referenced)
            {
                yield return referenced;
            }
        }

        foreach (Project other in project.Solution.Projects)
        {
            if (seen.Add(other.Id))
            {
                yield return other;
            }
        }
    }
}
