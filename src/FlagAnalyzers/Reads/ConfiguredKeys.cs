using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>The members that <c>flag_analyzers.key_parameters</c> lists, tree by tree.</summary>
internal sealed class ConfiguredKeys
{
    private readonly Dictionary<SyntaxTree, ImmutableArray<Entry>> _byTree;

    private ConfiguredKeys(Dictionary<SyntaxTree, ImmutableArray<Entry>> byTree, HashSet<string> members)
    {
        _byTree = byTree;
        Members = members;
    }

    /// <summary>Names of the members to look at; a constructor goes by <c>.ctor</c>, an indexer by <c>this[]</c>.</summary>
    public HashSet<string> Members { get; }

    /// <summary>Null when no tree has the option.</summary>
    public static ConfiguredKeys? Read(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        Dictionary<SyntaxTree, ImmutableArray<Entry>>? byTree = null;
        Dictionary<string, ImmutableArray<Entry>> byText = new(StringComparer.Ordinal);
        HashSet<string> members = new(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!provider.GetOptions(tree).TryGetValue(FlagNames.KeyParametersOption, out string? text))
            {
                continue;
            }

            if (!byText.TryGetValue(text, out ImmutableArray<Entry> entries))
            {
                entries = Parse(text);
                byText.Add(text, entries);
                members.UnionWith(entries.Select(entry => entry.Member));
                members.UnionWith(entries.Where(entry => entry.MayBeAttribute).Select(_ => ".ctor"));
            }

            if (!entries.IsEmpty)
            {
                byTree ??= [];
                byTree[tree] = entries;
            }
        }

        return byTree is null ? null : new ConfiguredKeys(byTree, members);
    }

    public void AddNamesTo(MemberNames names)
    {
        foreach (Entry entry in _byTree.Values.SelectMany(entries => entries))
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

    /// <summary>The ordinal of the parameter that takes the key when <paramref name="member"/> is called in <paramref name="tree"/>; -1 when it is not listed there.</summary>
    public int TryFind(ISymbol member, SyntaxTree tree)
    {
        if (!_byTree.TryGetValue(tree, out ImmutableArray<Entry> entries))
        {
            return -1;
        }

        foreach (ISymbol declared in DeclaredMembers.Of(member))
        {
            foreach (Entry entry in entries)
            {
                if (Names(entry, declared))
                {
                    foreach (IParameterSymbol parameter in ParametersOf(declared))
                    {
                        if (string.Equals(parameter.Name, entry.Parameter, StringComparison.Ordinal))
                        {
                            return parameter.Ordinal;
                        }
                    }
                }
            }
        }

        return -1;
    }

    // An attribute's constructor also goes by the type alone: Acme.RequireFeatureAttribute(key).
    private static bool Names(Entry entry, ISymbol member) =>
        string.Equals(entry.Member, member.Name, StringComparison.Ordinal) && string.Equals(entry.Type, FullName(member.ContainingType), StringComparison.Ordinal)
        || entry.MayBeAttribute && member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type }
            && string.Equals(entry.Member, type.Name, StringComparison.Ordinal) && string.Equals(entry.Type + "." + entry.Member, FullName(type), StringComparison.Ordinal);

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };

    // Namespace.Type.Method(parameter); an entry of another form is none of ours to guess at.
    private static ImmutableArray<Entry> Parse(string text)
    {
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (string part in text.Split(',', ';'))
        {
            string item = part.Trim();
            int open = item.IndexOf('(');
            if (open <= 0 || item[item.Length - 1] != ')')
            {
                continue;
            }

            string path = WithoutTypeArguments(item.Substring(0, open).Trim()).Replace("#ctor", ".ctor");
            string parameter = item.Substring(open + 1, item.Length - open - 2).Trim();
            bool isConstructor = path.EndsWith("..ctor", StringComparison.Ordinal);
            int dot = isConstructor ? path.Length - ".ctor".Length - 1 : path.LastIndexOf('.');
            if (dot <= 0 || dot == path.Length - 1 || parameter.Length == 0)
            {
                continue;
            }

            string type = path.Substring(0, dot);
            string member = path.Substring(dot + 1);
            if (string.Equals(member, type.Substring(type.LastIndexOf('.') + 1), StringComparison.Ordinal))
            {
                member = ".ctor";
            }

            entries.Add(new Entry(type, member is "this" or "Item" ? "this[]" : member, parameter));
        }

        return entries.ToImmutable();
    }

    private static string WithoutTypeArguments(string path)
    {
        StringBuilder name = new(path.Length);
        int depth = 0;
        bool isArity = false;
        foreach (char c in path)
        {
            // Box<T>, and Box`1 as metadata has it.
            depth += c == '<' ? 1 : 0;
            isArity = c == '`' || (isArity && c is >= '0' and <= '9');
            if (depth == 0 && !isArity)
            {
                name.Append(c);
            }

            depth -= c == '>' ? 1 : 0;
        }

        return name.ToString();
    }

    private static string FullName(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return "";
        }

        string name = type.Name;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.Name + "." + name;
        }

        for (INamespaceSymbol space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            name = space.Name + "." + name;
        }

        return name;
    }

    private readonly record struct Entry(string Type, string Member, string Parameter)
    {
        public bool MayBeAttribute => Member.EndsWith("Attribute", StringComparison.Ordinal);
    }
}
