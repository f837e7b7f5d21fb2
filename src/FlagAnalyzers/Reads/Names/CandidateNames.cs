using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Reads;

/// <summary>
/// The names that a flag read can have in one compilation. A file in which none of them stands has no read, and needs
/// not be bound to know it.
/// </summary>
internal sealed class CandidateNames
{
    private readonly MemberNames _names;

    private readonly IdentifierTable _table;

    private CandidateNames(MemberNames names)
    {
        _names = names;
        HashSet<string> words = new(names.Names, StringComparer.Ordinal);
        if (names.HasConstructors)
        {
            // new(...) and base(...) call a constructor that they do not name.
            words.Add("new");
            words.Add("base");
        }

        _table = new IdentifierTable(words);
    }

    public bool HasConstructors => _names.HasConstructors;

    public bool HasIndexers => _names.HasIndexers;

    public bool HasDelegates => _names.HasDelegates;

    public static CandidateNames Create(
        Compilation compilation, FlagIndex index, FlagAssemblies? assemblies, SdkTypes? sdks, ConfiguredKeys? configured, ListedFlags? listed, CancellationToken cancellationToken)
    {
        MemberNames names = new();
        foreach (FlagInfo flag in index.Flags)
        {
            if (flag.Accessor is not null)
            {
                names.Names.Add(flag.Accessor);
            }
        }

        sdks?.AddNamesTo(names);
        configured?.AddNamesTo(names);
        listed?.AddNamesTo(names);
        if (assemblies is not null)
        {
            AddMarked(compilation, assemblies, names, cancellationToken);
        }

        return new CandidateNames(names);
    }

    public bool Contains(string name) => _names.Names.Contains(name);

    /// <summary>Whether a read can be in <paramref name="tree"/>.</summary>
    public bool MayOccurIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _names.HasIndexers || _names.HasDelegates || _table.OccursIn(tree.GetText(cancellationToken).ToString());

    private static void AddMarked(Compilation compilation, FlagAssemblies assemblies, MemberNames names, CancellationToken cancellationToken)
    {
        AddTrees(compilation);
        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || !assemblies.Contains(assembly))
            {
                continue;
            }

            if (reference is CompilationReference { Compilation: CSharpCompilation other })
            {
                AddTrees(other);
            }
            else
            {
                names.Add(MarkedMetadata.Of(assembly));
            }
        }

        void AddTrees(Compilation source)
        {
            foreach (SyntaxTree tree in source.SyntaxTrees)
            {
                names.Add(MarkedSource.Of(tree, cancellationToken));
            }
        }
    }
}
