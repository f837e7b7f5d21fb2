using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>
/// The assemblies whose members can carry our attributes, or implement members that do: those that reference the
/// attributes' assembly, directly or through another such assembly. All others need no look at their attributes.
/// </summary>
internal sealed class FlagAssemblies
{
    private readonly IAssemblySymbol _own;

    private readonly HashSet<IAssemblySymbol> _others;

    private FlagAssemblies(IAssemblySymbol own, HashSet<IAssemblySymbol> others)
    {
        _own = own;
        _others = others;
    }

    /// <summary>Null when the compilation does not see our attributes.</summary>
    public static FlagAssemblies? Find(Compilation compilation)
    {
        HashSet<IAssemblySymbol> found = new(SymbolEqualityComparer.Default);
        AddDefining(FlagNames.FlagAttribute);
        AddDefining(FlagNames.FlagKeyAttribute);
        if (found.Count == 0)
        {
            return null;
        }

        List<IAssemblySymbol> rest = [.. compilation.SourceModule.ReferencedAssemblySymbols];
        bool grows = true;
        while (grows)
        {
            grows = false;
            for (int i = rest.Count - 1; i >= 0; i--)
            {
                if (References(rest[i], found))
                {
                    found.Add(rest[i]);
                    rest.RemoveAt(i);
                    grows = true;
                }
            }
        }

        return new FlagAssemblies(compilation.Assembly, found);

        void AddDefining(string name)
        {
            foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(FlagNames.Namespace + "." + name))
            {
                found.Add(type.ContainingAssembly);
            }
        }
    }

    public bool Contains(IAssemblySymbol? assembly) =>
        assembly is not null && (ReferenceEquals(assembly, _own) || _others.Contains(assembly));

    private static bool References(IAssemblySymbol assembly, HashSet<IAssemblySymbol> found)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (IAssemblySymbol reference in module.ReferencedAssemblySymbols)
            {
                if (found.Contains(reference))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
