using System.Text;
using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Runtime.Tests.Hashing;

/// <summary>XXH64 against the published values of the reference implementation.</summary>
public class XxHash64Tests
{
    private const ulong SanitySeed = 2654435761;

    [Theory]
    [InlineData("", 0, 0xEF46DB3751D8E999)]
    [InlineData("a", 0, 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0, 0x44BC2CF5AD770999)]
    [InlineData("xxhash", 20141025, 0xB559B98D844E0635)]
    [InlineData("Nobody inspects the spammish repetition", 0, 0xFBCEA83C8A378BF1)]
    public void Published_hashes_of_texts(string text, ulong seed, ulong expected) =>
        Assert.Equal(expected, Hash(Encoding.UTF8.GetBytes(text), seed));

    [Theory]
    [InlineData(0, 0, 0xEF46DB3751D8E999)]
    [InlineData(0, SanitySeed, 0xAC75FDA2929B17EF)]
    [InlineData(1, 0, 0xE934A84ADB052768)]
    [InlineData(1, SanitySeed, 0x5014607643A9B4C3)]
    [InlineData(4, 0, 0x9136A0DCA57457EE)]
    [InlineData(14, 0, 0x8282DCC4994E35C8)]
    [InlineData(14, SanitySeed, 0xC3BD6BF63DEB6DF0)]
    [InlineData(222, 0, 0xB641AE8CB691C174)]
    [InlineData(222, SanitySeed, 0x20CB8AB7AE10C14A)]
    public void Sanity_checks_of_the_reference_implementation(int length, ulong seed, ulong expected)
    {
        byte[] buffer = new byte[length];
        ulong generator = SanitySeed;
        for (int index = 0; index < length; index++)
        {
            buffer[index] = (byte)(generator >> 56);
            generator *= 11400714785074694797;
        }

        Assert.Equal(expected, Hash(buffer, seed));
    }

    private static unsafe ulong Hash(byte[] bytes, ulong seed)
    {
        fixed (byte* start = bytes)
            return XxHash64.Hash(start, bytes.Length, seed);
    }
}
