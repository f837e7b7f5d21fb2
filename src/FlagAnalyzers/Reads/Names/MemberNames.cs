namespace FlagAnalyzers.Reads;

/// <summary>Names of members that may be flag reads; grows while it is collected.</summary>
internal sealed class MemberNames
{
    /// <summary>Methods and properties, and the types of constructors.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a constructor is among them, which <c>new(...)</c> and <c>base(...)</c> call without naming it.</summary>
    public bool HasConstructors { get; private set; }

    /// <summary>Whether an indexer is among them.</summary>
    public bool HasIndexers { get; private set; }

    /// <summary>Whether a delegate is among them, which is called by whatever name holds it.</summary>
    public bool HasDelegates { get; private set; }

    public void AddConstructor(string type)
    {
        HasConstructors = true;
        Names.Add(type);
        const string suffix = "Attribute";
        if (type.Length > suffix.Length && type.EndsWith(suffix, StringComparison.Ordinal))
        {
            Names.Add(type.Substring(0, type.Length - suffix.Length));
        }
    }

    public void AddIndexer() => HasIndexers = true;

    public void AddDelegate()
    {
        HasDelegates = true;
        Names.Add("Invoke");
    }

    public void Add(MemberNames other)
    {
        Names.UnionWith(other.Names);
        HasConstructors |= other.HasConstructors;
        HasIndexers |= other.HasIndexers;
        HasDelegates |= other.HasDelegates;
    }
}
