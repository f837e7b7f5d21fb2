using System.Runtime.CompilerServices;

namespace FlagAnalyzers.Hashing;

/// <summary>XXH64, as specified at https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md.</summary>
internal static unsafe class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;

    public static ulong Hash(byte* data, int length, ulong seed)
    {
        byte* end = data + length;
        ulong hash = length >= 32 ? HashStripes(ref data, end, seed) : seed + Prime5;
        hash += (ulong)length;

        for (; end - data >= 8; data += 8)
            hash = RotateLeft(hash ^ Round(0, Read64(data)), 27) * Prime1 + Prime4;

        if (end - data >= 4)
        {
            hash = RotateLeft(hash ^ (Read32(data) * Prime1), 23) * Prime2 + Prime3;
            data += 4;
        }

        for (; data < end; data++)
            hash = RotateLeft(hash ^ (*data * Prime5), 11) * Prime1;

        hash ^= hash >> 33;
        hash *= Prime2;
        hash ^= hash >> 29;
        hash *= Prime3;
        return hash ^ (hash >> 32);
    }

    private static ulong HashStripes(ref byte* data, byte* end, ulong seed)
    {
        ulong lane1 = unchecked(seed + Prime1 + Prime2);
        ulong lane2 = seed + Prime2;
        ulong lane3 = seed;
        ulong lane4 = seed - Prime1;
        do
        {
            lane1 = Round(lane1, Read64(data));
            lane2 = Round(lane2, Read64(data + 8));
            lane3 = Round(lane3, Read64(data + 16));
            lane4 = Round(lane4, Read64(data + 24));
            data += 32;
        }
        while (end - data >= 32);

        ulong hash = RotateLeft(lane1, 1) + RotateLeft(lane2, 7) + RotateLeft(lane3, 12) + RotateLeft(lane4, 18);
        hash = Merge(hash, lane1);
        hash = Merge(hash, lane2);
        hash = Merge(hash, lane3);
        return Merge(hash, lane4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong lane, ulong input) => RotateLeft(lane + (input * Prime2), 31) * Prime1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RotateLeft(ulong value, int count) => (value << count) | (value >> (64 - count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read64(byte* data)
    {
        ulong value = *(ulong*)data;
        return BitConverter.IsLittleEndian ? value : Reverse(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Read32(byte* data)
    {
        uint value = *(uint*)data;
        return BitConverter.IsLittleEndian ? value : (uint)(Reverse(value) >> 32);
    }

    private static ulong Reverse(ulong value)
    {
        value = ((value & 0x00FF00FF00FF00FF) << 8) | ((value >> 8) & 0x00FF00FF00FF00FF);
        value = ((value & 0x0000FFFF0000FFFF) << 16) | ((value >> 16) & 0x0000FFFF0000FFFF);
        return (value << 32) | (value >> 32);
    }
}
