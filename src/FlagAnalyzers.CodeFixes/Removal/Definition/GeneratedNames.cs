using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Removal;

/// <summary>What is generated for a flag besides its accessor: the enum of its variants, attributes of the context that only its rules speak of.</summary>
/// <param name="original">The solution before the removal, for the report.</param>
/// <param name="before">The solution with the definition.</param>
/// <param name="after">The solution without it.</param>
internal sealed class GeneratedNames(Solution original, Solution before, Solution after)
{
    /// <summary>Places that would not compile any more once the definition is gone.</summary>
    public async Task<List<RemovalSite>> FindLostAsync(IEnumerable<ProjectId> owners, CancellationToken cancellationToken)
    {
        var sites = new List<RemovalSite>();
        var graph = after.GetProjectDependencyGraph();
        foreach (var owner in owners.Distinct())
        {
            var lost = await NamesAsync(before.GetProject(owner)!, cancellationToken).ConfigureAwait(false);
            if (lost.Count == 0)
            {
                continue;
            }

            lost.ExceptWith(await NamesAsync(after.GetProject(owner)!, cancellationToken).ConfigureAwait(false));
            foreach (var project in graph.GetProjectsThatTransitivelyDependOnThisProject(owner).Append(owner))
            {
                await FindAsync(project, lost, sites, cancellationToken).ConfigureAwait(false);
            }
        }

        return sites;
    }

    private async Task FindAsync(ProjectId project, HashSet<string> lost, List<RemovalSite> sites, CancellationToken cancellationToken)
    {
        foreach (var document in after.GetProject(project)!.Documents)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var content = text.ToString();
            if (!lost.Any(name => TextHints.ContainsWord(content, name)))
            {
                continue;
            }

            var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            var old = await before.GetDocument(document.Id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            foreach (var error in ErrorCheck.New(old!, model!, cancellationToken))
            {
                var name = text.ToString(error.Location.SourceSpan);
                sites.Add(LeftSite.Of(original, document, text, error.Location.SourceSpan.Start, "'" + name + "' is generated for the flag, and still used"));
            }
        }
    }

    private static async Task<HashSet<string>> NamesAsync(Project project, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return names;
        }

        foreach (var tree in GeneratedTrees.Of(project, compilation))
        {
            var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            foreach (var token in root.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    names.Add(token.ValueText);
                }
            }
        }

        return names;
    }
}
