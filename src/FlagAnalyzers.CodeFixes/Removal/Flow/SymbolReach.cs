using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Who can name a member: the files of the solution that do, and whether somebody else might.</summary>
internal sealed class SymbolReach(List<Document> documents, bool isClosed)
{
    /// <summary>Every file whose text holds the name and that may mean the member by it.</summary>
    public List<Document> Documents { get; } = documents;

    /// <summary>Nobody but these files can name the member: no other assembly, no generated code, no markup.</summary>
    public bool IsClosed { get; } = isClosed;

    public static async Task<SymbolReach> FindAsync(Solution solution, ISymbol member, CancellationToken cancellationToken)
    {
        if (PrivateScope(member) is { } type)
        {
            return await OfTypeAsync(solution, type, member, cancellationToken).ConfigureAwait(false);
        }

        if (solution.GetProject(member.ContainingAssembly, cancellationToken) is not { } home)
        {
            return new SymbolReach([], isClosed: false);
        }

        var name = NameOf(member);
        var documents = new List<Document>();
        var isClosed = IsHidden(member) && FriendsAreIn(solution, member.ContainingAssembly);
        foreach (var project in ProjectsThatSee(solution, home))
        {
            if (project.Language != LanguageNames.CSharp)
            {
                isClosed = false;
                continue;
            }

            foreach (var document in project.Documents)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                if (TextHints.ContainsWord(text.ToString(), name))
                {
                    documents.Add(document);
                }
            }

            isClosed = isClosed && !await IsInMarkupAsync(project, name, cancellationToken).ConfigureAwait(false)
                && !await IsInGeneratedCodeAsync(project, member, name, cancellationToken).ConfigureAwait(false);
        }

        return new SymbolReach(documents, isClosed);
    }

    /// <summary>The type whose declarations alone can name a member; null where more can.</summary>
    public static INamedTypeSymbol? PrivateScope(ISymbol member)
    {
        INamedTypeSymbol? scope = null;
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility == Accessibility.Private && current.ContainingType is { } type)
            {
                scope = type;
            }
        }

        return scope;
    }

    /// <summary>Whether only its own assembly, and assemblies that it calls friends, can name a symbol.</summary>
    public static bool IsHidden(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A project, and every project that refers to it directly or through others.</summary>
    public static IEnumerable<Project> ProjectsThatSee(Solution solution, Project home)
    {
        var ids = new HashSet<ProjectId>(solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(home.Id)) { home.Id };
        return solution.Projects.Where(project => ids.Contains(project.Id));
    }

    private static string NameOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } ? member.ContainingType.Name : member.Name;

    private static async Task<SymbolReach> OfTypeAsync(Solution solution, INamedTypeSymbol type, ISymbol member, CancellationToken cancellationToken)
    {
        var documents = new List<Document>();
        var isClosed = true;
        var name = NameOf(member);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var document = solution.GetDocument(reference.SyntaxTree);
            if (document is null or SourceGeneratedDocument)
            {
                isClosed &= !TextHints.ContainsWord(reference.SyntaxTree.GetText(cancellationToken).ToString(), name);
            }
            else if (!documents.Contains(document))
            {
                documents.Add(document);
            }
        }

        return new SymbolReach(documents, isClosed);
    }

    /// <summary>Whether every assembly that may use the internals of another one is in the solution.</summary>
    public static bool FriendsAreIn(Solution solution, IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "InternalsVisibleToAttribute" || attribute.ConstructorArguments.Length != 1
                || attribute.ConstructorArguments[0].Value is not string friend)
            {
                continue;
            }

            // Proxies of mocks override what is virtual; nothing else.
            var name = friend.Split(',')[0].Trim();
            if (name != "DynamicProxyGenAssembly2" && !solution.Projects.Any(project => string.Equals(project.AssemblyName, name, StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a project's markup holds a word.</summary>
    public static async Task<bool> IsInMarkupAsync(Project project, string name, CancellationToken cancellationToken)
    {
        foreach (var document in project.AdditionalDocuments)
        {
            if (TextHints.IsMarkup(document.FilePath ?? document.Name)
                && TextHints.ContainsWord((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString(), name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether code that a generator wrote names a member.</summary>
    public static async Task<bool> IsInGeneratedCodeAsync(Project project, ISymbol member, string name, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return false;
        }

        foreach (var tree in GeneratedTrees.Of(project, compilation))
        {
            if (TextHints.ContainsWord((await tree.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString(), name)
                && References.Of(member, await tree.GetRootAsync(cancellationToken).ConfigureAwait(false), compilation.GetSemanticModel(tree), cancellationToken).Any())
            {
                return true;
            }
        }

        return false;
    }
}
