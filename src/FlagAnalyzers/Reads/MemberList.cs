using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>The members that an option of <c>.editorconfig</c> lists, tree by tree: <c>Namespace.Type.Member(argument), ...</c></summary>
internal sealed class MemberList
{
    private readonly Dictionary<SyntaxTree, ImmutableArray<MemberEntry>> _byTree;

    private MemberList(Dictionary<SyntaxTree, ImmutableArray<MemberEntry>> byTree, ImmutableArray<MemberEntry> all)
    {
        _byTree = byTree;
        All = all;
    }

    /// <summary>What any tree lists.</summary>
    public ImmutableArray<MemberEntry> All { get; }

    /// <summary>Null when no tree has the option.</summary>
    public static MemberList? Read(Compilation compilation, AnalyzerConfigOptionsProvider provider, string option, Func<MemberEntry, IEnumerable<MemberEntry>> select)
    {
        Dictionary<SyntaxTree, ImmutableArray<MemberEntry>>? byTree = null;
        Dictionary<string, ImmutableArray<MemberEntry>> byText = new(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!provider.GetOptions(tree).TryGetValue(option, out string? text))
            {
                continue;
            }

            if (!byText.TryGetValue(text, out ImmutableArray<MemberEntry> entries))
            {
                entries = Parse(text).SelectMany(select).ToImmutableArray();
                byText.Add(text, entries);
            }

            if (!entries.IsEmpty)
            {
                byTree ??= [];
                byTree[tree] = entries;
            }
        }

        return byTree is null ? null : new MemberList(byTree, byText.Values.SelectMany(static entries => entries).Distinct().ToImmutableArray());
    }

    public ImmutableArray<MemberEntry> In(SyntaxTree tree) =>
        _byTree.TryGetValue(tree, out ImmutableArray<MemberEntry> entries) ? entries : ImmutableArray<MemberEntry>.Empty;

    /// <summary>The entries of one option's text; what is of another form is none of ours to guess at.</summary>
    public static IEnumerable<MemberEntry> Parse(string text)
    {
        foreach (string part in text.Split(',', ';'))
        {
            string item = part.Trim();
            int open = item.IndexOf('(');
            if (open == 0 || (open > 0 && item[item.Length - 1] != ')'))
            {
                continue;
            }

            string path = WithoutTypeArguments(open < 0 ? item : item.Substring(0, open).Trim()).Replace("#ctor", ".ctor");
            string argument = open < 0 ? "" : item.Substring(open + 1, item.Length - open - 2).Trim();
            bool isConstructor = path.EndsWith("..ctor", StringComparison.Ordinal);
            int dot = isConstructor ? path.Length - ".ctor".Length - 1 : path.LastIndexOf('.');
            if (dot <= 0 || dot == path.Length - 1)
            {
                continue;
            }

            string type = path.Substring(0, dot);
            string member = path.Substring(dot + 1);
            if (string.Equals(member, type.Substring(type.LastIndexOf('.') + 1), StringComparison.Ordinal))
            {
                member = ".ctor";
            }

            yield return new MemberEntry(type, member is "this" or "Item" ? "this[]" : member, argument);
        }
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
}

/// <summary>One listed member; a constructor goes by <c>.ctor</c>, an indexer by <c>this[]</c>.</summary>
internal readonly record struct MemberEntry(string Type, string Member, string Argument)
{
    public bool MayBeAttribute => Member.EndsWith("Attribute", StringComparison.Ordinal);

    // An attribute's constructor also goes by the type alone: Acme.RequireFeatureAttribute(key).
    public bool Names(ISymbol member) =>
        string.Equals(Member, member.Name, StringComparison.Ordinal) && string.Equals(Type, FullName(member.ContainingType), StringComparison.Ordinal)
        || MayBeAttribute && member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type }
            && string.Equals(Member, type.Name, StringComparison.Ordinal) && string.Equals(Type + "." + Member, FullName(type), StringComparison.Ordinal);

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
}
