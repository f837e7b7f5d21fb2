using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Testing;

/// <summary>Compares every file of a solution, and the copies of a file that several projects link.</summary>
internal static class SolutionComparison
{
    public static async Task VerifyAsync(string context, Solution solution, ParsedState expected, CancellationToken cancellationToken)
    {
        var message = new StringBuilder();
        var copies = new Dictionary<string, (string Project, string Text)>(StringComparer.Ordinal);
        foreach (var (state, sources, additionalFiles) in expected.Projects)
        {
            var project = solution.Projects.Single(candidate => candidate.Name == state.Name);
            await CompareAsync(message, copies, project, sources, project.Documents, cancellationToken).ConfigureAwait(false);
            await CompareAsync(message, copies, project, additionalFiles, project.AdditionalDocuments, cancellationToken).ConfigureAwait(false);
        }

        if (message.Length > 0)
            throw new VerificationException($"{context}: not as expected (- expected, + actual)\n{message}");
    }

    private static async Task CompareAsync(
        StringBuilder message,
        Dictionary<string, (string Project, string Text)> copies,
        Project project,
        ImmutableArray<Markup> expected,
        IEnumerable<TextDocument> documents,
        CancellationToken cancellationToken)
    {
        var left = expected.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var path = document.FilePath ?? document.Name;
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (copies.TryGetValue(path, out var copy) && copy.Text != text)
                message.AppendLine(CultureInfo.InvariantCulture, $"{path}: the copies in {copy.Project} and {project.Name} differ:").Append(TextDiff.Describe(copy.Text, text));
            copies[path] = (project.Name, text);

            if (!left.Remove(path, out var wanted))
                message.AppendLine(CultureInfo.InvariantCulture, $"{path} [{project.Name}]: not expected to exist; it holds:").AppendLine(text);
            else if (TextDiff.Describe(wanted, text) is { } difference)
                message.AppendLine(CultureInfo.InvariantCulture, $"{path} [{project.Name}]:").Append(difference);
        }

        foreach (var path in left.Keys)
            message.AppendLine(CultureInfo.InvariantCulture, $"{path} [{project.Name}]: expected, but it does not exist.");
    }
}
