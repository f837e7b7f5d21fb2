namespace FlagAnalyzers.Reads;

/// <summary>A set of identifiers that can be looked for in a text in one pass, without allocating.</summary>
internal sealed class IdentifierTable
{
    private const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    private readonly string?[] _slots;

    private readonly int _mask;

    public IdentifierTable(IReadOnlyCollection<string> names)
    {
        int size = 16;
        while (size < names.Count * 4)
        {
            size *= 2;
        }

        _slots = new string?[size];
        _mask = size - 1;
        foreach (string name in names)
        {
            int slot = (int)Hash(name) & _mask;
            while (_slots[slot] is { } taken && !string.Equals(taken, name, StringComparison.Ordinal))
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = name;
        }
    }

    /// <summary>Whether one of the identifiers stands in <paramref name="text"/>, be it in a comment or a string.</summary>
    public bool OccursIn(string text)
    {
        int start = -1;
        uint hash = Seed;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (IsPart(character))
            {
                if (start < 0)
                {
                    start = i;
                    hash = Seed;
                }

                hash = (hash ^ character) * Prime;
            }
            else if (start >= 0)
            {
                if (Contains(text, start, i - start, hash))
                {
                    return true;
                }

                start = -1;
            }
        }

        return start >= 0 && Contains(text, start, text.Length - start, hash);
    }

    private static bool IsPart(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character > 127 && char.IsLetterOrDigit(character));

    private static uint Hash(string name)
    {
        uint hash = Seed;
        foreach (char character in name)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    private bool Contains(string text, int start, int length, uint hash)
    {
        for (int slot = (int)hash & _mask; _slots[slot] is { } name; slot = (slot + 1) & _mask)
        {
            if (name.Length == length && string.CompareOrdinal(text, start, name, 0, length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
