#if NET
using System.Runtime.Intrinsics;
#endif

namespace FlagAnalyzers.Hashing;

/// <summary>The fast lane of UTF-8: most units are short and ASCII.</summary>
internal static unsafe class Ascii
{
    /// <summary>Copies the characters as bytes; false, with the target undefined, where one is not ASCII.</summary>
    public static bool TryNarrow(char* source, int length, byte* target)
    {
        int index = 0;
#if NET
        if (Vector128.IsHardwareAccelerated && length >= Vector128<byte>.Count)
        {
            var seen = Vector128<ushort>.Zero;
            int last = length - Vector128<byte>.Count;
            while (true)
            {
                var low = Vector128.Load((ushort*)source + index);
                var high = Vector128.Load((ushort*)source + index + Vector128<ushort>.Count);
                seen |= low | high;
                Vector128.Narrow(low, high).Store(target + index);
                if (index == last)
                    break;
                index = Math.Min(index + Vector128<byte>.Count, last);
            }

            return (seen & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
        }
#endif
        int bits = 0;
        for (; index < length; index++)
        {
            bits |= source[index];
            target[index] = (byte)source[index];
        }

        return bits < 0x80;
    }
}
