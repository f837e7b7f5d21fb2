using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace FlagAnalyzers.Hashing;

/// <summary>The hash behind rollouts and variants, documented so that any language can repeat it.</summary>
/// <remarks>
/// U = XXH64(utf8(unit), 0), S = XXH64(utf8(salt), 1), V = XXH64(utf8(salt), 2), and
/// bucket(U, S) = fmix64(U xor S) &gt;&gt; 32, where fmix64 is the 64-bit finalizer of MurmurHash3.
/// Integers only: no modulo, no floating point, no culture.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class FlagHash
{
    /// <summary>The threshold of 100 %: every 32-bit bucket is below it.</summary>
    public const ulong Everybody = 1UL << 32;

    private const int StackCharacters = 256;
    private const ulong UnitSeed = 0;
    private const ulong RolloutSeed = 1;
    private const ulong VariantSeed = 2;

    /// <summary>Hashes a unit, such as a user id. Ill-formed UTF-16 counts as U+FFFD.</summary>
    /// <param name="unit">The unit; not null.</param>
    public static ulong Unit(string unit) => Hash(unit, UnitSeed);

    /// <summary>Hashes an integer unit: the same as its invariant decimal text.</summary>
    /// <param name="unit">The unit.</param>
    public static ulong Unit(long unit)
    {
        const int LongestText = 20;
        byte* buffer = stackalloc byte[LongestText];
        byte* start = buffer + LongestText;
        ulong rest = unit < 0 ? 0 - (ulong)unit : (ulong)unit;
        do
        {
            *--start = (byte)('0' + (rest % 10));
            rest /= 10;
        }
        while (rest != 0);

        if (unit < 0)
            *--start = (byte)'-';
        return XxHash64.Hash(start, (int)(buffer + LongestText - start), UnitSeed);
    }

    /// <summary>The rollout stream of a salt.</summary>
    /// <param name="salt">The salt; by default the flag's key.</param>
    public static ulong RolloutStream(string salt) => Hash(salt, RolloutSeed);

    /// <summary>The variant stream of a salt, apart from the rollout stream so that ramping never changes a variant.</summary>
    /// <param name="salt">The salt; by default the flag's key.</param>
    public static ulong VariantStream(string salt) => Hash(salt, VariantSeed);

    /// <summary>Where a unit falls in a stream: 0 to 2^32 - 1, evenly.</summary>
    /// <param name="unit">The hash of the unit.</param>
    /// <param name="stream">The stream of the salt.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bucket(ulong unit, ulong stream)
    {
        ulong mixed = unit ^ stream;
        mixed ^= mixed >> 33;
        mixed *= 0xFF51AFD7ED558CCD;
        mixed ^= mixed >> 33;
        mixed *= 0xC4CEB9FE1A85EC53;

        // fmix64's last step, x ^= x >> 33, only reaches the 31 bits that are dropped here.
        return (uint)(mixed >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(string text, ulong seed)
    {
#if NET
        if (XxHash64Ascii.IsSupported && XxHash64Ascii.TryHash(text, seed, out ulong hash))
            return hash;
#endif
        return text.Length <= StackCharacters ? HashOnStack(text, seed) : HashOnHeap(text, seed);
    }

    [SkipLocalsInit]
    private static ulong HashOnStack(string text, ulong seed)
    {
        const int MostBytes = StackCharacters * 3;
        byte* bytes = stackalloc byte[MostBytes];
        fixed (char* characters = text)
        {
            int count = text.Length == 0 ? 0 : Encoding.UTF8.GetBytes(characters, text.Length, bytes, MostBytes);
            return XxHash64.Hash(bytes, count, seed);
        }
    }

    private static ulong HashOnHeap(string text, ulong seed)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
            return XxHash64.Hash(start, bytes.Length, seed);
    }
}
