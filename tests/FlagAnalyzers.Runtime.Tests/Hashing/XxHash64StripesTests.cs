#if !RUNTIME_NETSTANDARD
using System.Runtime.InteropServices;
using System.Text;
using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Runtime.Tests.Hashing;

/// <summary>The ways to hash whole stripes of a text, of which one processor takes only one, against the hash of the bytes.</summary>
public class XxHash64StripesTests
{
    public delegate ulong HashStripes(ref ushort start, nuint length, ulong seed, out bool isAscii);

    public static TheoryData<string> Ways
    {
        get
        {
            var ways = new TheoryData<string> { nameof(XxHash64Ascii) };
            if (XxHash64Vectors.IsSupported)
                ways.Add(nameof(XxHash64Vectors));
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Whole_stripes_hash_as_their_bytes(string way)
    {
        const int Seed = 20260101;
        var random = new Random(Seed);
        for (int stripes = 1; stripes <= 8; stripes++)
        {
            for (int round = 0; round < 50; round++)
            {
                string text = Text(random, stripes * XxHash64.StripeLength);
                ulong seed = (ulong)random.NextInt64();

                ulong hash = XxHash64.Finish(Hash(way, text, seed, out bool isAscii));

                Assert.True(isAscii);
                Assert.True(HashOfBytes(text, seed) == hash, $"seed {Seed}, text '{text}', hash seed {seed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Text_that_is_not_ascii_is_noticed_wherever_it_stands(string way)
    {
        foreach (char character in "\u0080\u00e9\u00ff\u0100\u0141\u4e2d\ud83d\uffff")
        {
            for (int position = 0; position < 2 * XxHash64.StripeLength; position++)
            {
                string text = new string('a', position) + character + new string('b', (2 * XxHash64.StripeLength) - 1 - position);

                Hash(way, text, 0, out bool isAscii);

                Assert.False(isAscii, $"U+{(int)character:X4} at {position}");
            }
        }
    }

    [Fact]
    public void Any_ascii_text_hashes_as_its_bytes()
    {
        const int Seed = 20260102;
        var random = new Random(Seed);
        for (int length = 0; length <= 200; length++)
        {
            string text = Text(random, length);

            Assert.True(XxHash64Ascii.TryHash(text, 7, out ulong hash));
            Assert.True(HashOfBytes(text, 7) == hash, $"seed {Seed}, text '{text}'");
        }
    }

    private static string Text(Random random, int length) =>
        string.Create(length, random, static (characters, random) =>
        {
            for (int index = 0; index < characters.Length; index++)
                characters[index] = (char)random.Next(128);
        });

    private static ulong Hash(string way, string text, ulong seed, out bool isAscii)
    {
        HashStripes hash = way == nameof(XxHash64Vectors) ? XxHash64Vectors.HashStripes : XxHash64Ascii.HashStripes;
        return hash(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text.AsSpan())), (nuint)text.Length, seed, out isAscii);
    }

    private static unsafe ulong HashOfBytes(string text, ulong seed)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        fixed (byte* start = bytes)
            return XxHash64.Hash(start, bytes.Length, seed);
    }
}
#endif
