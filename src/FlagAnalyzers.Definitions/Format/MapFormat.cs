namespace FlagAnalyzers.Definitions.Format;

/// <summary>A mapping of the format: either with fixed keys, or with names of the author's and values that are all alike.</summary>
internal sealed class MapFormat
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public MapFormat(string name, params KeyFormat[] keys)
    {
        Name = name;
        Keys = keys;
        for (int i = 0; i < keys.Length; i++)
        {
            _indices.Add(keys[i].Name, i);
        }
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    public string NameWithArticle => (Name[0] is 'a' or 'e' ? "an " : "a ") + Name;

    public IReadOnlyList<KeyFormat> Keys { get; }

    /// <summary>Whether the author names the keys.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>The values of an open mapping, where these are mappings.</summary>
    public MapFormat? Values { get; private init; }

    public static MapFormat Open(string name, MapFormat? values = null) => new(name) { IsOpen = true, Values = values };

    /// <summary>Position of <paramref name="key"/> in <see cref="Keys"/>; -1 when the format has no such key.</summary>
    public int IndexOf(string key) => _indices.TryGetValue(key, out int index) ? index : -1;

    /// <summary>The key that <paramref name="name"/> was most likely meant to be; null when it is like none.</summary>
    public string? Nearest(string name)
    {
        string plain = Messages.Plain(name);
        foreach (KeyFormat key in Keys)
        {
            foreach (string synonym in key.Synonyms)
            {
                if (string.Equals(plain, synonym, StringComparison.Ordinal))
                {
                    return key.Name;
                }
            }
        }

        return Messages.Nearest(name, Names());
    }

    public IEnumerable<string> Names()
    {
        foreach (KeyFormat key in Keys)
        {
            yield return key.Name;
        }
    }
}
