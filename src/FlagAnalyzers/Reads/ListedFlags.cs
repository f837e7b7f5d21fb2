using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>
/// The members that <c>flag_analyzers.flag_members</c> lists: properties, fields and methods without a key that are one
/// flag each, <c>Acme.IFeatures.NewCheckout(new-checkout)</c>. Without a key in parentheses the member's name is the key.
/// </summary>
internal sealed class ListedFlags
{
    private readonly MemberList _list;

    private readonly HashSet<string> _names;

    private ListedFlags(MemberList list)
    {
        _list = list;
        _names = new HashSet<string>(list.All.Select(static entry => entry.Member), StringComparer.Ordinal);
    }

    /// <summary>Null when no tree has the option.</summary>
    public static ListedFlags? Read(Compilation compilation, AnalyzerConfigOptionsProvider provider) =>
        MemberList.Read(compilation, provider, FlagNames.FlagMembersOption, entry => Expand(entry, compilation)) is { } list ? new ListedFlags(list) : null;

    public void AddNamesTo(MemberNames names) => names.Names.UnionWith(_names);

    /// <summary>The key of the flag that <paramref name="member"/> is, as <paramref name="tree"/> sees it; null where it is none.</summary>
    public string? KeyOf(ISymbol member, SyntaxTree tree)
    {
        if (!_names.Contains(member.Name.Substring(member.Name.LastIndexOf('.') + 1)))
        {
            return null;
        }

        ISymbol original = (member is IMethodSymbol { ReducedFrom: { } extension } ? extension : member).OriginalDefinition;
        foreach (ISymbol declared in DeclaredMembers.Of(original))
        {
            foreach (MemberEntry entry in _list.In(tree))
            {
                if (entry.Names(declared))
                {
                    return entry.Argument;
                }
            }
        }

        return null;
    }

    // Acme.Features.*: every member that can be nothing but a flag.
    private static IEnumerable<MemberEntry> Expand(MemberEntry entry, Compilation compilation)
    {
        if (entry.Member is ".ctor" or "this[]")
        {
            return [];
        }

        if (entry.Member != "*")
        {
            return [entry.Argument.Length > 0 ? entry : entry with { Argument = entry.Member }];
        }

        return compilation.GetTypesByMetadataName(MetadataName(entry.Type, compilation))
            .SelectMany(static type => type.GetMembers())
            .Where(static member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName && TypeOf(member)?.SpecialType == SpecialType.System_Boolean)
            .Select(member => new MemberEntry(entry.Type, member.Name, member.Name));
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false } property => property.Type,
        IFieldSymbol { DeclaredAccessibility: not Accessibility.Private } field => field.Type,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true } method =>
            FlagResult.IsTask(method.ReturnType) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments[0] : method.ReturnType,
        _ => null,
    };

    // A nested type is written with a dot, as everywhere else.
    private static string MetadataName(string type, Compilation compilation)
    {
        for (string name = type; ;)
        {
            int dot = name.LastIndexOf('.');
            if (dot < 0 || !compilation.GetTypesByMetadataName(name).IsEmpty)
            {
                return name;
            }

            name = name.Substring(0, dot) + "+" + name.Substring(dot + 1);
        }
    }
}
