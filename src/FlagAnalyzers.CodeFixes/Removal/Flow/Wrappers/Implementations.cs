using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What a call of an interface member or of a virtual member can end in, over the whole solution.</summary>
internal sealed class Implementations(PeekedFiles files)
{
    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _types = new(SourceSymbolComparer.Instance);

    /// <summary>The members that a member stands for when somebody calls them: its own name, what it overrides, what it implements.</summary>
    public static IEnumerable<ISymbol> RootsOf(ISymbol member)
    {
        yield return member;
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var type in member.ContainingType.AllInterfaces)
        {
            foreach (var candidate in type.GetMembers())
            {
                if (candidate is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol
                    && SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(candidate), member))
                {
                    yield return candidate.OriginalDefinition;
                }
            }
        }
    }

    /// <summary>Whether a call of the member can end in another one.</summary>
    public static bool IsDispatched(ISymbol member) =>
        member.IsAbstract || (member.IsVirtual || member.IsOverride) && !member.IsSealed && !member.ContainingType.IsSealed;

    /// <summary>Every member in which a call of a dispatched member can end; null where that cannot be told.</summary>
    public async Task<List<ISymbol>?> TargetsOfAsync(ISymbol root, CancellationToken cancellationToken)
    {
        if (root.ContainingType.IsGenericType || root.IsStatic)
        {
            return null;
        }

        var targets = new List<ISymbol>();
        foreach (var type in await TypesAsync(root.ContainingType, cancellationToken).ConfigureAwait(false))
        {
            if (type.IsAbstract)
            {
                continue;
            }

            if (TargetIn(type, root) is not { } target)
            {
                return null;
            }

            targets.Add(target.OriginalDefinition);
        }

        return targets;
    }

    private static ISymbol? TargetIn(INamedTypeSymbol type, ISymbol root)
    {
        var declared = root;
        if (root.ContainingType.TypeKind == TypeKind.Interface)
        {
            var seen = type.AllInterfaces.FirstOrDefault(candidate => SourceSymbolComparer.Instance.Equals(candidate, root.ContainingType));
            var member = seen?.GetMembers(root.Name).FirstOrDefault(candidate => SourceSymbolComparer.Instance.Equals(candidate, root));
            if (member is null || type.FindImplementationForInterfaceMember(member) is not { } found)
            {
                return null;
            }

            declared = found;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(declared.Name))
            {
                if (SourceSymbolComparer.Instance.Equals(member, declared) || Overrides(member, declared))
                {
                    return member.IsAbstract ? null : member;
                }
            }
        }

        return null;
    }

    private static bool Overrides(ISymbol member, ISymbol declared)
    {
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            if (SourceSymbolComparer.Instance.Equals(overridden, declared))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    // Files that name the type, then files that name what was found there, until no new name turns up.
    private async Task<List<INamedTypeSymbol>> TypesAsync(INamedTypeSymbol root, CancellationToken cancellationToken)
    {
        if (_types.TryGetValue(root, out var known))
        {
            return known;
        }

        var found = new HashSet<ISymbol>(SourceSymbolComparer.Instance);
        var names = new Queue<string>([root.Name]);
        var asked = new HashSet<string>(StringComparer.Ordinal) { root.Name };
        while (names.Count > 0)
        {
            foreach (var document in await files.NamingAsync(names.Dequeue(), cancellationToken).ConfigureAwait(false))
            {
                foreach (var node in document.Root.DescendantNodes(static node => node is not MemberDeclarationSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>())
                {
                    if (document.Model.GetDeclaredSymbol(node, cancellationToken) is not { } type || !Derives(type, root))
                    {
                        continue;
                    }

                    found.Add(type);
                    if (asked.Add(type.Name))
                    {
                        names.Enqueue(type.Name);
                    }
                }
            }
        }

        var types = found.OfType<INamedTypeSymbol>().Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct).ToList();
        _types.Add(root, types);
        return types;
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol root)
    {
        if (root.TypeKind == TypeKind.Interface)
        {
            return type.AllInterfaces.Any(candidate => SourceSymbolComparer.Instance.Equals(candidate.OriginalDefinition, root));
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SourceSymbolComparer.Instance.Equals(current.OriginalDefinition, root))
            {
                return true;
            }
        }

        return false;
    }
}
