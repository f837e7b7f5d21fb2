using System.Runtime.CompilerServices;

namespace FlagAnalyzers.Hashing;

/// <summary>XXH64, as specified at https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md.</summary>
internal static unsafe class XxHash64
{
    /// <summary>How many bytes one round of the four lanes takes.</summary>
    public const int StripeLength = 32;

    public const ulong Prime1 = 0x9E3779B185EBCA87;
    public const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;

    public static ulong Hash(byte* data, int length, ulong seed)
    {
        byte* end = data + length;
        ulong hash;
        if (length >= StripeLength)
        {
            var lanes = new Lanes(seed);
            for (; end - data >= StripeLength; data += StripeLength)
                lanes.Add(Read64(data), Read64(data + 8), Read64(data + 16), Read64(data + 24));
            hash = lanes.Merge(length);
        }
        else
        {
            hash = Start(seed, length);
        }

        for (; end - data >= 8; data += 8)
            hash = Add64(hash, Read64(data));
        if (end - data >= 4)
        {
            hash = Add32(hash, Read32(data));
            data += 4;
        }

        for (; data < end; data++)
            hash = Add8(hash, *data);
        return Finish(hash);
    }

    /// <summary>The hash of fewer bytes than a stripe, before the first of them.</summary>
    public static ulong Start(ulong seed, int length) => seed + Prime5 + (ulong)length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add64(ulong hash, ulong input) => (RotateLeft(hash ^ Round(0, input), 27) * Prime1) + Prime4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add32(ulong hash, uint input) => (RotateLeft(hash ^ (input * Prime1), 23) * Prime2) + Prime3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add8(ulong hash, byte input) => RotateLeft(hash ^ (input * Prime5), 11) * Prime1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= Prime2;
        hash ^= hash >> 29;
        hash *= Prime3;
        return hash ^ (hash >> 32);
    }

    /// <summary>Takes in a lane, which has been through a round of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MergeRound(ulong hash, ulong round) => ((hash ^ round) * Prime1) + Prime4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong lane, ulong input) => RotateLeft(lane + (input * Prime2), 31) * Prime1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RotateLeft(ulong value, int count) => (value << count) | (value >> (64 - count));

    private static ulong Read64(byte* data)
    {
        ulong value = *(ulong*)data;
        return BitConverter.IsLittleEndian ? value : Reverse(value);
    }

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

    /// <summary>The four accumulators that take whole stripes.</summary>
    public struct Lanes(ulong seed)
    {
        private ulong _lane1 = unchecked(seed + Prime1 + Prime2);
        private ulong _lane2 = seed + Prime2;
        private ulong _lane3 = seed;
        private ulong _lane4 = seed - Prime1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong input1, ulong input2, ulong input3, ulong input4)
        {
            _lane1 = Round(_lane1, input1);
            _lane2 = Round(_lane2, input2);
            _lane3 = Round(_lane3, input3);
            _lane4 = Round(_lane4, input4);
        }

        /// <summary>The hash after the stripes, before the bytes that are left.</summary>
        /// <param name="length">How many bytes the whole input has.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly ulong Merge(int length)
        {
            ulong hash = RotateLeft(_lane1, 1) + RotateLeft(_lane2, 7) + RotateLeft(_lane3, 12) + RotateLeft(_lane4, 18);
            hash = MergeRound(hash, Round(0, _lane1));
            hash = MergeRound(hash, Round(0, _lane2));
            hash = MergeRound(hash, Round(0, _lane3));
            return MergeRound(hash, Round(0, _lane4)) + (ulong)length;
        }
    }
}
