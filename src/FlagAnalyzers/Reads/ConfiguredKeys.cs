using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>The members that <c>flag_analyzers.key_parameters</c> lists, tree by tree.</summary>
internal sealed class ConfiguredKeys
{
    private readonly MemberList _list;

    private ConfiguredKeys(MemberList list)
    {
        _list = list;
        Members = new HashSet<string>(list.All.Select(static entry => entry.Member), StringComparer.Ordinal);
        Members.UnionWith(list.All.Where(static entry => entry.MayBeAttribute).Select(static _ => ".ctor"));
    }

    /// <summary>Names of the members to look at; a constructor goes by <c>.ctor</c>, an indexer by <c>this[]</c>.</summary>
    public HashSet<string> Members { get; }

    /// <summary>Null when no tree has the option.</summary>
    public static ConfiguredKeys? Read(Compilation compilation, AnalyzerConfigOptionsProvider provider) =>
        MemberList.Read(compilation, provider, FlagNames.KeyParametersOption, static entry => entry.Argument.Length > 0 ? [entry] : []) is { } list
            ? new ConfiguredKeys(list)
            : null;

    public void AddNamesTo(MemberNames names)
    {
        foreach (MemberEntry entry in _list.All)
        {
            switch (entry.Member)
            {
                case ".ctor":
                    names.AddConstructor(entry.Type.Substring(entry.Type.LastIndexOf('.') + 1));
                    break;
                case "this[]":
                    names.AddIndexer();
                    break;
                default:
                    names.Names.Add(entry.Member);
                    if (entry.MayBeAttribute)
                    {
                        names.AddConstructor(entry.Member);
                    }

                    break;
            }
        }
    }

    /// <summary>The ordinal of the parameter that takes the key when <paramref name="member"/> is called in <paramref name="tree"/>; -1 when it is not listed there.
    /// With <c>this</c> for the parameter the key is what the member is asked of.</summary>
    public int TryFind(ISymbol member, SyntaxTree tree)
    {
        ImmutableArray<MemberEntry> entries = _list.In(tree);
        if (entries.IsEmpty)
        {
            return -1;
        }

        foreach (ISymbol declared in DeclaredMembers.Of(member))
        {
            foreach (MemberEntry entry in entries)
            {
                if (entry.Names(declared))
                {
                    if (entry.Argument == "this")
                    {
                        return KeyMember.Receiver;
                    }

                    foreach (IParameterSymbol parameter in ParametersOf(declared))
                    {
                        if (string.Equals(parameter.Name, entry.Argument, StringComparison.Ordinal))
                        {
                            return parameter.Ordinal;
                        }
                    }
                }
            }
        }

        return -1;
    }

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };
}
