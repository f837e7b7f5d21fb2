using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>A class spec with what its emitters share.</summary>
internal sealed class ClassModel
{
    private readonly int[] _numbers;

    public ClassModel(ClassSpec spec)
    {
        Spec = spec;
        Names = GeneratedNames.For(spec.Set.ClassName);
        Access = spec.IsInternal ? "internal" : "public";
        Class = Global(Names.Class);
        Values = Global(Names.Values);
        Interface = Global(Names.Interface);
        Stub = Global(Names.Stub);
        Catalog = Global(Names.Catalog) + ".Instance";
        Context = CSharpName.Global(spec.ContextNamespace, GeneratedNames.Context);

        EquatableArray<FlagDefinition> flags = spec.Set.Flags;
        _numbers = new int[flags.Count];
        var all = new List<FlagModel>(flags.Count);
        int next = 0;
        for (int index = 0; index < flags.Count; index++)
        {
            _numbers[index] = flags[index].IsExternal ? -1 : next++;
            all.Add(new FlagModel(this, flags[index], _numbers[index]));
        }

        All = all;
        Evaluated = all.FindAll(flag => flag.Number >= 0);
        Accessible = all.FindAll(flag => flag.HasAccessor);
    }

    public ClassSpec Spec { get; }

    public FlagSet Set => Spec.Set;

    public GeneratedNames Names { get; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string Access { get; }

    /// <summary>The static class, fully qualified; so are the next ones.</summary>
    public string Class { get; }

    public string Values { get; }

    public string Interface { get; }

    public string Stub { get; }

    /// <summary>The catalog's instance.</summary>
    public string Catalog { get; }

    public string Context { get; }

    public IReadOnlyList<FlagModel> All { get; }

    /// <summary>The flags of the catalog, by number.</summary>
    public IReadOnlyList<FlagModel> Evaluated { get; }

    /// <summary>The flags that have a property.</summary>
    public IReadOnlyList<FlagModel> Accessible { get; }

    /// <summary>The number in the catalog of the flag at a position in the set; -1 for one that is not in the catalog.</summary>
    public int NumberOf(int position) => position >= 0 && position < _numbers.Length ? _numbers[position] : -1;

    public string Global(string type) => CSharpName.Global(Spec.Namespace, type);
}
