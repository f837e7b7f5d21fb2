using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Testing;

/// <summary>Compares generated code with what a test lists, where it lists any.</summary>
internal static class GeneratedSourceCheck
{
    public static async Task VerifyAsync(Solution solution, ParsedState parsed, CancellationToken cancellationToken)
    {
        foreach (var (project, _, _) in parsed.Projects)
        {
            if (project.GeneratedSources.Count == 0)
                continue;

            var generated = await solution.Projects.Single(candidate => candidate.Name == project.Name)
                .GetSourceGeneratedDocumentsAsync(cancellationToken).ConfigureAwait(false);
            var actual = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var document in generated)
                actual[document.HintName] = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();

            var expected = project.GeneratedSources.ToDictionary(file => file.Path[(file.Path.LastIndexOf('/') + 1)..], file => file.Content, StringComparer.Ordinal);
            foreach (var name in expected.Keys.Union(actual.Keys, StringComparer.Ordinal))
            {
                if (!actual.TryGetValue(name, out var text))
                    throw new VerificationException($"{project.Name}: {name} was not generated; there is {string.Join(", ", actual.Keys)}.");
                if (!expected.TryGetValue(name, out var wanted))
                    throw new VerificationException($"{project.Name}: {name} was generated but is not expected.");
                if (TextDiff.Describe(wanted, text) is { } difference)
                    throw new VerificationException($"{project.Name}: {name} differs from what is expected (-):\n{difference}");
            }
        }
    }
}
