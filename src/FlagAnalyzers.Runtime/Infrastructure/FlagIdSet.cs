using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Infrastructure;

/// <summary>Ids looked up by the hash that the target carries anyway, so that a list of any length costs one probe.</summary>
internal sealed class FlagIdSet
{
    private readonly string[] _ids;
    private readonly ulong[] _hashes;
    private readonly int[] _slots;
    private readonly int _mask;

    public FlagIdSet(string[] ids)
    {
        _ids = ids;
        _hashes = new ulong[ids.Length];
        int capacity = 4;
        while (capacity < ids.Length * 2)
            capacity *= 2;
        _mask = capacity - 1;
        _slots = new int[capacity];

        for (int index = 0; index < ids.Length; index++)
        {
            ulong hash = FlagHash.Unit(ids[index]);
            _hashes[index] = hash;
            int slot = (int)hash & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = index + 1;
        }
    }

    /// <summary>The first position of the id; -1 where it is not in the set.</summary>
    public int Find(ulong hash, string id)
    {
        for (int slot = (int)hash & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            int index = _slots[slot] - 1;
            if (_hashes[index] == hash && string.Equals(_ids[index], id, StringComparison.Ordinal))
                return index;
        }

        return -1;
    }

    /// <summary>Whether some id may have this hash: lets the caller fetch the id only on a likely hit.</summary>
    public bool MayContain(ulong hash)
    {
        for (int slot = (int)hash & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_hashes[_slots[slot] - 1] == hash)
                return true;
        }

        return false;
    }
}
