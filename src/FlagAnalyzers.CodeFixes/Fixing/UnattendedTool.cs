using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Tools that apply the first fix to everything they find, and ask nobody: <c>dotnet format</c>, in a hook or on a server.</summary>
internal static class UnattendedTool
{
    /// <summary>Whether such a tool holds the solution. It reads it from disk; an editor has a workspace of its own.</summary>
    public static bool Holds(Solution solution) => string.Equals(solution.Workspace.Kind, WorkspaceKind.MSBuild, StringComparison.Ordinal);
}
