#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FlagAnalyzers.Hashing;

/// <summary>XXH64 of ASCII text straight from its UTF-16 characters: most units are ids, and their bytes need no buffer.</summary>
internal static class XxHash64Ascii
{
    private const int Vector = 8;

    private static Vector128<ushort> NotAscii => Vector128.Create((ushort)0xFF80);

    public static bool IsSupported => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;

    /// <summary>False, with the hash undefined, where a character is not ASCII.</summary>
    public static bool TryHash(string text, ulong seed, out ulong hash)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var seen = Vector128<ushort>.Zero;
        nuint index = 0;
        nuint length = (nuint)text.Length;
        bool isAscii = true;
        if (length >= XxHash64.StripeLength)
        {
            hash = XxHash64Vectors.IsSupported
                ? XxHash64Vectors.HashStripes(ref start, length, seed, out isAscii)
                : HashStripes(ref start, length, seed, out isAscii);
            index = length / XxHash64.StripeLength * XxHash64.StripeLength;
        }
        else
        {
            hash = XxHash64.Start(seed, text.Length);
        }

        for (; length - index >= Vector; index += Vector)
        {
            var next = Vector128.LoadUnsafe(ref start, index);
            seen |= next;
            hash = XxHash64.Add64(hash, Narrow(next, next).GetElement(0));
        }

        uint rest = 0;
        if (length - index >= 4)
        {
            ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref start, index)));
            rest = (four & 0xFF80FF80FF80FF80) == 0 ? 0u : 0x80;
            four |= four >> 8;
            uint bytes = (uint)(four & 0xFFFF) | ((uint)(four >> 16) & 0xFFFF0000);
            hash = XxHash64.Add32(hash, bytes);
            index += 4;
        }

        for (; index < length; index++)
        {
            ushort next = Unsafe.Add(ref start, index);
            rest |= next;
            hash = XxHash64.Add8(hash, (byte)next);
        }

        hash = XxHash64.Finish(hash);
        return isAscii && rest < 0x80 && (seen & NotAscii) == Vector128<ushort>.Zero;
    }

    /// <summary>What <see cref="XxHash64Vectors.HashStripes"/> does, for every other processor.</summary>
    public static ulong HashStripes(ref ushort start, nuint length, ulong seed, out bool isAscii)
    {
        var seen = Vector128<ushort>.Zero;
        var lanes = new XxHash64.Lanes(seed);
        for (nuint index = 0; length - index >= XxHash64.StripeLength; index += XxHash64.StripeLength)
        {
            var first = Vector128.LoadUnsafe(ref start, index);
            var second = Vector128.LoadUnsafe(ref start, index + Vector);
            var third = Vector128.LoadUnsafe(ref start, index + (2 * Vector));
            var fourth = Vector128.LoadUnsafe(ref start, index + (3 * Vector));
            seen |= first | second | (third | fourth);
            Vector128<ulong> low = Narrow(first, second);
            Vector128<ulong> high = Narrow(third, fourth);
            lanes.Add(low.GetElement(0), low.GetElement(1), high.GetElement(0), high.GetElement(1));
        }

        isAscii = (seen & NotAscii) == Vector128<ushort>.Zero;
        return lanes.Merge((int)length);
    }

    // What becomes of characters that are no bytes does not matter: the hash is then not used.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Narrow(Vector128<ushort> low, Vector128<ushort> high) =>
        Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16()).AsUInt64()
            : Vector128.Narrow(low, high).AsUInt64();
}
#endif
