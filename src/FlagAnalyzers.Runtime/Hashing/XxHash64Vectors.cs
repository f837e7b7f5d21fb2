#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FlagAnalyzers.Hashing;

/// <summary>The four lanes of XXH64 in one vector, where the processor multiplies 64-bit elements: half the time of four in turn.</summary>
internal static class XxHash64Vectors
{
    public static bool IsSupported => Avx512BW.IsSupported && Avx512DQ.VL.IsSupported && Avx512F.VL.IsSupported;

    /// <summary>The hash after all whole stripes, before the characters that are left.</summary>
    /// <param name="start">The text; at least a stripe.</param>
    /// <param name="length">How many characters the text has.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="isAscii">False where a character is not ASCII; the hash is then undefined.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashStripes(ref ushort start, nuint length, ulong seed, out bool isAscii)
    {
        Vector512<ushort> seen = Vector512<ushort>.Zero;
        Vector256<ulong> lanes = Vector256.Create(seed) + Vector256.Create(unchecked(XxHash64.Prime1 + XxHash64.Prime2), XxHash64.Prime2, 0, unchecked(0 - XxHash64.Prime1));
        for (nuint index = 0; length - index >= XxHash64.StripeLength; index += XxHash64.StripeLength)
        {
            Vector512<ushort> stripe = Vector512.LoadUnsafe(ref start, index);
            seen |= stripe;
            lanes = Round(lanes, Avx512BW.ConvertToVector256Byte(stripe).AsUInt64());
        }

        isAscii = (seen & Vector512.Create((ushort)0xFF80)) == Vector512<ushort>.Zero;
        ulong hash = Vector256.Sum(Avx512F.VL.RotateLeftVariable(lanes, Vector256.Create(1UL, 7, 12, 18)));
        Vector256<ulong> rounds = Round(Vector256<ulong>.Zero, lanes);
        hash = XxHash64.MergeRound(hash, rounds.GetElement(0));
        hash = XxHash64.MergeRound(hash, rounds.GetElement(1));
        hash = XxHash64.MergeRound(hash, rounds.GetElement(2));
        return XxHash64.MergeRound(hash, rounds.GetElement(3)) + length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Round(Vector256<ulong> lanes, Vector256<ulong> input) =>
        Avx512F.VL.RotateLeft(lanes + (input * XxHash64.Prime2), 31) * XxHash64.Prime1;
}
#endif
